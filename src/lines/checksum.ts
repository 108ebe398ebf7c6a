import { createHash } from 'node:crypto';
import type { Change } from './plan.ts';

/** A hash over what would be done, and for how much; not over which of the numbers for sale is bought. */
export function checksumOf(changes: readonly Change[]): string {
  const hash = createHash('sha256');
  for (const change of changes) hash.update(`${JSON.stringify(essenceOf(change))}\n`);
  return hash.digest('hex').slice(0, 16);
}

function essenceOf(change: Change): readonly unknown[] {
  switch (change.kind) {
    case 'add':
      return ['add', change.externalId, change.want, change.offer?.price, change.properties];
    case 'update':
      return ['update', change.held.id, change.changes, change.body];
    case 'remove':
      return ['remove', change.held.id];
  }
}
