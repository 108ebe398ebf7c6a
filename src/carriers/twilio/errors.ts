import { CarrierRefused } from '../../app/ports/carriers.ts';

/**
 * What Twilio's error codes mean for a client that wanted to buy: nothing was sold. Where that is
 * not certain, Twilio's own words are shown.
 */
const refusals: Readonly<Record<number, string>> = {
  18012: 'an address in the country of the number is required',
  18039: 'an address in the area of the number is required',
  20003: 'the carrier does not accept the credentials that the operator has set; tell the operator',
  20404: 'the carrier does not know what was asked for',
  20429: 'the carrier is asked too much at once, and processed nothing; try again in a moment',
  21404: 'a trial account at the carrier may have one number only; the operator must upgrade it',
  21421: 'the number is invalid',
  21422: 'the number is not available: it has been sold, or is kept for somebody else',
  21451: 'the area code is not one of the United States or Canada',
  21452: 'there are no numbers in this area code',
  21474: 'only the main account at the carrier may move numbers; the operator must do it',
  21480: 'the account at the carrier has as many subaccounts as it may have; tell the operator',
  21612: '',
  21613:
    'the number needs an address that is certified; the operator must arrange that with the carrier',
  21615: '',
  21624: '',
  21628: 'the carrier cannot find the address; correct it',
  21631:
    'the number needs an address in its own country or area, as address_requirements says; send the address_sid of one',
  21649:
    'the number needs regulatory documents, which the operator must have approved at the carrier first',
  21650:
    'the regulatory documents do not fit the number; the operator must correct them at the carrier',
  21651: 'the address is not part of the regulatory documents that the operator has at the carrier',
};

/** What a code means that says: there is nothing. */
const nothingThere: readonly number[] = [20404, 21451, 21452];

/** As the SDK throws them: without code or status when no answer came. */
interface Failure {
  readonly message: string;
  readonly code?: number | string;
  readonly status?: number;
}

/**
 * What is known when there was no answer, or none that says what happened. The SDK's own error holds
 * the request with its credentials, so it goes no further.
 */
export function failureOf(error: unknown): Error {
  const { message, code, status } = error as Failure;
  return new Error(`Twilio: ${[status, code, message].filter(Boolean).join(' ')}`);
}

/** Of an order; undefined when the outcome is unknown. */
export function refusalOf(error: unknown): CarrierRefused | undefined {
  const { message, code, status } = error as Failure;
  if (typeof status !== 'number' || !isNo(status)) return undefined;
  const reason = refusals[Number(code)] || `the carrier says: ${message.slice(0, 200)}`;
  return new CarrierRefused(String(code ?? status), reason);
}

/** 4xx says that nothing was done, but for a request that took too long or met another one. */
function isNo(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 409].includes(status);
}

export function saysNothingThere(error: unknown): boolean {
  return nothingThere.includes(Number((error as Failure).code));
}
