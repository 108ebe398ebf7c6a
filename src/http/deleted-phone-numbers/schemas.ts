import * as z from 'zod';
import { phoneNumberSchema } from '../../domain/phone-numbers/phone-number.ts';
import { errorAnswers } from '../error-schemas.ts';
import { cursorPagingSchema, offsetPagingSchema, pageParameters } from '../pagination.ts';
import { phoneNumberIdSchema } from '../parameters.ts';

const instant = z.iso.datetime({ precision: 0 });

const deletedPhoneNumber = phoneNumberSchema
  .extend({
    deleted_at: instant,
    release_at: instant,
    restorable: z.boolean(),
    /** why the carrier does not take it back, once it has said so */
    release_refusal: z.string().nullable(),
  })
  .meta({ id: 'DeletedPhoneNumber' });

const common = { tags: ['Deleted Phone Numbers'] };
const listed = (paging: z.ZodRawShape) =>
  z.object({ deleted_phone_numbers: z.array(deletedPhoneNumber), ...paging });

export const list = {
  ...common,
  operationId: 'ListDeletedPhoneNumbers',
  querystring: z.object(pageParameters),
  response: {
    200: z.union([listed(offsetPagingSchema), listed(cursorPagingSchema)]),
    ...errorAnswers(400, 401, 403, 404, 429, 503),
  },
};

export const show = {
  ...common,
  operationId: 'ShowDeletedPhoneNumber',
  params: phoneNumberIdSchema,
  response: {
    200: z.object({ deleted_phone_number: deletedPhoneNumber }),
    ...errorAnswers(400, 401, 403, 404, 429, 503),
  },
};

export const restore = {
  ...common,
  operationId: 'RestorePhoneNumber',
  params: phoneNumberIdSchema,
  querystring: z.object({ include: z.enum(['settings']).optional() }),
  response: {
    200: z.object({ phone_number: phoneNumberSchema.loose() }),
    ...errorAnswers(400, 401, 403, 404, 422, 429, 503),
  },
};

export const release = {
  ...common,
  operationId: 'ReleaseDeletedPhoneNumber',
  params: phoneNumberIdSchema,
  response: { 200: z.null(), ...errorAnswers(400, 401, 403, 404, 422, 429, 503) },
};
