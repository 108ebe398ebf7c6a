import * as z from 'zod';
import { eventTypePrefix, eventVersion } from '../../domain/audit/event.ts';
import { eventTypes } from '../../domain/audit/event-types.ts';
import { resources } from '../../domain/resources/index.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import { instantSchema } from '../../domain/resources/properties.ts';
import { storedWebhookSchema } from '../../domain/webhooks/webhook.ts';
import { phoneNumber } from '../phone-numbers/schemas.ts';
import { recordSchema, titleOf } from '../resources/schemas.ts';

/** What an event says of anything, beside the resource. */
const actor = z
  .object({
    id: z.int().describe('Of the agent; 0: the operator; -1: the service itself.'),
    type: z.enum(['agent', 'operator', 'system']).describe('Who it is.'),
    name: z.string().describe('Of the agent, or of the part of the service.'),
    token_id: z.int().nullable().describe('Of the API token that the agent showed.'),
  })
  .meta({ id: 'EventActor' });

const happening = z
  .object({
    previous: z.unknown().optional().describe('Where one property was changed: what it was.'),
    current: z.unknown().optional().describe('Where one property was changed: what it is.'),
    changes: z
      .record(z.string(), z.object({ previous: z.unknown(), current: z.unknown() }))
      .describe('What each property was, and what it is, by its name.'),
    facts: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('What else there is to know, such as the carrier’s words of a refusal.'),
  })
  .meta({ id: 'EventChanges' });

/** Of purchases that have brought no number, or none yet. */
const purchase = z
  .object({
    id: z.int().nullable().describe('Of the number; null: there is none.'),
    number: z.string().describe('The number that was to be bought, in E.164.'),
    country_code: z.string().describe('Its country.'),
    carrier: z.string().nullable().describe('Who sells it; null: it is not known here any more.'),
    reason: z.string().optional().describe('Why it was refused, for programs.'),
    message: z.string().optional().describe('Why it was refused, for people.'),
  })
  .meta({ id: 'Purchase' });

const quotaAmount = z.union([z.int(), z.string()]);

const quota = z
  .object({
    limit: z.string().describe('Which one: `max_numbers` …'),
    amount: quotaAmount.describe('What the account has: so many, or a price a month.'),
    max: quotaAmount.describe('What it may have.'),
  })
  .meta({ id: 'QuotaLimit' });

const carrier = z
  .object({
    name: z.string().describe('Of the carrier.'),
    status: z.enum(['up', 'down']).describe('Whether it answers.'),
  })
  .meta({ id: 'CarrierStatus' });

const finding = z
  .object({
    carrier: z.string().describe('Who says so.'),
    finding: z.string().describe('What was found.'),
    number: z.string().describe('In E.164.'),
    reference: z.string().describe('Ours, at the carrier.'),
    reason: z.string().nullable().describe('The carrier’s words; null: it has said nothing.'),
    fix: z.string().nullable().describe('What was done about it; null: nothing.'),
  })
  .meta({ id: 'ReconciliationFinding' });

const pausedWebhook = storedWebhookSchema
  .omit({ endpoint: true, authentication: true, custom_headers: true })
  .extend({ paused_at: instantSchema, paused_reason: z.string() })
  .meta({ id: 'PausedWebhook' });

/** A record as it is kept with an event: without what is worked out from others, such as a URL. */
function snapshot(declaration: ResourceDeclaration): z.ZodObject {
  const { kind, schema, stored } = declaration;
  const record = recordSchema(declaration);
  const kept = new Set(['id', ...Object.keys(stored.shape)]);
  const shown = Object.keys(record.shape);
  if (shown.length === kept.size && shown.every((name) => kept.has(name))) return record;
  const properties = Object.entries(stored.shape).map(([name, type]) => [
    name,
    name in schema.shape ? (type as z.ZodType) : notShown,
  ]);
  const shape = Object.fromEntries(properties) as Record<string, z.ZodType>;
  return z
    .object({ ...shape, id: schema.shape['id'] ?? ofSingleton })
    .meta({ id: `${titleOf(kind)}Snapshot` });
}

const ofSingleton = z.int().describe('The same in every account: it has one of them.');
const notShown = z.unknown().optional().describe('What the API shows in another form.');

const details: Readonly<Record<string, z.ZodType>> = {
  phone_number: phoneNumber,
  purchase: z.union([phoneNumber, purchase]),
  quota,
  carrier,
  reconciliation: finding,
  webhook: pausedWebhook,
  ...Object.fromEntries(resources.map((declaration) => [declaration.kind, snapshot(declaration)])),
};

/** What programs are told, by the kind of what an event is about: `phone_number`, `group` … */
export const eventSchemas = (): [kind: string, schema: z.ZodType][] =>
  Object.entries(details).flatMap(([kind, detail]) => {
    const types = eventTypes.filter((type) => type.startsWith(`${kind}.`));
    return types.length > 0 ? [[kind, eventSchema(kind, { types, detail })]] : [];
  });

interface Told {
  readonly types: readonly string[];
  readonly detail: z.ZodType;
}

function eventSchema(kind: string, { types, detail }: Told): z.ZodType {
  return z
    .object({
      account_id: z.int().describe('The account that is told.'),
      actor: actor.describe('Who did it.'),
      detail: detail.describe(
        'What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others.',
      ),
      event: happening.describe('What has changed.'),
      id: z.string().describe('Of the event, and of its audit log.'),
      subject: z.string().describe('What it is about: `zen:`, its kind, `:`, its id.'),
      time: instantSchema.describe('When it was.'),
      type: z.enum(types.map((type) => eventTypePrefix + type)).describe('What has happened.'),
      zendesk_event_version: z.literal(eventVersion).describe('Of this form of events.'),
    })
    .meta({ id: `${titleOf(kind)}Event` });
}
