import type { RefusalReason } from './refusal-reasons.ts';

/** Every way Trunkline refuses a request. `http/errors.ts` gives each its status and envelope. */
export type ErrorCode =
  | 'BadRequest'
  | 'CouldNotAuthenticate'
  | 'Forbidden'
  | 'IdempotentRequestError'
  | 'InvalidClient'
  | 'InvalidEndpoint'
  | 'InvalidPaginationDepth'
  | 'InvalidPaginationParameter'
  | 'InvalidRequest'
  | 'InvalidScope'
  | 'InvalidToken'
  | 'MethodNotAllowed'
  | 'MissingScope'
  | 'PayloadTooLarge'
  | 'PreconditionFailed'
  | 'PurchaseUnfinished'
  | 'RecordInvalid'
  | 'RecordNotFound'
  | 'TooManyJobs'
  | 'TooManyRequests'
  | 'TooManyValues'
  | 'Unavailable'
  | 'UnsupportedGrantType'
  | 'UnsupportedMediaType';

/** The codes inside `details`, one for each kind of mistake. */
export const fieldErrorCodes = [
  'BlankValue',
  'DuplicateValue',
  'ExpiredToken',
  'InUse',
  'InvalidToken',
  'InvalidType',
  'InvalidValue',
  'MissingCapability',
  'NotAvailable',
  'PlanLimit',
  'QuotaExceeded',
  'RecordNotFound',
  'UnknownParameter',
  'UnknownProperty',
  'ValueTooLong',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

export interface FieldError {
  readonly description: string;
  readonly error: FieldErrorCode;
}

/** By field, dotted for nested ones (`settings.voicemail`); `base` means the whole record. */
export type ErrorDetails = Readonly<Record<string, readonly FieldError[]>>;

interface ErrorFacts extends ErrorOptions {
  details?: ErrorDetails;
  /** whole seconds; sent on 429 and 503 only */
  retryAfter?: number;
  /** for the log, where the code does not tell which rule it was */
  reason?: RefusalReason | `scope_missing:${string}`;
  /** what to do about it, beside a message that clients know word by word */
  advice?: string | undefined;
  /** what its answer says beside the message */
  body?: Readonly<Record<string, unknown>> | undefined;
}

/** A refusal whose message may be shown to the client as it is. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;
  readonly retryAfter: number | undefined;
  readonly reason: ErrorFacts['reason'];
  readonly advice: string | undefined;
  readonly body: ErrorFacts['body'];

  constructor(
    code: ErrorCode,
    message: string,
    { details, retryAfter, reason, advice, body, ...options }: ErrorFacts = {},
  ) {
    super(message, options);
    this.code = code;
    this.details = details;
    this.retryAfter = retryAfter;
    this.reason = reason;
    this.advice = advice;
    this.body = body;
  }
}

export function recordNotFound(): DomainError {
  return new DomainError('RecordNotFound', 'Not found');
}

export function recordInvalid(details: ErrorDetails, options?: ErrorOptions): DomainError {
  return new DomainError('RecordInvalid', 'Record validation errors', { details, ...options });
}

/** Of a parameter, or of a body as a whole: what is wrong with it, by its name. */
export function badParameter(
  name: string,
  error: FieldErrorCode,
  problem: string,
  code: ErrorCode = 'BadRequest',
): DomainError {
  return new DomainError(code, `${name} ${problem}`, { details: fieldError(name, error, problem) });
}

/** One entry of `details`, in the ecosystem's form: `Group ids: …`. */
export function fieldError(field: string, error: FieldErrorCode, problem: string): ErrorDetails {
  return { [field]: [{ description: `${titleOf(field)}: ${problem}`, error }] };
}

/** A refusal is not much longer than what it refuses: so many mistakes are told, and how many more there are. */
const maxFieldErrors = 10;
/** A name that came from the client may be as long as the body. */
const maxFieldNameLength = 100;

/** Collects refusals of several fields and throws them together. */
export class FieldErrors {
  readonly #details = new Map<string, Map<string, FieldError>>();
  #told = 0;
  #untold = 0;

  /** The same problem of the same field counts once, however many elements have it. */
  add(name: string, error: FieldErrorCode, problem: string): void {
    const field = name.slice(0, maxFieldNameLength);
    const known = this.#details.get(field) ?? new Map<string, FieldError>();
    if (known.has(problem)) return;
    if (this.#told === maxFieldErrors) {
      this.#untold += 1;
      return;
    }
    this.#told += 1;
    this.#details.set(field, known);
    known.set(problem, { description: `${titleOf(field)}: ${problem}`, error });
  }

  throwIfAny(): void {
    if (this.#details.size === 0) return;
    if (this.#untold > 0) {
      const others = this.#details.get('base') ?? new Map<string, FieldError>();
      const description = `Base: there are ${this.#untold} more mistakes like these`;
      this.#details.set('base', others.set('', { description, error: 'InvalidValue' }));
    }
    const details = [...this.#details].map(([field, errors]) => [field, [...errors.values()]]);
    throw recordInvalid(Object.fromEntries(details) as ErrorDetails);
  }
}

function titleOf(field: string): string {
  const words = field.replaceAll('.', ' ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** RecordInvalid for one value that was given in a form nobody can use. */
export function invalidField(field: string, problem: string): DomainError {
  return recordInvalid(fieldError(field, 'InvalidValue', problem));
}
