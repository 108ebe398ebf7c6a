import type { FastifyRequest } from 'fastify';
import {
  listWebhooks,
  placeOf,
  type WebhookListing,
  type WebhookPage,
  type WebhookPlace,
} from '../../app/webhooks/list.ts';
import type { Ports } from '../../app/ports.ts';
import { badParameter } from '../../domain/errors.ts';
import { webhookStatuses, type WebhookStatus } from '../../domain/webhooks/webhook.ts';
import { adminOf } from '../admins.ts';
import { cursorPageSize, cursorsIn, unknownCursor, type CursorName } from '../pagination.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { absoluteUrl, type Addressing } from '../tenant.ts';
import { listOrders } from './schemas.ts';

/** A page of webhooks, by cursor alone. What points nowhere is left out (events.md, 1.3). */
export async function webhookPage(
  ports: Pick<Ports, 'store'>,
  request: FastifyRequest,
  addressing: Addressing,
): Promise<object> {
  const { account } = adminOf(request, 'see webhooks');
  const query = givenParameters(request.query);
  const listing = listingOf(query);
  const page = await listWebhooks(ports, account, listing);
  return {
    ...aroundPage({
      ...cursorsOf(page, listing, orderName(query)),
      hasMore: listing.before ? page.hasEarlier : page.hasLater,
      url: () => absoluteUrl(request, addressing),
    }),
    webhooks: page.webhooks,
  };
}

interface Around {
  readonly after: string | undefined;
  readonly before: string | undefined;
  readonly hasMore: boolean;
  /** a new one each time */
  url(): URL;
}

/** Cursors of the pages beside one, and links to them, where there are any. */
export function aroundPage({ after, before, hasMore, url }: Around): object {
  const links = {
    ...(after && { next: linkTo(url(), 'page[after]', after) }),
    ...(before && { prev: linkTo(url(), 'page[before]', before) }),
  };
  return {
    meta: {
      has_more: hasMore,
      ...(after && { after_cursor: after }),
      ...(before && { before_cursor: before }),
    },
    ...((after ?? before) && { links }),
  };
}

function listingOf(query: Query): WebhookListing {
  const { after, before } = cursorsIn(query);
  const order = orderName(query);
  const [, sign, by] = /^(-?)(name|status)$/.exec(order) ?? [];
  return {
    nameContains: query['filter[name_contains]'],
    status: statusParameter(query),
    order:
      by === undefined ? undefined : { by: by as 'name' | 'status', isDescending: sign === '-' },
    limit: cursorPageSize(query),
    after: after === undefined ? undefined : placeIn('page[after]', after, order),
    before: before === undefined ? undefined : placeIn('page[before]', before, order),
  };
}

function statusParameter({ 'filter[status]': status }: Query): WebhookStatus | undefined {
  if (status === undefined) return undefined;
  const known = webhookStatuses.find((name) => name === status);
  if (known) return known;
  throw badParameter('filter[status]', 'InvalidValue', `takes ${webhookStatuses.join(' or ')}`);
}

/** Newest first, as cursors call it. */
const newestFirst = 'desc';

function orderName({ sort }: Query): string {
  if (sort === undefined) return newestFirst;
  const known = listOrders.find((name) => name === sort);
  if (known) return known;
  throw badParameter('sort', 'InvalidValue', `takes ${listOrders.join(', ')}`);
}

function cursorsOf(page: WebhookPage, { order }: WebhookListing, name: string) {
  const [first, last] = [page.webhooks[0], page.webhooks.at(-1)];
  return {
    after: last && page.hasLater ? cursorOf(placeOf(last, order), name) : undefined,
    before: first && page.hasEarlier ? cursorOf(placeOf(first, order), name) : undefined,
  };
}

/** `<id>,desc`, as the ecosystem's are; in another order what stands there too (events.md, 1.3). */
function cursorOf({ id, key }: WebhookPlace, order: string): string {
  return Buffer.from(order === newestFirst ? `${id},${order}` : `${id},${order},${key}`).toString(
    'base64url',
  );
}

function placeIn(name: CursorName, cursor: string, order: string): WebhookPlace {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, id = '', given = '', key = ''] = /^(\w{26}),([-a-z]+)(?:,(.*))?$/s.exec(text) ?? [];
  if (cursorOf({ id, key }, given) !== cursor) throw unknownCursor(name);
  if (given !== order) throw unknownCursor(name, 'is a cursor of a list in another order');
  return { id, key };
}

/** The brackets stay as they are. */
function linkTo(url: URL, name: CursorName, cursor: string): string {
  url.searchParams.delete('page[after]');
  url.searchParams.delete('page[before]');
  url.searchParams.set(name, cursor);
  return url.href.replaceAll('%5B', '[').replaceAll('%5D', ']');
}
