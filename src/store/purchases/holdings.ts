import type { Kysely } from 'kysely';
import type { Holding, HoldingState, PastOrder } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';

/** Holdings read at a time. */
const holdingsAtATime = 1_000;

/**
 * Numbers that any account has, or may have, as of one moment: the claim on a number lasts from the
 * intent to buy it until its carrier has it back.
 */
export function holdingsQuery(db: Kysely<Tables>) {
  return db
    .selectFrom('claims')
    .innerJoin('purchases', (on) =>
      on
        .onRef('purchases.account_id', '=', 'claims.account_id')
        .onRef('purchases.id', '=', 'claims.purchase_id'),
    )
    .leftJoin('releases', (on) =>
      on
        .onRef('releases.account_id', '=', 'claims.account_id')
        .onRef('releases.id', '=', 'claims.purchase_id')
        .on('releases.released_at', 'is', null),
    )
    .select([
      'claims.account_id',
      'claims.number',
      'purchases.id',
      'purchases.line',
      'purchases.intended_at',
      'purchases.price',
      'releases.deleted_at',
      'releases.refusal',
    ]);
}

type HoldingRow = Awaited<ReturnType<ReturnType<typeof holdingsQuery>['executeTakeFirstOrThrow']>>;

export function stateOf({
  line,
  deleted_at,
}: Pick<HoldingRow, 'line' | 'deleted_at'>): HoldingState {
  if (line !== null) return 'under way';
  return deleted_at === null ? 'kept' : 'deleted';
}

function holdingOf({ line, deleted_at, intended_at, ...row }: HoldingRow): Holding {
  const state = stateOf({ line, deleted_at });
  return { ...row, state, since: state === 'under way' ? intended_at : null };
}

/** For the operator only. */
export function createHoldings({ db, autocommit, functions }: Database<Tables>) {
  const page = prepared((parameter) =>
    holdingsQuery(db)
      .where('claims.carrier', '=', parameter<string>('carrier'))
      .where('claims.number', '>', parameter<string>('after'))
      .orderBy('claims.number')
      .limit(holdingsAtATime),
  );
  const among = prepared((parameter) =>
    holdingsQuery(db)
      .where('claims.carrier', '=', parameter<string>('carrier'))
      .where('claims.number', 'in', functions.textsIn(parameter<string>('numbers'))),
  );
  return {
    holdings: async (carrier: string, after: string) =>
      (await page.all(autocommit, { carrier, after })).map(holdingOf),
    holdingsOf: async (carrier: string, numbers: readonly string[]) =>
      (await among.all(autocommit, { carrier, numbers: JSON.stringify(numbers) })).map(holdingOf),
  };
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
  if (givenBack) return { kind: 'given back', ...givenBack };
  const released = await db
    .selectFrom('releases')
    .select('account_id')
    .where('carrier', '=', carrier)
    .where('id', '=', id)
    .where('number', '=', number)
    .where('released_at', 'is not', null)
    .executeTakeFirst();
  return released ? { kind: 'released', ...released } : null;
}
