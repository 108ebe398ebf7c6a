import { ulidOf } from '../../domain/ulid.ts';
import type { Ports } from '../ports.ts';
import { timeOfId } from './ids.ts';

/** A ULID, later ones of this process being greater, though many be made in one millisecond. */
export function nextUlid({ ids, random }: Pick<Ports, 'ids' | 'random'>): string {
  const { milliseconds, count } = timeOfId(ids.next());
  const bytes = random(10);
  // 12 bits count within the millisecond, 68 are random.
  bytes.writeUInt16BE((count << 4) | ((bytes[1] ?? 0) & 0xf));
  return ulidOf(milliseconds, bytes);
}
