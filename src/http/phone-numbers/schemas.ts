import * as z from 'zod';
import { addressRequirements, numberTypes } from '../../domain/available-number.ts';
import {
  lineChangeSchema,
  minimalPhoneNumberSchema,
  phoneNumberSchema,
} from '../../domain/phone-numbers/phone-number.ts';
import { settingsSchema } from '../../domain/phone-numbers/settings.ts';
import { errorAnswers, fieldErrorsSchema } from '../error-schemas.ts';
import {
  cursorPagingSchema,
  offsetPagingSchema,
  offsetParameters,
  pageParameters,
} from '../pagination.ts';
import { flagSchema, includes, includeSchema, phoneNumberIdSchema } from '../parameters.ts';

/** What the six operations take and answer, for the OpenAPI document; tests hold every answer to it. */

const phoneNumber = phoneNumberSchema.meta({ id: 'PhoneNumber' });
const settings = settingsSchema.meta({ id: 'Settings' });

const minimalPhoneNumber = minimalPhoneNumberSchema.meta({ id: 'MinimalPhoneNumber' });

export const availablePhoneNumber = z
  .object({
    number: z.string(),
    display_number: z.string(),
    toll_free: z.boolean(),
    location: z.string().nullable(),
    country_code: z.string(),
    token: z.string().regex(/^[0-9a-f]{32}$/),
    price: z.string().regex(/^\$\d+\.\d{2}$/),
    address_requirements: z.enum(addressRequirements),
    capabilities: z.object({ sms: z.boolean(), mms: z.boolean(), voice: z.boolean() }),
    nickname: z.null(),
  })
  .meta({ id: 'AvailablePhoneNumber' });

const sideloads = includes.filter((include) => include !== 'settings');
const onePhoneNumber = z.object({
  phone_number: phoneNumber.and(z.object({ settings: settings.optional() })),
  ...Object.fromEntries(sideloads.map((name) => [name, z.array(z.unknown()).optional()])),
});

const dryRun = z
  .object({
    would_succeed: z.boolean(),
    number: z.string().nullable(),
    country_code: z.string().nullable(),
    price: z.string().nullable(),
    address_requirements: z.enum(addressRequirements).nullable(),
    address_sid: z.string().nullable(),
    details: fieldErrorsSchema,
  })
  .meta({ id: 'DryRun' });

const flag = flagSchema.optional();

const common = { tags: ['Phone Numbers'] };

export const list = {
  ...common,
  operationId: 'ListPhoneNumbers',
  querystring: z.object({ minimal_mode: flag, ...pageParameters }),
  response: {
    200: z.union([
      z.object({ phone_numbers: z.array(phoneNumber), ...offsetPagingSchema }),
      z.object({ phone_numbers: z.array(minimalPhoneNumber), ...offsetPagingSchema }),
      z.object({ phone_numbers: z.array(phoneNumber), ...cursorPagingSchema }),
      z.object({ phone_numbers: z.array(minimalPhoneNumber), ...cursorPagingSchema }),
    ]),
    ...errorAnswers(400, 401, 403, 404, 429, 503),
  },
};

export const search = {
  ...common,
  operationId: 'SearchAvailablePhoneNumbers',
  querystring: z.object({
    country: z.string().describe('ISO 3166-1 alpha-2'),
    area_code: z.string().optional().describe('three digits; US and CA only'),
    contains: z
      .string()
      .optional()
      .describe(
        'digits, letters as on a phone keypad, and * for any one digit; or a number with its calling code',
      ),
    toll_free: flag,
    type: z.enum(numberTypes).optional().describe('not in the document'),
    locality: z
      .string()
      .max(100)
      .optional()
      .describe('a place, or the beginning of its name; not in the document'),
    ...offsetParameters,
  }),
  response: {
    200: z.object({
      phone_numbers: z.array(availablePhoneNumber),
      ...offsetPagingSchema,
      not_offered: z
        .array(z.object({ type: z.enum(numberTypes), reason: z.string() }))
        .optional()
        .describe('types that cannot be bought here, if there are any; not in the document'),
    }),
    ...errorAnswers(400, 401, 403, 404, 422, 429, 503),
  },
};

export const show = {
  ...common,
  operationId: 'ShowPhoneNumber',
  params: phoneNumberIdSchema,
  querystring: includeSchema,
  response: { 200: onePhoneNumber, ...errorAnswers(400, 401, 403, 404, 429, 503) },
};

export const create = {
  ...common,
  operationId: 'CreatePhoneNumber',
  querystring: includeSchema.extend({
    dry_run: flag.describe('answer what would happen, and buy nothing'),
  }),
  headers: z.object({ 'idempotency-key': z.string().max(255).optional() }),
  body: z.object({
    phone_number: lineChangeSchema.extend({
      token: z.string(),
      address_sid: z.string().nullable().optional(),
    }),
    address_sid: z.string().nullable().optional(),
  }),
  response: {
    200: z.union([onePhoneNumber, z.object({ dry_run: dryRun })]),
    ...errorAnswers(400, 401, 403, 404, 412, 413, 415, 422, 429, 503),
  },
};

export const update = {
  ...common,
  operationId: 'UpdatePhoneNumber',
  params: phoneNumberIdSchema,
  querystring: includeSchema,
  body: z.object({ phone_number: lineChangeSchema }),
  response: {
    200: onePhoneNumber,
    ...errorAnswers(400, 401, 403, 404, 412, 413, 415, 422, 429, 503),
  },
};

export const remove = {
  ...common,
  operationId: 'DeletePhoneNumber',
  params: phoneNumberIdSchema,
  response: { 200: z.null(), ...errorAnswers(400, 401, 403, 404, 412, 413, 415, 429, 503) },
};
