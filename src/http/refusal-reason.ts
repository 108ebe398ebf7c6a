import type { DomainError, ErrorCode, FieldErrorCode } from '../domain/errors.ts';
import type { RefusalReason } from '../domain/refusal-reasons.ts';
import { withoutOwnSecrets } from './own-secrets.ts';

/** Of what does not say its reason itself, and is about no field. */
const byCode: Readonly<Record<ErrorCode, RefusalReason>> = {
  BadRequest: 'body_malformed',
  CouldNotAuthenticate: 'token_unknown',
  Forbidden: 'role_forbidden',
  IdempotentRequestError: 'idempotency_key_reused',
  InvalidClient: 'client_unknown',
  InvalidEndpoint: 'path_unknown',
  InvalidPaginationDepth: 'page_too_deep',
  InvalidPaginationParameter: 'field_invalid',
  InvalidRequest: 'request_malformed',
  InvalidScope: 'scope_unknown',
  InvalidToken: 'token_unknown',
  MethodNotAllowed: 'method_not_allowed',
  MissingScope: 'scope_missing',
  PayloadTooLarge: 'body_too_large',
  PreconditionFailed: 'precondition_failed',
  PurchaseUnfinished: 'purchase_unfinished',
  RecordInvalid: 'field_invalid',
  RecordNotFound: 'record_not_found',
  TooManyJobs: 'too_many_jobs',
  TooManyRequests: 'rate_limited',
  TooManyValues: 'too_many_values',
  Unavailable: 'try_again',
  UnsupportedGrantType: 'grant_unsupported',
  UnsupportedMediaType: 'field_invalid',
};

const byField: Readonly<Record<FieldErrorCode, RefusalReason>> = {
  BlankValue: 'field_missing',
  DuplicateValue: 'field_duplicate',
  ExpiredToken: 'search_token_expired',
  InUse: 'record_in_use',
  InvalidToken: 'search_token_unknown',
  InvalidType: 'field_invalid',
  InvalidValue: 'field_invalid',
  MissingCapability: 'capability_missing',
  NotAvailable: 'not_available',
  PlanLimit: 'plan_limit',
  QuotaExceeded: 'quota_exceeded',
  RecordNotFound: 'reference_unknown',
  UnknownParameter: 'parameter_unknown',
  UnknownProperty: 'property_unknown',
  ValueTooLong: 'field_too_long',
};

/** So many are told. */
const maxReasons = 5;
/** As fields are called; what else a client makes a name of may be anything. */
const fieldName = /^[a-z][\w.[\]-]{0,99}$/i;

/** `scope_missing:purchases:write`, or `field_invalid:nickname,plan_limit:ivr_id`; never what a value was. */
export function reasonOf({ code, details, reason }: DomainError): string {
  if (reason !== undefined) return reason;
  const all = Object.entries(details ?? {}).flatMap(([field, errors]) =>
    errors.map(({ error }) => `${byField[error]}:${loggedField(field)}`),
  );
  const told = [...new Set(all)].slice(0, maxReasons);
  return told.length > 0 ? told.join() : byCode[code];
}

function loggedField(field: string): string {
  return fieldName.test(field) ? withoutOwnSecrets(field) : 'other';
}
