import * as z from 'zod';
import { lineTypes } from '../../app/ports/phone-numbers.ts';
import { phoneNumberSchema } from '../../domain/phone-numbers/phone-number.ts';
import { digitalLines } from '../../domain/resources/digital-lines.ts';
import { extension, type OperationSchema } from '../contract/operation.ts';
import { readErrors } from '../error-schemas.ts';
import { pageParameters, pageSchema } from '../pagination.ts';
import { flagSchema } from '../parameters.ts';
import { phoneNumber } from '../phone-numbers/schemas.ts';
import { recordSchema } from '../resources/schemas.ts';

/** Fidelity F-33: what minimal mode promises of every line. */
const minimalLine = z
  .object({
    id: phoneNumberSchema.shape.id,
    country_code: z.string().nullable(),
    external: z.boolean(),
    nickname: z.string().nullable(),
    priority: phoneNumberSchema.shape.priority,
    brand_id: phoneNumberSchema.shape.brand_id,
    line_type: phoneNumberSchema.shape.line_type,
  })
  .meta({ id: 'MinimalLine' });

export const minimalKeys = Object.keys(minimalLine.shape);

const line = z.union([phoneNumber, recordSchema(digitalLines), minimalLine]).meta({ id: 'Line' });

export const filterName = 'filter[line_type]';

export const linesSchema = {
  tags: ['Lines'],
  operationId: 'ListLines',
  summary: 'List lines',
  description:
    'Phone numbers and digital lines, newest first, each as its own operation shows it. It is the only list that has ' +
    'digital lines.',
  extension: 'related',
  querystring: z.object({
    minimal_mode: flagSchema.describe('Shows what every line has only.'),
    [filterName]: z
      .enum(lineTypes)
      .optional()
      .meta({ description: 'Of this type alone.', ...extension }),
    ...pageParameters,
  }),
  isRevalidated: true,
  response: { 200: pageSchema('LinePage', 'lines', line), ...readErrors },
} satisfies OperationSchema;
