import { CarrierBusy, CarrierRefused } from '../../app/ports/carriers.ts';

/**
 * What Twilio's error codes mean for a client that wanted to buy: nothing was sold. Where that is
 * not certain, Twilio's own words are shown.
 */
const refusalsOfNumbers: Readonly<Record<number, string>> = {
  20404: 'the carrier does not know what was asked for',
  21421: 'the number is invalid',
  21422: 'the number is not available: it has been sold, or is kept for somebody else',
  21451: 'the area code is not one of the United States or Canada',
  21452: 'there are no numbers in this area code',
  21612: '',
  21615: '',
  21624: '',
};

/** The same where no other number would do: the account at Twilio, its documents, and the address that was sent. */
const refusalsOfBuyers: Readonly<Record<number, string>> = {
  18012: 'an address in the country of the number is required',
  18039: 'an address in the area of the number is required',
  20003: 'the carrier does not accept the credentials that the operator has set; tell the operator',
  21404: 'a trial account at the carrier may have one number only; the operator must upgrade it',
  21474: 'only the main account at the carrier may move numbers; the operator must do it',
  21480: 'the account at the carrier has as many subaccounts as it may have; tell the operator',
  21613:
    'the number needs an address that is certified; the operator must arrange that with the carrier',
  21628: 'the carrier cannot find the address; correct it',
  21631:
    'the number needs an address in its own country or area, as address_requirements says; send the address_sid of one',
  21649:
    'the number needs regulatory documents (a bundle), which the operator must have approved at the carrier first',
  21650:
    'the regulatory documents do not fit the number; the operator must correct them at the carrier',
  21651: 'the address is not part of the regulatory documents that the operator has at the carrier',
};

/** What a code means that says: there is nothing. */
const nothingThere: readonly number[] = [20404, 21451, 21452];

/** Wrong credentials, an account that is not active, no access, and test credentials. */
const credentialCodes: readonly number[] = [10001, 20003, 20005, 20006, 20008];

/** As the SDK throws them: without code or status when no answer came, or one that is not Twilio's. */
interface Failure {
  readonly message?: string;
  readonly code?: unknown;
  readonly status?: unknown;
}

/**
 * What is known when there was no answer, or none that says what happened. The SDK's own error holds
 * the request with its credentials, so it goes no further.
 */
export function failureOf(error: unknown): Error {
  const { message, code, status } = error as Failure;
  const text = `Twilio: ${[status, code, message].filter(Boolean).join(' ')}`;
  return isRateLimit(error) ? new CarrierBusy(text) : new Error(text);
}

/** Twilio processed nothing, so it says nothing about what it was asked before. */
function isRateLimit(error: unknown): boolean {
  const { code, status } = error as Failure;
  return status === 429 || Number(code) === 20429;
}

/** Why an order was not carried out; undefined: whether it was is not known. */
export function orderRefusalOf(error: unknown): CarrierRefused | undefined {
  const code = refusalCodeOf(error);
  if (code === null) return undefined;
  const ofBuyer = refusalsOfBuyers[code];
  const message = ofBuyer || refusalsOfNumbers[code] || wordsOf(error);
  return new CarrierRefused(String(code), message, { isAboutNumber: ofBuyer === undefined });
}

/** Why a number, or an address, is not taken back; undefined: whether it was is not known. */
export function releaseRefusalOf(error: unknown): CarrierRefused | undefined {
  const code = refusalCodeOf(error);
  const { status } = error as Failure;
  if (code === null || status === 404 || isAboutCredentials(status, code)) return undefined;
  return new CarrierRefused(String(code), wordsOf(error));
}

/**
 * Twilio's own code, where it says that nothing was done: 4xx, but for a request that took too long or
 * met another one. Null: it does not say so, or the answer is a proxy's on the way, with no such code.
 */
function refusalCodeOf(error: unknown): number | null {
  const { code, status } = error as Failure;
  const isNo = typeof status === 'number' && status >= 400 && status < 500;
  const isUncertain = status === 408 || status === 409 || isRateLimit(error);
  return isNo && !isUncertain && isTwilios(code) ? Number(code) : null;
}

/** They have five digits or more: https://www.twilio.com/docs/api/errors. */
const isTwilios = (code: unknown): boolean => /^[1-9]\d{4,5}$/.test(String(code));

/** It says nothing about the number: who asked is not let in until the operator has set it right. */
const isAboutCredentials = (status: unknown, code: number): boolean =>
  status === 401 || credentialCodes.includes(code);

const wordsOf = (error: unknown): string =>
  `the carrier says: ${String((error as Failure).message).slice(0, 200)}`;

export function saysNothingThere(error: unknown): boolean {
  return nothingThere.includes(Number((error as Failure).code));
}
