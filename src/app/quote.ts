import type { Account } from '../domain/account.ts';
import type { AvailableNumber } from '../domain/available-number.ts';
import { isDiallable } from '../domain/e164.ts';
import {
  fieldError,
  recordInvalid,
  type DomainError,
  type FieldErrorCode,
} from '../domain/errors.ts';
import { ask } from './ask-carrier.ts';
import type { Ports } from './ports.ts';
import { isTokenLike, openToken } from './search-tokens.ts';

const notOurs = 'was not issued by a search of this service';
const whereTokensComeFrom = 'search for available numbers and send the token of a result';

/** The search token in a body; throws RecordInvalid when it can be none. */
export function tokenOf(value: unknown): string {
  if (value === undefined || value === null || (typeof value === 'string' && !value.trim())) {
    throw recordInvalid(fieldError('token', 'BlankValue', `is needed: ${whereTokensComeFrom}`));
  }
  if (typeof value === 'string') {
    const token = value.trim().toLowerCase();
    if (isTokenLike(token)) return token;
    throw refusedToken('InvalidToken', notOurs);
  }
  throw recordInvalid(
    fieldError('token', 'InvalidType', `must be a string: ${whereTokensComeFrom}`),
  );
}

/** The terms a search token still stands for; throws RecordInvalid that says why it stands for none. */
export async function quoteFor(
  ports: Ports,
  account: Account,
  token: string,
): Promise<AvailableNumber> {
  const { carrier, clock, sealingKey, policy } = ports;
  const opened = openToken(sealingKey, token);
  if (!opened) throw refusedToken('InvalidToken', notOurs);
  const age = clock.now() - opened.issuedAt;
  const isOwn = opened.isFor(account.id);
  // From the future, or for a number that cannot exist: no token of ours, whatever it opened to.
  if (age < -policy.tokenMaxAge || (!isOwn && !isDiallable(opened.number))) {
    throw refusedToken('InvalidToken', notOurs);
  }
  if (!isOwn) throw refusedToken('InvalidToken', 'was issued to another account');
  if (age > policy.tokenMaxAge) throw refusedToken('ExpiredToken', 'is too old');
  const terms = await ask(ports, carrier.quote(opened.number));
  if (!terms) throw soldMeanwhile(opened.number);
  if (!opened.promises({ accountId: account.id, carrier: carrier.name, terms })) {
    throw refusedToken('ExpiredToken', 'the price or the terms of this number have changed');
  }
  return terms;
}

export function refusedToken(error: FieldErrorCode, problem: string): DomainError {
  return recordInvalid(fieldError('token', error, `${problem}; search again and use a new token`));
}

export function soldMeanwhile(number: string): DomainError {
  return refusedToken('NotAvailable', `the number ${number} has been sold meanwhile`);
}
