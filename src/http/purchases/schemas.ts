import * as z from 'zod';
import { purchaseStates } from '../../app/purchases/list-purchases.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { readErrors } from '../error-schemas.ts';
import { cursorPageSchema, pageParameters } from '../pagination.ts';

const instant = z.iso.datetime({ precision: 0 });

const purchase = z
  .object({
    id: z.int(),
    number: z.string(),
    country_code: z.string().nullable(),
    carrier: z.string(),
    price: z.string().nullable(),
    state: z.enum(purchaseStates),
    waits_for: z.string().nullable(),
    created_at: instant,
    attempts: z.int(),
    next_attempt_at: instant.nullable(),
    phone_number_id: z.int().nullable(),
    refusal: z
      .object({ reason: z.string(), message: z.string() })
      .meta({ id: 'PurchaseRefusal' })
      .nullable(),
    job_id: z.string().nullable(),
    external_id: z.string().nullable(),
  })
  .meta({ id: 'PurchaseStatus' });

const common = { tags: ['Purchases'], extension: 'own', isRevalidated: true } as const;

export const list = {
  ...common,
  operationId: 'ListPurchases',
  summary: 'List purchases',
  description:
    'Newest first: those whose outcome is not known yet, and what has become of the others.',
  querystring: z.object({
    'filter[state]': z.enum(['open']).optional().describe('Those that have no outcome yet.'),
    'filter[token]': z
      .string()
      .optional()
      .describe('The search token that was sent: the purchase that it has begun.'),
    'filter[external_id]': z
      .array(z.string())
      .optional()
      .describe('Those that were asked for with one of these external ids.'),
    'page[size]': pageParameters['page[size]'],
    'page[after]': pageParameters['page[after]'],
    'page[before]': pageParameters['page[before]'],
  }),
  response: { 200: cursorPageSchema('PurchasePage', 'purchases', purchase), ...readErrors },
} satisfies OperationSchema;

export const show = {
  ...common,
  operationId: 'ShowPurchase',
  summary: 'Show a purchase',
  description: 'What has become of it, or what it waits for. The answer can be polled.',
  params: z.object({ purchase_id: z.int().positive().describe('The id of a purchase.') }),
  response: { 200: z.object({ purchase }), ...readErrors },
} satisfies OperationSchema;
