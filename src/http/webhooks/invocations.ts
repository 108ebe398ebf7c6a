import type { FastifyInstance, FastifyRequest } from 'fastify';
import type {
  Attempt,
  InvocationPlace,
  ListedInvocation,
  ShownInvocation,
} from '../../app/ports/deliveries.ts';
import type { Ports } from '../../app/ports.ts';
import {
  listAttempts,
  listInvocations,
  resendInvocation,
  type InvocationId,
  type InvocationListing,
} from '../../app/webhooks/invocations.ts';
import { badParameter } from '../../domain/errors.ts';
import { instantIn, instantOf } from '../../domain/instant.ts';
import { invocationStatuses, type InvocationStatus } from '../../domain/webhooks/outcome.ts';
import { actingPorts } from '../acting.ts';
import { adminOf } from '../admins.ts';
import { sendJson } from '../answers.ts';
import { cursorPageSize, cursorsIn, unknownCursor, type CursorName } from '../pagination.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { absoluteUrl, type Addressing } from '../tenant.ts';
import * as schemas from './invocation-schemas.ts';
import { idOf } from './ids.ts';
import { aroundPage } from './list.ts';

const collection = '/api/v2/webhooks/:webhook_id/invocations';
const member = `${collection}/:invocation_id`;

/** What webhooks were told, for the admins of their account (events.md, 1.4). */
export function invocationRoutes(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  const reading = { config: { scope: 'webhooks:read' } } as const;
  app.get(collection, { ...reading, schema: schemas.listInvocations }, async (request, reply) =>
    sendJson(reply, JSON.stringify(await invocationPage(ports, request, addressing))),
  );
  const attempts = { ...reading, schema: schemas.listAttempts };
  app.get(`${member}/attempts`, attempts, async (request, reply) => {
    const { account } = adminOf(request, 'see what webhooks were told');
    const listed = await listAttempts(ports, account, idsOf(request));
    const shown = listed.attempts.map((attempt) => shownAttempt(listed.invocation, attempt));
    return sendJson(reply, JSON.stringify({ attempts: shown }));
  });
  const writing = { config: { scope: 'webhooks:write' }, schema: schemas.resend } as const;
  app.post(`${member}/resend`, writing, async (request, reply) => {
    const { account } = adminOf(request, 'have webhooks told again');
    const resent = await resendInvocation(actingPorts(ports, request), account, idsOf(request));
    return sendJson(reply, JSON.stringify({ invocation: shownInvocation(resent) }));
  });
}

async function invocationPage(
  ports: Ports,
  request: FastifyRequest,
  addressing: Addressing,
): Promise<object> {
  const { account } = adminOf(request, 'see what webhooks were told');
  const listing = listingOf(givenParameters(request.query));
  const { webhook_id } = request.params as { webhook_id: string };
  const page = await listInvocations(ports, account, idOf(webhook_id), listing);
  const { invocations, hasEarlier, hasLater } = page;
  const [first, last] = [invocations[0], invocations.at(-1)];
  return {
    ...aroundPage({
      after: last && hasLater ? cursorOf(last) : undefined,
      before: first && hasEarlier ? cursorOf(first) : undefined,
      hasMore: listing.before ? hasEarlier : hasLater,
      url: () => absoluteUrl(request, addressing),
    }),
    invocations: invocations.map(shownInvocation),
  };
}

function listingOf(query: Query): InvocationListing {
  const { after, before } = cursorsIn(query);
  const to = instantParameter(query, 'filter[to_ts]');
  return {
    status: statusParameter(query),
    from: instantParameter(query, 'filter[from_ts]'),
    // Shown instants have whole seconds: all of the last one is meant.
    to: to === undefined ? undefined : Math.floor(to / 1_000) * 1_000 + 999,
    isDescending: isDescending(query),
    limit: cursorPageSize(query),
    after: after === undefined ? undefined : placeIn('page[after]', after),
    before: before === undefined ? undefined : placeIn('page[before]', before),
  };
}

function isDescending({ sort = '-latest_completed_at' }: Query): boolean {
  const { invocationOrders: known } = schemas;
  if (known.some((name) => name === sort)) return sort.startsWith('-');
  throw badParameter('sort', 'InvalidValue', `takes ${known.join(' or ')}`);
}

function statusParameter({ 'filter[status]': status }: Query): InvocationStatus | undefined {
  if (status === undefined) return undefined;
  const known = invocationStatuses.find((name) => name === status);
  if (known) return known;
  throw badParameter('filter[status]', 'InvalidValue', `takes ${invocationStatuses.join(', ')}`);
}

function instantParameter(
  query: Query,
  name: 'filter[from_ts]' | 'filter[to_ts]',
): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const time = instantIn(text);
  if (!Number.isNaN(time)) return time;
  throw badParameter(name, 'InvalidValue', 'must be an instant, such as 2026-01-31T23:59:59Z');
}

function cursorOf({ latest_at, id }: InvocationPlace): string {
  return Buffer.from(`${latest_at},${id}`).toString('base64url');
}

function placeIn(name: CursorName, cursor: string): InvocationPlace {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, time = '', id = ''] = /^(\d{1,15}),(\w{26})$/.exec(text) ?? [];
  const place = { latest_at: Number(time), id };
  if (cursorOf(place) === cursor) return place;
  throw unknownCursor(name);
}

/** What there is nothing to say of is left out. */
function shownInvocation(invocation: ListedInvocation | ShownInvocation): object {
  const { id, status, status_code, event_id, attempts, latest_at } = invocation;
  const { created_at, next_attempt_at } = invocation;
  return {
    id,
    ...(status_code !== null && { status_code }),
    status,
    ...(attempts > 0 && { latest_completed_at: instantOf(latest_at) }),
    event_id: String(event_id),
    attempt_count: attempts,
    created_at: instantOf(created_at),
    ...(next_attempt_at !== null && { next_attempt_at: instantOf(next_attempt_at) }),
  };
}

function shownAttempt(
  { id: invocation_id, payload }: ShownInvocation,
  { id, status_code, status, request, response, completed_at, error }: Attempt,
): object {
  return {
    id,
    invocation_id,
    status_code,
    status,
    request: request && { ...request, payload },
    response,
    completed_at: instantOf(completed_at),
    error,
  };
}

function idsOf({ params }: FastifyRequest): InvocationId {
  const { webhook_id, invocation_id } = params as { webhook_id: string; invocation_id: string };
  return { webhookId: idOf(webhook_id), id: idOf(invocation_id) };
}
