import * as z from 'zod';
import type { RecordKind } from '../../domain/resources/record.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { fileField } from './greeting-form.ts';

const binary = z.any().meta({ type: 'string', format: 'binary' });

const greetingForm = z
  .object({
    'greeting[name]': z.string().max(255),
    'greeting[category_id]': z.int().positive(),
    [fileField]: binary,
  })
  .partial()
  .meta({ id: 'GreetingForm' });

/** The resources that are written by forms too. */
export const formSchemas: Readonly<Record<RecordKind, Pick<OperationSchema, 'bodyTypes'>>> = {
  [greetings.kind]: { bodyTypes: { 'multipart/form-data': greetingForm } },
};
