import * as z from 'zod';
import { phoneNumberSchema } from '../../domain/phone-numbers/phone-number.ts';
import { digitalLines } from '../../domain/resources/digital-lines.ts';
import { errorAnswers } from '../error-schemas.ts';
import { cursorPagingSchema, offsetPagingSchema, pageParameters } from '../pagination.ts';
import { flagSchema } from '../parameters.ts';

/** Fidelity F-33: what minimal mode promises of every line. */
const minimalLine = z.object({
  id: phoneNumberSchema.shape.id,
  country_code: z.string().nullable(),
  external: z.boolean(),
  nickname: z.string().nullable(),
  priority: phoneNumberSchema.shape.priority,
  brand_id: phoneNumberSchema.shape.brand_id,
  line_type: phoneNumberSchema.shape.line_type,
});

export const minimalKeys = Object.keys(minimalLine.shape);

const line = z.union([phoneNumberSchema, digitalLines.schema, minimalLine]);
const list = (paging: z.ZodRawShape) => z.object({ lines: z.array(line), ...paging });

export const linesSchema = {
  tags: ['Lines'],
  operationId: 'ListLines',
  querystring: z.object({
    ...pageParameters,
    minimal_mode: flagSchema.optional(),
  }),
  response: {
    200: z.union([list(offsetPagingSchema), list(cursorPagingSchema)]),
    ...errorAnswers(400, 401, 403, 404, 429, 503),
  },
};
