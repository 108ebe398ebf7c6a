import { z } from 'zod';
import { phoneNumberSchema } from '../../domain/phone-numbers/phone-number.ts';
import { digitalLineSchema } from '../../domain/resources/digital-lines.ts';
import { errorAnswers } from '../error-schemas.ts';
import { cursorPaging, offsetPaging, pageParameters } from '../paging-schemas.ts';

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

const line = z.union([phoneNumberSchema, digitalLineSchema, minimalLine]);
const list = (paging: z.ZodRawShape) => z.object({ lines: z.array(line), ...paging });

export const linesSchema = {
  tags: ['Lines'],
  operationId: 'ListLines',
  security: [{ basic: [] }, { bearer: [] }],
  querystring: z.object({
    ...pageParameters,
    minimal_mode: z.enum(['true', 'false', '1', '0']).optional(),
  }),
  response: {
    200: z.union([list(offsetPaging), list(cursorPaging)]),
    ...errorAnswers(400, 401, 403, 404, 429, 503),
  },
};
