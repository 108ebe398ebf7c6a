/** What is wrong with one property or parameter. */
export interface FieldError {
  /** as the API names it, dotted where it is nested: `settings.voicemail`; `base` is the whole record */
  readonly property: string;
  /** a word for programs, such as `ValueTooLong` */
  readonly code: string;
  /** a sentence for people */
  readonly text: string;
}

export interface ErrorFacts {
  readonly status?: number | undefined;
  readonly code: string;
  readonly fields?: readonly FieldError[];
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Why a request has failed: every error of the service, and of the way to it, is one. */
export class TrunklineError extends Error {
  override name = 'TrunklineError';
  /** of HTTP; undefined where no answer came */
  declare readonly status: number | undefined;
  /** the service's word for it, such as `RecordInvalid`; `HTTP502` where there is none */
  declare readonly code: string;
  /** empty where it is about no property in particular */
  declare readonly fields: readonly FieldError[];
  /** seconds until it makes sense to try again, where the service has said so */
  declare readonly retryAfter: number | undefined;
  /** by which the service's log knows the request */
  declare readonly requestId: string | undefined;

  constructor(message: string, facts: ErrorFacts) {
    super(message);
    Object.assign(this, { fields: [], ...facts });
  }
}

/** 400, 413, 415 and 422: the request is wrong; `fields` says where. */
export class InvalidError extends TrunklineError {
  override name = 'InvalidError';
}

/** 401: nobody has these credentials. */
export class UnauthorizedError extends TrunklineError {
  override name = 'UnauthorizedError';
}

/** 403: these credentials may not do it. */
export class ForbiddenError extends TrunklineError {
  override name = 'ForbiddenError';
}

/** 404: there is no such record, or path. */
export class NotFoundError extends TrunklineError {
  override name = 'NotFoundError';
}

/** 409, and 412 for a condition such as `If-Match`: the record is not what the request takes it to be. */
export class ConflictError extends TrunklineError {
  override name = 'ConflictError';
}

/** 429: too many requests, even for those that were sent again after `retryAfter`. */
export class RateLimitedError extends TrunklineError {
  override name = 'RateLimitedError';
}

/** 502, 503 and 504: not now. What was sent may have been done all the same. */
export class UnavailableError extends TrunklineError {
  override name = 'UnavailableError';
}

/** No answer came, or not in time: `cause` says why. What was sent may have been done all the same. */
export class ConnectionError extends TrunklineError {
  override name = 'ConnectionError';
}

/** Of a success that says what the API never says. */
export const notTheApi = (problem: string): TrunklineError =>
  new TrunklineError(`This is not the API: ${problem}`, { code: 'NotTheApi' });
