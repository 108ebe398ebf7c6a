import type { Account } from '../../domain/account.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import { isDiallable } from '../../domain/e164.ts';
import {
  fieldError,
  recordInvalid,
  type DomainError,
  type FieldErrorCode,
} from '../../domain/errors.ts';
import { plainNumberText } from '../../domain/phone-number-text.ts';
import { priceOf } from '../../domain/price.ts';
import { askCarrier, type CallPorts } from '../carriers/call-carrier.ts';
import type { Carrier } from '../ports/carriers.ts';
import type { Claim } from '../ports/purchases.ts';
import type { Ports } from '../ports.ts';
import { isTokenLike, type Offer, type OpenedToken } from './search-tokens.ts';

export type QuotePorts = CallPorts & Pick<Ports, 'carriers' | 'sealingKey' | 'store'>;

const notOurs = 'was not issued by a search of this service';
const whereTokensComeFrom = 'search for available numbers and send the token of a result';

/** As people write numbers, with whatever stands between the digits. */
const phoneNumber = /^(?:tel:)?\+?(?:[\s().-]*\d){7,15}[\s().-]*$/i;
const isPhoneNumber = `is a phone number, and not the token that buys one: ${whereTokensComeFrom}`;

/** The search token in a body; throws RecordInvalid when it can be none. */
export function parseToken(value: unknown): string {
  if (value === undefined || value === null || (typeof value === 'string' && !value.trim())) {
    throw recordInvalid(fieldError('token', 'BlankValue', `is needed: ${whereTokensComeFrom}`));
  }
  if (typeof value === 'string') {
    const token = value.trim().toLowerCase();
    if (isTokenLike(token)) return token;
    if (phoneNumber.test(plainNumberText(token)))
      throw recordInvalid(fieldError('token', 'InvalidToken', isPhoneNumber));
    throw refusedToken('InvalidToken', notOurs);
  }
  const isNumber = typeof value === 'number' && phoneNumber.test(String(value));
  const problem = isNumber ? isPhoneNumber : `must be a string: ${whereTokensComeFrom}`;
  throw recordInvalid(fieldError('token', 'InvalidType', problem));
}

/** What a search token that was opened was issued for; throws RecordInvalid that says why it stands for nothing. */
export function offerIn(
  { carriers, clock, policy }: Omit<QuotePorts, 'store'>,
  account: Account,
  opened: OpenedToken | null,
): OpenedOffer {
  const now = clock.now();
  if (!opened) throw refusedToken('InvalidToken', notOurs);
  const age = now - opened.issuedAt;
  const isOwn = opened.isFor(account.id);
  const isTooOld = age > policy.tokenMaxAge;
  // From the future, or for a number that cannot exist: no token of ours, whatever it opened to.
  if (age < -policy.tokenMaxAge || ((!isOwn || isTooOld) && !isDiallable(opened.number))) {
    throw refusedToken('InvalidToken', notOurs);
  }
  if (!isOwn) throw refusedToken('InvalidToken', 'was issued to another account, or long ago');
  if (isTooOld) throw refusedToken('ExpiredToken', 'is too old');
  const carrier = carriers.coded(opened.carrierCode);
  if (!carrier)
    throw refusedToken('ExpiredToken', 'the carrier that offered it sells here no more');
  return { ...opened, carrier };
}

export interface OpenedOffer extends OpenedToken {
  readonly carrier: Carrier;
}

/**
 * The terms on which the carrier sells it now; throws RecordInvalid when it does not, sells it as one of
 * another country or type than was shown, or asks for more.
 */
export async function requestQuote(ports: QuotePorts, opened: OpenedOffer): Promise<Offer> {
  const { carrier, number, country_code, number_type } = opened;
  const terms = await askCarrier(ports, carrier, (signal) =>
    carrier.quote({ number, country_code, number_type }, signal),
  );
  if (terms?.country_code !== country_code || terms.number_type !== number_type) {
    const problem = `the number ${number} has been sold meanwhile, or is offered no more`;
    throw refusedToken('NotAvailable', problem);
  }
  // Chosen: at most what was shown is charged; a price that fell is no reason to refuse.
  if (opened.isBelow(terms.price)) throw priceIncreased(opened, terms);
  return { carrier, terms };
}

function priceIncreased({ price }: OpenedToken, { number, price: now }: AvailableNumber) {
  const risen = `the price of ${number} has risen from ${priceOf(price)} to ${now} a month`;
  return refusedToken('ExpiredToken', risen);
}

export function refusedToken(error: FieldErrorCode, problem: string): DomainError {
  return recordInvalid(fieldError('token', error, `${problem}; search again and use a new token`));
}

export function soldMeanwhile(number: string): DomainError {
  return refusedToken('NotAvailable', `the number ${number} has been sold meanwhile`);
}

/** Somebody holds the number; whose it is is told to nobody else. */
export function claimedAlready(number: string, { id, isOwn, state }: Claim): DomainError {
  if (!isOwn) return soldMeanwhile(number);
  const of = {
    deleted: `the account has deleted the number ${number} and can restore it (id ${id})`,
    'under way': `another request of the account is buying the number ${number} (id ${id})`,
    kept: `the account has the number ${number} already (id ${id})`,
  };
  return refusedToken('NotAvailable', of[state]);
}
