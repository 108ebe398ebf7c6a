import type { FastifyInstance } from 'fastify';
import { listPurchases, showPurchase } from '../../app/purchases/list-purchases.ts';
import type { PurchaseFilters } from '../../app/ports/purchases.ts';
import type { Ports } from '../../app/ports.ts';
import { badParameter } from '../../domain/errors.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import { externalIds } from '../phone-numbers/query.ts';
import { cursorPaging, cursorWindow, maximumPageSize } from '../pagination.ts';
import { idParameter } from '../parameters.ts';
import { givenParameters, type Query } from '../quirks.ts';
import { absoluteUrl, type Addressing } from '../tenant.ts';
import * as schemas from './schemas.ts';

const path = '/api/v2/trunkline/purchases';
const reading = { config: { scope: 'purchases:read' } } as const;

/** Chosen: what becomes of purchases, for who was told that one goes on, or was not told anything. */
export function purchaseRoutes(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  app.get(path, { ...reading, schema: schemas.list }, async (request, reply) => {
    const query = givenParameters(request.query);
    const window = cursorWindow(query) ?? { limit: maximumPageSize };
    const asked = { ...window, ...filtersIn(query) };
    const page = await listPurchases(ports, request.signIn.account, asked);
    const isBackward = window.before !== undefined;
    return sendRevalidated(request, reply, {
      purchases: page.purchases,
      ...cursorPaging(page, isBackward, () => absoluteUrl(request, addressing)),
    });
  });
  app.get(`${path}/:purchase_id`, { ...reading, schema: schemas.show }, async (request, reply) => {
    const { purchase_id } = request.params as { purchase_id: string };
    const id = idParameter(purchase_id);
    const purchase = await showPurchase(ports, request.signIn.account, id);
    return sendRevalidated(request, reply, { purchase });
  });
}

function filtersIn(query: Query): PurchaseFilters {
  const [state, token] = [query['filter[state]'], query['filter[token]']];
  const named = 'filter[external_id]';
  const external_ids = externalIds(named, query[named] ?? '', query);
  if (state !== undefined && state !== 'open') {
    throw badParameter('filter[state]', 'InvalidValue', 'takes open, and nothing else');
  }
  return {
    isOpen: state === 'open',
    token: token?.trim().toLowerCase(),
    external_ids: external_ids.length > 0 ? external_ids : undefined,
  };
}
