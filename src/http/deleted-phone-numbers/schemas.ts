import { z } from 'zod';
import { phoneNumberSchema } from '../../domain/phone-numbers/phone-number.ts';
import { errorAnswers } from '../error-schemas.ts';
import { cursorPaging, offsetPaging, pageParameters } from '../paging-schemas.ts';

const instant = z.iso.datetime({ precision: 0 });

const deletedPhoneNumber = phoneNumberSchema
  .extend({ deleted_at: instant, release_at: instant, restorable: z.boolean() })
  .meta({ id: 'DeletedPhoneNumber' });

const common = { tags: ['Deleted Phone Numbers'], security: [{ basic: [] }, { bearer: [] }] };
const params = z.object({ phone_number_id: z.string().describe('an integer') });
const listed = (paging: z.ZodRawShape) =>
  z.object({ deleted_phone_numbers: z.array(deletedPhoneNumber), ...paging });

export const list = {
  ...common,
  operationId: 'ListDeletedPhoneNumbers',
  querystring: z.object(pageParameters),
  response: {
    200: z.union([listed(offsetPaging), listed(cursorPaging)]),
    ...errorAnswers(400, 401, 403, 404, 429, 503),
  },
};

export const show = {
  ...common,
  operationId: 'ShowDeletedPhoneNumber',
  params,
  response: {
    200: z.object({ deleted_phone_number: deletedPhoneNumber }),
    ...errorAnswers(400, 401, 403, 404, 429, 503),
  },
};

export const restore = {
  ...common,
  operationId: 'RestorePhoneNumber',
  params,
  querystring: z.object({ include: z.enum(['settings']).optional() }),
  response: {
    200: z.object({ phone_number: phoneNumberSchema.loose() }),
    ...errorAnswers(400, 401, 403, 404, 422, 429, 503),
  },
};

export const release = {
  ...common,
  operationId: 'ReleaseDeletedPhoneNumber',
  params,
  response: { 200: z.null(), ...errorAnswers(400, 401, 403, 404, 429, 503) },
};
