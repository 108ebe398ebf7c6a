import * as z from 'zod';

const described = z.object({ error: z.string(), description: z.string() });

/** What is wrong, by field. */
export const fieldErrorsSchema = z.record(
  z.string(),
  z.array(z.object({ description: z.string(), error: z.string() })),
);

/** Fidelity F-42 to F-47: the ecosystem's several envelopes; `error` is in every one. */
const envelopes = {
  400: z.union([
    described.extend({ details: fieldErrorsSchema.optional() }),
    described.extend({
      details: fieldErrorsSchema.optional(),
      errors: z.array(z.object({ code: z.string(), title: z.string(), detail: z.string() })),
    }),
  ]),
  401: z.union([
    z.object({ error: z.string(), description: z.string().optional() }),
    z.object({
      error: z.literal('invalid_token'),
      error_description: z.string(),
      description: z.string().optional(),
    }),
  ]),
  403: z.union([
    z.object({ error: z.object({ title: z.string(), message: z.string() }) }),
    described,
  ]),
  404: described,
  412: described,
  413: described,
  415: described.extend({ details: fieldErrorsSchema.optional() }),
  422: described.extend({ details: fieldErrorsSchema }),
  429: described,
  503: described,
};

type ErrorStatus = keyof typeof envelopes;

/** The `response` entries of an operation's schema for the refusals it has. */
export function errorAnswers(...statuses: ErrorStatus[]): Partial<typeof envelopes> {
  return Object.fromEntries(statuses.map((status) => [status, envelopes[status]]));
}
