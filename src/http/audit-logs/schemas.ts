import * as z from 'zod';
import { askedActions } from '../../domain/audit/audit-log.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { readErrors } from '../error-schemas.ts';
import { pageParameters, pageSchema } from '../pagination.ts';
import { phoneNumberIdSchema } from '../parameters.ts';

const auditLog = z
  .object({
    id: z.int().describe('Counted in the order of changes; also the id of its event.'),
    url: z.url().describe('Where it is shown.'),
    actor_id: z
      .int()
      .describe('Of the agent. 0: the operator, at the command line; -1: the service itself.'),
    actor_name: z.string().describe('Who made the change.'),
    actor_type: z.enum(['agent', 'operator', 'system']).describe('What kind of actor that is.'),
    source_id: z.union([z.int(), z.string()]).describe('A number, where it is one.'),
    source_type: z.string().describe('`phone_number`, or another resource.'),
    source_label: z.string().describe('What people call it.'),
    action: z.string().describe('What was done.'),
    action_label: z.string().describe('The action for people.'),
    change_description: z.string().describe('What was changed, for people.'),
    ip_address: z.string().nullable().describe('Where the request came from.'),
    created_at: z.iso.datetime({ precision: 0 }).describe('When it was made.'),
    changes: z
      .record(z.string(), z.object({ previous: z.unknown(), current: z.unknown() }))
      .describe('What each property was, and what it is, by its name.'),
    facts: z
      .record(z.string(), z.unknown())
      .describe('What else is known, such as a carrier and its price.'),
    token_id: z.int().nullable().describe('Of the API token that the agent showed.'),
    request_id: z.string().nullable().describe('The `X-Request-Id` of the answer.'),
    carried_out_by: z
      .string()
      .nullable()
      .describe('Who carried out what the actor had asked for, where that is another one.'),
    event_type: z.string().nullable().describe('Of the event that tells others of it.'),
  })
  .meta({ id: 'AuditLog' });

const sorting = {
  sort: z
    .enum(['created_at', '-created_at'])
    .optional()
    .describe('The newest first, unless it is `created_at`.'),
  sort_by: z.enum(['created_at']).optional().describe('What pages by offset are sorted by.'),
  sort_order: z.enum(['asc', 'desc']).optional().describe('The newest first, unless it is `asc`.'),
};

const sourceFilters = {
  'filter[source_type]': z.string().optional().describe('What was changed.'),
  'filter[source_id]': z
    .string()
    .optional()
    .describe('The one that was changed; needs `filter[source_type]`.'),
};

const filters = {
  'filter[actor_id]': z.int().optional().describe('Who changed it.'),
  'filter[ip_address]': z.string().optional().describe('From where.'),
  'filter[action]': z
    .enum(askedActions as [string, ...string[]])
    .optional()
    .describe('What was done.'),
  'filter[created_at]': z
    .array(z.string())
    .optional()
    .describe(
      'From when and until when, both included, in ISO 8601: sent twice, or separated by a comma.',
    ),
};

const common = { tags: ['Audit Logs'], isRevalidated: true } as const;
const page = pageSchema('AuditLogPage', 'audit_logs', auditLog);

export const list = {
  ...common,
  extension: 'related',
  operationId: 'ListAuditLogs',
  summary: 'List audit logs',
  description:
    'What was changed in the account, by whom, the newest first. Only admins may do this. Filters look through 5,000 ' +
    'audit logs at a time: where they leave few, a page holds less than was asked for, and `meta` says whether there is more.',
  querystring: z.object({ ...sourceFilters, ...filters, ...sorting, ...pageParameters }),
  response: { 200: page, ...readErrors },
} satisfies OperationSchema;

export const show = {
  ...common,
  extension: 'related',
  operationId: 'ShowAuditLog',
  summary: 'Show an audit log',
  description: 'One change. Only admins may do this.',
  params: z.object({ audit_log_id: z.int().positive().describe('The id of an audit log.') }),
  response: { 200: z.object({ audit_log: auditLog }), ...readErrors },
} satisfies OperationSchema;

export const listOfNumber = {
  ...common,
  extension: 'own',
  operationId: 'ListPhoneNumberAuditLogs',
  summary: 'List audit logs of a phone number',
  description:
    'All that was done with a number, from its search over its purchase to its release, the newest first; also of a ' +
    'number that has gone, as long as the log has it. Only admins may do this.',
  params: phoneNumberIdSchema,
  querystring: z.object({ ...filters, ...sorting, ...pageParameters }),
  response: { 200: page, ...readErrors },
} satisfies OperationSchema;
