import * as z from 'zod';
import { phoneNumberSchema } from '../../domain/phone-numbers/phone-number.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers, readErrors } from '../error-schemas.ts';
import { pageParameters, pageSchema } from '../pagination.ts';
import { phoneNumberIdSchema } from '../parameters.ts';
import { queryParameter } from '../phone-numbers/query-schemas.ts';
import { phoneNumber } from '../phone-numbers/schemas.ts';

const instant = z.iso.datetime({ precision: 0 });

const deletedPhoneNumber = phoneNumberSchema
  .extend({
    deleted_at: instant,
    release_at: instant,
    restorable: z.boolean(),
    release_refusal: z.string().nullable(),
  })
  .meta({ id: 'DeletedPhoneNumber' });

const common = { tags: ['Deleted Phone Numbers'], extension: 'own' } as const;
const ofOne = { ...common, params: phoneNumberIdSchema };

const changeErrors = errorAnswers(400, 401, 403, 404, 412, 413, 415, 422);

export const list = {
  ...common,
  operationId: 'ListDeletedPhoneNumbers',
  summary: 'List deleted phone numbers',
  description: 'The numbers that can still be had back, or that are about to be released.',
  querystring: z.object({ query: queryParameter, ...pageParameters }),
  isRevalidated: true,
  response: {
    200: pageSchema('DeletedPhoneNumberPage', 'deleted_phone_numbers', deletedPhoneNumber),
    ...readErrors,
  },
} satisfies OperationSchema;

export const show = {
  ...ofOne,
  operationId: 'ShowDeletedPhoneNumber',
  summary: 'Show a deleted phone number',
  description: 'A number as it was when it was deleted, and until when it can be had back.',
  isRevalidated: true,
  response: { 200: z.object({ deleted_phone_number: deletedPhoneNumber }), ...readErrors },
} satisfies OperationSchema;

export const restore = {
  ...ofOne,
  operationId: 'RestorePhoneNumber',
  summary: 'Restore a deleted phone number',
  description: 'Undoes a deletion: the number is as it was before, with the same id.',
  querystring: z.object({
    include: z
      .array(z.enum(['settings']))
      .optional()
      .describe('What to show beside the phone number.'),
  }),
  response: { 200: z.object({ phone_number: phoneNumber }), ...changeErrors },
} satisfies OperationSchema;

export const release = {
  ...ofOne,
  operationId: 'ReleaseDeletedPhoneNumber',
  summary: 'Release a deleted phone number',
  description:
    'Gives a deleted number back to its carrier at once, for good. The body of the answer is `null`.',
  response: { 200: z.null(), ...changeErrors },
} satisfies OperationSchema;
