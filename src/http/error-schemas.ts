import * as z from 'zod';
import { fieldErrorCodes } from '../domain/errors.ts';
import { codesOf } from './errors.ts';

/** What is wrong, by field. */
export const fieldErrorsSchema = z
  .record(
    z.string(),
    z.array(
      z
        .object({ description: z.string(), error: z.enum(fieldErrorCodes) })
        .meta({ id: 'FieldError' }),
    ),
  )
  .meta({ id: 'FieldErrors' });

const details = { details: fieldErrorsSchema.optional() };

const described = (status: number) =>
  z.object({ error: z.enum(codesOf(status, 'description')), description: z.string() });

const oauth = (...codes: string[]) =>
  z.object({ error: z.enum(codes), error_description: z.string() });

/** Fidelity F-42 to F-47: the ecosystem's several envelopes; `error` is in every one. */
const envelopes = {
  400: described(400)
    .extend({
      ...details,
      errors: z
        .array(z.object({ code: z.string(), title: z.string(), detail: z.string() }))
        .optional(),
      max_count: z.int().optional().describe('How many there may be at most.'),
    })
    .meta({ id: 'BadRequestError' }),
  401: z
    .union([
      z
        .object({ error: z.string(), description: z.string().optional() })
        .meta({ id: 'CouldNotAuthenticateError' }),
      oauth('invalid_token')
        .extend({ description: z.string().optional() })
        .meta({ id: 'InvalidTokenError' }),
    ])
    .meta({ id: 'UnauthorizedError' }),
  403: z
    .union([
      z
        .object({ error: z.object({ title: z.string(), message: z.string() }) })
        .meta({ id: 'RoleError' }),
      described(403).meta({ id: 'ScopeError' }),
    ])
    .meta({ id: 'ForbiddenError' }),
  404: described(404).meta({ id: 'NotFoundError' }),
  412: described(412).meta({ id: 'PreconditionFailedError' }),
  413: described(413).meta({ id: 'PayloadTooLargeError' }),
  415: described(415).extend(details).meta({ id: 'UnsupportedMediaTypeError' }),
  416: z
    .object({ error: z.literal('RangeNotSatisfiable'), description: z.string() })
    .meta({ id: 'RangeNotSatisfiableError' }),
  422: described(422).extend({ details: fieldErrorsSchema }).meta({ id: 'RecordInvalidError' }),
  429: described(429)
    .extend({
      current_job_ids: z.array(z.string()).optional().describe('The jobs that have not ended.'),
    })
    .meta({ id: 'TooManyRequestsError' }),
  500: z
    .object({ error: z.literal('InternalError'), description: z.string() })
    .meta({ id: 'InternalError' }),
  503: described(503).meta({ id: 'UnavailableError' }),
};

/** Of the operation that grants access tokens. */
export const grantErrors = {
  400: z
    .union([oauth(...codesOf(400, 'error_description')).meta({ id: 'GrantError' }), envelopes[400]])
    .meta({ id: 'BadGrantError' }),
  401: oauth('invalid_client').meta({ id: 'InvalidClientError' }),
};

type ErrorStatus = keyof typeof envelopes;

/** Any operation may be asked too much of, or fail. */
const always = [429, 500, 503] as const;

/** The `response` entries of an operation's schema for the refusals it has, and those that every one has. */
export function errorAnswers<Status extends ErrorStatus>(
  ...statuses: readonly Status[]
): Pick<typeof envelopes, Status | (typeof always)[number]> {
  const entries = [...statuses, ...always].map((status) => [status, envelopes[status]]);
  return Object.fromEntries(entries) as Pick<typeof envelopes, Status | (typeof always)[number]>;
}

/** The refusals that reading and writing have at least. */
export const readErrors = errorAnswers(400, 401, 403, 404);
export const writeErrors = errorAnswers(400, 401, 403, 404, 412, 413, 415, 422);
