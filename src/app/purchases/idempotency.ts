import { hash } from 'node:crypto';
import type { Account } from '../../domain/account.ts';
import { badParameter, DomainError } from '../../domain/errors.ts';
import type { Ports } from '../ports.ts';

/** Fidelity F-54: how long a key is kept, in milliseconds. */
export const keyMaxAge = 2 * 3_600_000;
/** Fidelity F-54: in characters. */
const maxLength = 255;

/**
 * Whether the account has sent this request with this key before. Fidelity F-54: another request
 * with the same key is refused. The request itself is repeatable, as its search token is: who sends it
 * again gets what it came to, be it the number or a purchase that is still under way.
 */
export async function lookUpKey(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  account: Account,
  { key, request }: { key: string; request: unknown },
): Promise<'miss' | 'hit'> {
  if (key.length > maxLength) {
    throw badParameter('Idempotency-Key', 'ValueTooLong', `has ${maxLength} characters at most`);
  }
  // Bytes of no known charset come as other characters.
  if (!/^[\x20-\x7e]*$/.test(key)) {
    throw badParameter('Idempotency-Key', 'InvalidValue', 'must be of printable ASCII characters');
  }
  const now = clock.now();
  const fingerprint = hash('sha256', JSON.stringify(request) ?? '');
  const use = { key, fingerprint, now, since: now - keyMaxAge };
  const found = await store.of(account).useKey(use);
  if (found === 'other') {
    throw new DomainError(
      'IdempotentRequestError',
      "Request parameters don't match the given idempotency key",
    );
  }
  return found === 'new' ? 'miss' : 'hit';
}
