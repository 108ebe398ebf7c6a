import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { EventStore } from '../../app/ports/events.ts';
import type { Ports } from '../../app/ports.ts';
import { installationAccount } from '../../domain/audit/change.ts';
import { eventTypePrefix } from '../../domain/audit/event.ts';
import { eventTypes, type EventType } from '../../domain/audit/event-types.ts';
import { badParameter } from '../../domain/errors.ts';
import { quoted } from '../../domain/quoted.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { readErrors } from '../error-schemas.ts';
import { booleanParameter, flagSchema, idParameter } from '../parameters.ts';
import type { Query } from '../quirks.ts';
import { EventStreams } from './streams.ts';

const path = '/api/v2/trunkline/events';
const mediaType = 'text/event-stream';

const schema = {
  tags: ['Events'],
  operationId: 'FollowEvents',
  summary: 'Follow events',
  description:
    'Server-sent events, one for each change of what the account has, and for what concerns all accounts, as it happens. The answer does not end. `id` is what `Last-Event-ID` goes on after; `data` is what webhooks are sent.',
  extension: 'own',
  querystring: z.object({
    last_event_id: z
      .string()
      .optional()
      .describe(
        'For clients that cannot set `Last-Event-ID`, which goes first. 0: from the oldest event that is kept.',
      ),
    types: z
      .array(z.string())
      .optional()
      .describe('Only events of these types, separated by commas.'),
    follow: flagSchema.describe('`false`: the answer ends once it has told what there is by now.'),
  }),
  headers: z.object({
    'Last-Event-ID': z
      .string()
      .optional()
      .describe(
        'The last event that the client has read: all later ones are told. Without it, new ones are.',
      ),
  }),
  answerTypes: { 200: [mediaType] },
  answerHeaders: { 200: ['X-Accel-Buffering'] },
  response: { 200: z.any(), ...readErrors },
} satisfies OperationSchema;

/** What stands between must neither keep it, nor wait for more of it, nor change it. */
const headers = {
  'cache-control': 'no-cache, no-store, no-transform',
  'x-accel-buffering': 'no',
  'content-disposition': 'inline',
};

export function eventRoute(app: FastifyInstance, ports: Pick<Ports, 'store' | 'clock'>): void {
  let streams: EventStreams | undefined;
  app.addHook('preClose', async () => streams?.close());
  const config = { scope: 'events:read', isEndless: true } as const;
  app.get(path, { config, schema }, async (request, reply) => {
    const query = request.query as Query;
    const types = typesIn(query);
    const isFollowing = booleanParameter(query, 'follow') ?? true;
    const position = await positionAfter(ports.store.events, request);
    streams ??= new EventStreams(app, ports);
    const isHead = request.method === 'HEAD';
    const body = isHead
      ? Readable.from([])
      : streams.begin(request, reply, { position, types, isFollowing });
    return reply.type(`${mediaType}; charset=utf-8`).headers(headers).send(body);
  });
}

/** null: of any type */
function typesIn({ types }: Query): ReadonlySet<EventType> | null {
  if (types === undefined) return null;
  const named = types.split(',').map((name) => name.trim());
  const wanted = named.map((name) =>
    name.startsWith(eventTypePrefix) ? name.slice(eventTypePrefix.length) : name,
  );
  const unknown = wanted.find((name) => !(eventTypes as readonly string[]).includes(name));
  if (unknown !== undefined) {
    const problem = `takes types of events, separated by commas, such as phone_number.purchased, and not ${quoted(unknown)}`;
    throw badParameter('types', 'InvalidValue', problem);
  }
  return new Set(wanted as EventType[]);
}

const missed =
  'names no event that is kept, so that some may have been missed: read what you follow anew, and leave it out';

/** Where the client goes on. Throws BadRequest where it cannot: it must not miss anything without a word. */
async function positionAfter(
  events: EventStore,
  { headers: given, query, signIn }: FastifyRequest,
): Promise<number> {
  const text = given['last-event-id'] ?? (query as Query)['last_event_id'];
  if (text === undefined) return events.lastPosition();
  if (text === '0') return 0;
  const id = idParameter(String(text));
  if (id !== null) {
    for (const accountId of [signIn.account.id, installationAccount]) {
      const position = await events.positionOf(accountId, id);
      if (position !== null) return position;
    }
  }
  throw badParameter('last_event_id', 'InvalidValue', missed);
}
