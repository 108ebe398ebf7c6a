import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorCode } from '../domain/errors.ts';
import { describeSize } from '../domain/storage.ts';
import { answerHeaders } from './answer-headers.ts';
import { malformedContentType } from './charset.ts';
import { reasonOf } from './refusal-reason.ts';

type Envelope = (error: DomainError) => object;

const plain: Envelope = ({ code, message, details, body }) => ({
  error: code,
  description: message,
  ...(details && { details }),
  ...body,
});

/** Fidelity F-46: pagination mistakes come as a list; `error` stands beside it, as in F-47. */
const pagination: Envelope = (error) => ({
  ...plain(error),
  errors: [{ code: error.code, title: error.message, detail: error.message }],
});

/** RFC 6749 (5.2) and RFC 6750 (3.1): `error` is one of the words they have. */
const oauth =
  (error: string): Envelope =>
  ({ message, advice }) => ({
    error,
    error_description: message,
    ...(advice && { description: advice }),
  });

/** Status and envelope of each refusal: the ecosystem has several, and clients tell them apart. */
const answers: Record<ErrorCode, { status: number; body: Envelope }> = {
  BadRequest: { status: 400, body: plain },
  IdempotentRequestError: { status: 400, body: plain },
  InvalidPaginationDepth: { status: 400, body: pagination },
  InvalidPaginationParameter: { status: 400, body: pagination },
  CouldNotAuthenticate: {
    status: 401,
    body: ({ message, advice }) => ({ error: message, ...(advice && { description: advice }) }),
  },
  InvalidClient: { status: 401, body: oauth('invalid_client') },
  InvalidRequest: { status: 400, body: oauth('invalid_request') },
  InvalidScope: { status: 400, body: oauth('invalid_scope') },
  InvalidToken: { status: 401, body: oauth('invalid_token') },
  UnsupportedGrantType: { status: 400, body: oauth('unsupported_grant_type') },
  Forbidden: {
    status: 403,
    body: ({ message }) => ({ error: { title: 'Forbidden', message } }),
  },
  MissingScope: {
    status: 403,
    body: ({ message }) => ({ error: 'Forbidden', description: message }),
  },
  InvalidEndpoint: { status: 404, body: plain },
  RecordNotFound: { status: 404, body: plain },
  MethodNotAllowed: { status: 405, body: plain },
  PreconditionFailed: { status: 412, body: plain },
  PayloadTooLarge: { status: 413, body: plain },
  UnsupportedMediaType: { status: 415, body: plain },
  RecordInvalid: {
    status: 422,
    body: (error) => ({ ...plain(error), details: error.details ?? {} }),
  },
  TooManyJobs: { status: 429, body: plain },
  TooManyRequests: { status: 429, body: plain },
  TooManyValues: { status: 400, body: plain },
  PurchaseUnfinished: { status: 503, body: plain },
  Unavailable: { status: 503, body: plain },
};

/** What `error` can be in the answers of a status that say more under `key`. */
export function codesOf(status: number, key: 'description' | 'error_description'): string[] {
  return Object.entries(answers)
    .filter(([, answer]) => answer.status === status)
    .map(([code, { body }]) => body(new DomainError(code as ErrorCode, '')) as ErrorBody)
    .flatMap((body) => (key in body && typeof body.error === 'string' ? body.error : []));
}

interface ErrorBody {
  readonly error: unknown;
}

export const jsonType = 'application/json; charset=utf-8';

/** The one place where errors become answers. What is not a DomainError never shows its message. */
export function sendError(
  error: FastifyError | DomainError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalOf(error, request);
  if (!refusal) {
    request.log.error({ err: error, request: request.id }, 'unexpected error');
    request.refusal = { reason: 'internal_error' };
    const description = 'Something went wrong here';
    return reply.send(bodyOf(reply, 500, { error: 'InternalError', description }));
  }
  if (refusal.cause) request.log.warn({ err: refusal.cause, request: request.id }, refusal.code);
  return reply.send(refused(reply, refusal));
}

/** undefined: nobody foresaw the error. */
export function refusalOf(
  error: FastifyError | DomainError,
  request: FastifyRequest,
): DomainError | undefined {
  return error instanceof DomainError ? error : fromFastify(error, request);
}

/** The body of a refusal, once its status and headers are set. */
export function refused(reply: FastifyReply, refusal: DomainError): string {
  const { status, body } = answers[refusal.code];
  reply.request.refusal = { code: refusal.code, reason: reasonOf(refusal) };
  if (status === 401) reply.header('www-authenticate', challengeFor(reply.request, refusal));
  if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
  return bodyOf(reply, status, body(refusal));
}

/** Asked for Basic, a browser would ask its user for a password before the page that has sent the request sees the answer. */
function challengeFor({ headers }: FastifyRequest, { reason }: DomainError): string {
  const { origin, 'sec-fetch-mode': mode = 'navigate', 'x-requested-with': by } = headers;
  const isOfPage = mode !== 'navigate' || origin !== undefined || by === 'XMLHttpRequest';
  const scheme = isOfPage || reason === 'session_ended' ? 'Session' : 'Basic';
  return `${scheme} realm="Trunkline"`;
}

function bodyOf(reply: FastifyReply, status: number, body: object): string {
  // What fails before any hook runs has none of them yet; what fails later is no version of anything.
  reply.headers({ ...answerHeaders, 'x-request-id': reply.request.id }).removeHeader('etag');
  reply.status(status).type(jsonType);
  return JSON.stringify(body);
}

/** What Fastify itself refuses before a handler runs: bodies. */
function fromFastify(
  { code, statusCode }: FastifyError,
  { routeOptions }: FastifyRequest,
): DomainError | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new DomainError(
      'PayloadTooLarge',
      `The body is larger than ${describeSize(routeOptions.bodyLimit ?? 0)}, the most that is accepted`,
    );
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return malformedContentType();
  return statusCode && statusCode >= 400 && statusCode < 500
    ? new DomainError('BadRequest', 'The request could not be understood')
    : undefined;
}

export function invalidEndpoint(): DomainError {
  return new DomainError('InvalidEndpoint', 'Not found');
}
