import type { Ports } from '../ports.ts';
import { timeOfId } from './ids.ts';

/** Crockford's base 32, as ULIDs are written. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulidLength = 26;

/** Of which a webhook and what it is told have one: a ULID, later ones of this process being greater. */
export function nextUlid({ ids, random }: Pick<Ports, 'ids' | 'random'>): string {
  const { milliseconds, count } = timeOfId(ids.next());
  // 48 bits of time; 12 that count within a millisecond and 68 that are random.
  const chance = BigInt(`0x${random(9).toString('hex')}`) >> 4n;
  let value = (((BigInt(milliseconds) << 12n) | BigInt(count)) << 68n) | chance;
  let text = '';
  while (text.length < ulidLength) {
    text = digits.charAt(Number(value & 31n)) + text;
    value >>= 5n;
  }
  return text;
}

/** As they are given out: in capitals. */
export function isUlid(text: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);
}
