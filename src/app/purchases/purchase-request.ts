import * as z from 'zod';
import { lineChangeSchema, type LineChange } from '../../domain/phone-numbers/phone-number.ts';
import { parseRecord } from '../../domain/validation.ts';
import { parseToken } from './quote.ts';

/** What comes along with the token: the address where the number needs one, and line properties. */
export const purchaseRequestSchema = lineChangeSchema.extend({
  address_sid: z
    .string()
    .max(255)
    .transform((sid) => sid.trim() || null)
    .nullable()
    .default(null),
});

/** What a body asks to buy. */
export interface PurchaseRequest {
  readonly token: string;
  readonly address_sid: string | null;
  readonly change: LineChange;
}

/** Throws RecordInvalid that names every property that is wrong. */
export function parsePurchaseRequest(
  properties: Readonly<Record<string, unknown>>,
): PurchaseRequest {
  const token = parseToken(properties['token']);
  const { address_sid, ...change } = parseRecord(purchaseRequestSchema, properties);
  return { token, address_sid, change };
}
