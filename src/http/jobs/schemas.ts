import * as z from 'zod';
import { addressRequirements, numberTypes } from '../../domain/available-number.ts';
import {
  jobActions,
  jobStatuses,
  jobTypeOf,
  maxJobItems,
  rowStatuses,
} from '../../domain/jobs/job.ts';
import { extension, type OperationSchema } from '../contract/operation.ts';
import { fieldErrorsSchema, readErrors, writeErrors } from '../error-schemas.ts';
import { pageParameters, pageSchema } from '../pagination.ts';
import { flagSchema } from '../parameters.ts';
import { lineChange, phoneNumber, phoneNumberCreate } from '../phone-numbers/schemas.ts';

const jobRow = z
  .object({
    index: z.int().describe('The place in the request, from 0.'),
    id: z.int().nullable().describe('Of the phone number.'),
    action: z.enum(jobActions).describe('What was to be done.'),
    status: z.enum(rowStatuses).describe('What became of it.'),
    success: z.boolean().describe('Whether it was done.'),
    error: z.string().nullable(),
    details: z.string().nullable(),
    field_errors: fieldErrorsSchema
      .nullable()
      .describe('What is wrong, by field, as the single operation says it.'),
  })
  .meta({ id: 'JobStatusResult' });

const jobStatus = z
  .object({
    id: z.string().regex(/^V3-[0-9a-f]{32}$/),
    job_type: z.enum(jobActions.map(jobTypeOf)),
    url: z.url(),
    total: z.int(),
    progress: z.int().nullable(),
    status: z.enum(jobStatuses),
    message: z.string().nullable(),
    results: z.array(jobRow).nullable(),
  })
  .meta({ id: 'JobStatus' });

const oneJob = z.object({ job_status: jobStatus }).meta({ id: 'JobStatusResponse' });

const triedPurchase = z.object({
  index: z.int(),
  would_succeed: z.boolean(),
  number: z.string().nullable(),
  country_code: z.string().nullable(),
  price: z.string().nullable(),
  address_requirements: z.enum(addressRequirements).nullable(),
  address_sid: z.string().nullable(),
  details: fieldErrorsSchema,
});

const triedChange = z.object({
  index: z.int(),
  id: z.int().nullable(),
  would_succeed: z.boolean(),
  details: fieldErrorsSchema,
});

const dryRun = z
  .object({
    dry_run: z.object({
      would_succeed: z.boolean(),
      price: z.string().nullable(),
      items: z.array(z.union([triedPurchase, triedChange])),
    }),
  })
  .meta({ id: 'JobDryRunResponse' });

const begun = z.union([oneJob, dryRun]).meta({ id: 'JobOrDryRunResponse' });

/** In the query, or in the body. */
const flags = {
  all_or_nothing: flagSchema.meta({
    description: 'Does all of it, or none.',
    ...extension,
  }),
  dry_run: flagSchema.meta({
    description: 'Answers what each would come to, and does nothing.',
    ...extension,
  }),
};

const ids = z
  .string()
  .describe(`Ids of phone numbers, ${maxJobItems} at most, separated by commas.`);

/** Any of both: which one is checked where the body is read. */
const createMany = z
  .object({
    phone_numbers: z
      .array(phoneNumberCreate)
      .optional()
      .describe('What is to be bought, by tokens.'),
    search: z
      .strictObject({
        country: z.string(),
        area_code: z.string().optional(),
        contains: z.string().optional(),
        toll_free: z.boolean().optional(),
        type: z.enum(numberTypes).optional(),
        locality: z.string().optional(),
      })
      .optional()
      .describe('What is to be found, instead of tokens.'),
    count: z.int().min(1).max(maxJobItems).optional(),
    phone_number: lineChange.optional().describe('The properties of each that a search finds.'),
    address_sid: z
      .string()
      .nullable()
      .optional()
      .describe('The address that each is bought with, where its country asks for one.'),
    ...flags,
  })
  .meta({ id: 'PhoneNumbersOrder' });

const updateMany = z
  .object({
    phone_number: lineChange.optional().describe('One change of all in `ids`.'),
    phone_numbers: z
      .array(lineChange.extend({ id: z.int() }))
      .optional()
      .describe('Changes of their own, each with the `id` of its phone number.'),
    ...flags,
  })
  .meta({ id: 'PhoneNumbersUpdate' });

const common = { tags: ['Phone Numbers'], extension: 'own' } as const;
const ofJobs = { tags: ['Job Statuses'], extension: 'own' } as const;
const ofOne = {
  ...ofJobs,
  params: z.object({ job_status_id: z.string().describe('The id of a job.') }),
};

/** A request that is sent again under its name is answered with the same job. */
const named = {
  headers: z.object({
    'Idempotency-Key': z
      .string()
      .max(255)
      .optional()
      .describe(
        'A name for this request, for two hours: sent again under it, the answer is the same job; another request is refused.',
      ),
  }),
  answerHeaders: Object.fromEntries(
    [200, 403, 422, 429, 500, 503].map((status) => [status, ['X-Idempotency-Lookup'] as const]),
  ),
};

export const create = {
  ...common,
  operationId: 'CreateManyPhoneNumbers',
  summary: 'Buy many phone numbers',
  description:
    'Buys up to 100 numbers in the background, by their search tokens, or as many as `count` says of those that a search finds. ' +
    'Each is bought once whatever happens. With an `Idempotency-Key` a repeated request returns the same job.',
  querystring: z.object(flags),
  ...named,
  body: createMany,
  response: { 200: begun, ...writeErrors },
} satisfies OperationSchema;

export const update = {
  ...common,
  operationId: 'UpdateManyPhoneNumbers',
  summary: 'Update many phone numbers',
  description:
    'Makes one change to the phone numbers named by `ids`, or to each of a list its own, in the background.',
  querystring: z.object({ ids: ids.optional(), ...flags }),
  ...named,
  body: updateMany,
  response: { 200: begun, ...writeErrors },
} satisfies OperationSchema;

export const destroy = {
  ...common,
  operationId: 'DeleteManyPhoneNumbers',
  summary: 'Delete many phone numbers',
  description:
    'Deletes phone numbers in the background; each can be restored as any that was deleted.',
  querystring: z.object({ ids, ...flags }),
  ...named,
  response: { 200: begun, ...writeErrors },
} satisfies OperationSchema;

export const restore = {
  ...common,
  tags: ['Deleted Phone Numbers'],
  operationId: 'RestoreManyPhoneNumbers',
  summary: 'Restore many deleted phone numbers',
  description: 'Undoes deletions in the background.',
  querystring: z.object({ ids, ...flags }),
  ...named,
  response: { 200: begun, ...writeErrors },
} satisfies OperationSchema;

export const showMany = {
  ...common,
  operationId: 'ShowManyPhoneNumbers',
  summary: 'Show many phone numbers',
  description:
    'The phone numbers named by `ids`, in that order; what the account has not is left out.',
  querystring: z.object({ ids }),
  response: {
    200: z.object({
      phone_numbers: z.array(phoneNumber),
      next_page: z.null(),
      previous_page: z.null(),
      count: z.int(),
    }),
    ...readErrors,
  },
} satisfies OperationSchema;

export const list = {
  ...ofJobs,
  operationId: 'ListJobStatuses',
  summary: 'List jobs',
  description:
    'Jobs of the account, newest first: those that are open, and those that ended within a day.',
  querystring: z.object(pageParameters),
  response: { 200: pageSchema('JobStatusPage', 'job_statuses', jobStatus), ...readErrors },
} satisfies OperationSchema;

export const show = {
  ...ofOne,
  operationId: 'ShowJobStatus',
  summary: 'Show a job',
  description: 'How far a job has come and, once it has ended, what became of each phone number.',
  response: { 200: oneJob, ...readErrors },
} satisfies OperationSchema;

export const showManyJobs = {
  ...ofJobs,
  operationId: 'ShowManyJobStatuses',
  summary: 'Show many jobs',
  description: 'The jobs named by `ids`, in that order; what the account has not is left out.',
  querystring: z.object({
    ids: z.string().describe('Ids of jobs, 100 at most, separated by commas.'),
  }),
  response: { 200: z.object({ job_statuses: z.array(jobStatus) }), ...readErrors },
} satisfies OperationSchema;

export const cancel = {
  ...ofOne,
  operationId: 'CancelJob',
  summary: 'Cancel a job',
  description:
    'Begins nothing more of a job: what is under way comes to its end, and the rest has the status `Cancelled`. ' +
    'A job that has ended stays as it is.',
  response: { 200: oneJob, ...writeErrors },
} satisfies OperationSchema;
