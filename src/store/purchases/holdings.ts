import type { Kysely } from 'kysely';
import type { Holding, PastOrder } from '../../app/ports/purchases.ts';
import type { Tables } from '../tables.ts';

/** All numbers that any account has, or may have, of one carrier; for the operator only. */
export async function holdings(db: Kysely<Tables>, carrier: string): Promise<Holding[]> {
  const kept = await db
    .selectFrom('phone_numbers')
    .select(['account_id', 'id', 'number'])
    .where('carrier', '=', carrier)
    .execute();
  const deleted = await db
    .selectFrom('releases')
    .select(['account_id', 'id', 'number'])
    .where('carrier', '=', carrier)
    .where('released_at', 'is', null)
    .execute();
  const underWay = await db
    .selectFrom('purchases')
    .select(['account_id', 'id', 'number', 'intended_at'])
    .where('carrier', '=', carrier)
    .where('line', 'is not', null)
    .execute();
  return [
    ...kept.map((row) => ({ ...row, state: 'kept' as const, since: null })),
    ...deleted.map((row) => ({ ...row, state: 'deleted' as const, since: null })),
    ...underWay.map(({ intended_at, ...row }) => ({
      ...row,
      state: 'under way' as const,
      since: intended_at,
    })),
  ];
}

/** An order of ours that has come to its end: given back, or released. */
export async function pastOrder(
  db: Kysely<Tables>,
  { carrier, id, number }: { carrier: string; id: number; number: string },
): Promise<PastOrder | null> {
  const givenBack = await db
    .selectFrom('given_back')
    .select('account_id')
    .where('carrier', '=', carrier)
    .where('id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (givenBack) return 'given back';
  const released = await db
    .selectFrom('releases')
    .select('account_id')
    .where('carrier', '=', carrier)
    .where('id', '=', id)
    .where('number', '=', number)
    .where('released_at', 'is not', null)
    .executeTakeFirst();
  return released ? 'released' : null;
}
