import * as z from 'zod';
import { addressRequirements, numberTypes } from '../../domain/available-number.ts';
import {
  lineChangeSchema,
  minimalPhoneNumberSchema,
  phoneNumberSchema,
} from '../../domain/phone-numbers/phone-number.ts';
import { settingsChangeSchema, settingsSchema } from '../../domain/phone-numbers/settings.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import { groups } from '../../domain/resources/groups.ts';
import { ivrs } from '../../domain/resources/ivrs.ts';
import { schedules } from '../../domain/resources/schedules.ts';
import { extension, type OperationSchema } from '../contract/operation.ts';
import { fieldErrorsSchema, readErrors, writeErrors, errorAnswers } from '../error-schemas.ts';
import { offsetPageSchema, offsetParameters, pageParameters, pageSchema } from '../pagination.ts';
import { flagSchema, includeSchema, phoneNumberIdSchema } from '../parameters.ts';
import { recordSchema } from '../resources/schemas.ts';
import { exportFormats } from './export-formats.ts';
import { listFilters, listInclude, sortParameter } from './query-schemas.ts';

/** What the operations take and answer, for the OpenAPI document; tests hold every answer to it. */

const settings = settingsSchema.meta({ id: 'PhoneNumberSettings' });
const settingsUpdate = settingsChangeSchema.meta({ id: 'PhoneNumberSettingsUpdate' });

const carrierTerms = z
  .object({
    carrier: z.string().describe('Who has sold the number.'),
    type: z.enum(numberTypes).nullable().describe('As what it was sold; null: that was not kept.'),
    price: z
      .string()
      .regex(/^\$\d+\.\d{2}$/)
      .nullable()
      .describe('A month, as searches show it; null: that was not kept.'),
  })
  .meta({ id: 'CarrierTerms' });
const included = {
  carrier_terms: carrierTerms
    .optional()
    .meta({ description: 'Of whom it was bought, and for how much.', ...extension }),
  external_id: z.string().nullable().optional(),
};

export const phoneNumber = phoneNumberSchema
  .extend({ settings: settings.optional(), ...included })
  .meta({ id: 'PhoneNumber' });

const minimalPhoneNumber = minimalPhoneNumberSchema
  .extend(included)
  .meta({ id: 'MinimalPhoneNumber' });

const addressSid = z.string().nullable().optional();

export const lineChange = lineChangeSchema.extend({ settings: settingsUpdate.optional() });
const phoneNumberUpdate = lineChange.meta({ id: 'PhoneNumberUpdate' });
export const phoneNumberCreate = z
  .object({ token: z.string(), ...lineChange.shape, address_sid: addressSid })
  .meta({ id: 'PhoneNumberCreate' });

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

const notOffered = z.object({ type: z.enum(numberTypes), reason: z.string() });

const availablePage = offsetPageSchema('phone_numbers', availablePhoneNumber)
  .extend({
    not_offered: z
      .array(notOffered)
      .optional()
      .meta({
        description: 'Types of numbers that exist but cannot be bought here.',
        ...extension,
      }),
  })
  .meta({ id: 'AvailablePhoneNumberPage' });

const onePhoneNumber = z
  .object({
    phone_number: phoneNumber,
    ivrs: z.array(recordSchema(ivrs)).optional(),
    all_greetings: z.array(recordSchema(greetings)).optional(),
    all_groups: z.array(recordSchema(groups)).optional(),
    all_schedules: z.array(recordSchema(schedules)).optional(),
  })
  .meta({ id: 'PhoneNumberResponse' });

const order = z
  .object({ phone_number: phoneNumberCreate, address_sid: addressSid })
  .meta({ id: 'PhoneNumberOrder' });

const dryRunOutcome = z
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

const common = { tags: ['Phone Numbers'] } as const;

export const list = {
  ...common,
  operationId: 'ListPhoneNumbers',
  summary: 'List phone numbers',
  description:
    'All phone numbers of the account, newest first. A page holds 100 unless `per_page` or `page[size]` asks for ' +
    'fewer. With an `Accept` of `text/csv` or `application/x-ndjson` it is a file of all of them, as ' +
    '`ExportPhoneNumbersAsCsv` has it. Not on the plan trial.',
  querystring: z.object({
    minimal_mode: flagSchema.describe('Shows the most important properties only.'),
    ...listFilters,
    sort: sortParameter,
    include: listInclude,
    ...pageParameters,
  }),
  isRevalidated: true,
  otherTypes: exportFormats.map(({ mediaType }) => mediaType),
  response: {
    200: pageSchema('PhoneNumberPage', 'phone_numbers', z.union([phoneNumber, minimalPhoneNumber])),
    ...readErrors,
  },
} satisfies OperationSchema;

export const search = {
  ...common,
  operationId: 'SearchAvailablePhoneNumbers',
  summary: 'Search for phone numbers to buy',
  description:
    'Numbers that are for sale in a country. The `token` of each buys it at the price shown, for the account that ' +
    'searched, within 24 hours unless the operator says otherwise. A page holds 50 unless `per_page` says otherwise.',
  querystring: z.object({
    country: z.string().describe('The country, by its ISO 3166-1 alpha-2 code.'),
    area_code: z.string().optional().describe('Three digits. In the US and CA only.'),
    contains: z
      .string()
      .optional()
      .describe(
        'What the number contains: digits, letters as on a phone keypad, and `*` for any one digit; ' +
          'or the beginning of a number with its calling code.',
      ),
    toll_free: flagSchema.describe('Toll-free numbers only, or none of them.'),
    type: z
      .enum(numberTypes)
      .optional()
      .meta({ description: 'Numbers of this type only.', ...extension }),
    locality: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'A place, or the beginning of its name.', ...extension }),
    ...offsetParameters,
  }),
  response: { 200: availablePage, ...readErrors, ...errorAnswers(422) },
} satisfies OperationSchema;

export const show = {
  ...common,
  operationId: 'ShowPhoneNumber',
  summary: 'Show a phone number',
  description:
    'One phone number; with `include`, its settings, or records of the account beside it.',
  params: phoneNumberIdSchema,
  querystring: includeSchema,
  isRevalidated: true,
  response: { 200: onePhoneNumber, ...readErrors },
} satisfies OperationSchema;

const purchase = { ...common, body: order };

export const create = {
  ...purchase,
  operationId: 'CreatePhoneNumber',
  summary: 'Buy a phone number',
  description:
    'Buys the number that a search token stands for and sets it up with the properties that come along; if any of ' +
    'them is wrong, nothing is bought. Safe to repeat, above all after a 503: a token buys one number, and every ' +
    'request with it returns that number. Where the country requires an address, `address_sid` is the ' +
    '`provider_reference` of one.',
  querystring: z.object({
    include: includeSchema.shape.include.meta(extension),
    dry_run: flagSchema.meta({
      description:
        'Answers as `DryRunPhoneNumber` does, and buys nothing: that operation takes its place. Heeded in the body too.',
      deprecated: true,
      ...extension,
    }),
  }),
  headers: z.object({
    'Idempotency-Key': z
      .string()
      .max(255)
      .optional()
      .describe(
        'A name for this request, for two hours: with another body it is refused. A token is as good by itself.',
      ),
  }),
  // The key is looked up before anything is tried.
  answerHeaders: Object.fromEntries(
    [200, 403, 422, 500, 503].map((status) => [status, ['X-Idempotency-Lookup'] as const]),
  ),
  response: { 200: onePhoneNumber, ...writeErrors },
} satisfies OperationSchema;

export const dryRun = {
  ...purchase,
  operationId: 'DryRunPhoneNumber',
  summary: 'Try out a purchase',
  description:
    'Checks all that `CreatePhoneNumber` checks and buys nothing: it returns number, price and address rule, and every ' +
    'reason why the purchase would be refused.',
  extension: 'own',
  response: { 200: z.object({ dry_run: dryRunOutcome }), ...writeErrors },
} satisfies OperationSchema;

export const update = {
  ...common,
  operationId: 'UpdatePhoneNumber',
  summary: 'Update a phone number',
  description:
    'Changes the properties that are sent, and leaves the others as they are. What is read-only or unknown is ignored.',
  params: phoneNumberIdSchema,
  querystring: includeSchema,
  body: z.object({ phone_number: phoneNumberUpdate }),
  answerHeaders: { 200: ['X-Unchanged'] },
  response: { 200: onePhoneNumber, ...writeErrors },
} satisfies OperationSchema;

export const remove = {
  ...common,
  operationId: 'DeletePhoneNumber',
  summary: 'Delete a phone number',
  description:
    'Takes a number out of the account. It can be restored for 72 hours, unless the operator says otherwise; then ' +
    'the carrier has it back. The body of the answer is `null`.',
  params: phoneNumberIdSchema,
  response: { 200: z.null(), ...errorAnswers(400, 401, 403, 404, 412, 413, 415) },
} satisfies OperationSchema;
