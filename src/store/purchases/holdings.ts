import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { Holding, HoldingState, PastOrder } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';

/** Holdings read at a time. */
const holdingsAtATime = 1_000;

type Claims = SelectQueryBuilder<Tables, 'claims', Selectable<Tables['claims']>>;

/**
 * Numbers that any account has, or may have, as of one moment: the claim on a number lasts from the
 * intent to buy it until its carrier has it back. `those`: which claims, by themselves, so that no
 * database joins all there are to find a few.
 */
export function holdingsQuery(db: Kysely<Tables>, those: (claims: Claims) => Claims) {
  return db
    .selectFrom(those(db.selectFrom('claims').selectAll('claims')).as('claim'))
    .innerJoin('purchases', (on) =>
      on
        .onRef('purchases.account_id', '=', 'claim.account_id')
        .onRef('purchases.id', '=', 'claim.purchase_id'),
    )
    .leftJoin('releases', (on) =>
      on
        .onRef('releases.account_id', '=', 'claim.account_id')
        .onRef('releases.id', '=', 'claim.purchase_id')
        .on('releases.released_at', 'is', null),
    )
    .select([
      'claim.account_id',
      'claim.number',
      'purchases.id',
      'purchases.line',
      'purchases.intended_at',
      'purchases.is_priced',
      'purchases.resource',
      'releases.deleted_at',
      'releases.refusal',
    ])
    .orderBy('claim.number');
}

type HoldingRow = Awaited<ReturnType<ReturnType<typeof holdingsQuery>['executeTakeFirstOrThrow']>>;

export function stateOf({
  line,
  deleted_at,
}: Pick<HoldingRow, 'line' | 'deleted_at'>): HoldingState {
  if (line !== null) return 'under way';
  return deleted_at === null ? 'kept' : 'deleted';
}

function holdingOf({ line, deleted_at, intended_at, is_priced, ...row }: HoldingRow): Holding {
  const state = stateOf({ line, deleted_at });
  const since = state === 'under way' ? intended_at : null;
  return { ...row, state, since, isPriced: is_priced === 1 };
}

export type Holdings = ReturnType<typeof createHoldings>;

/** For the operator only. */
export function createHoldings({ db, autocommit, functions }: Database<Tables>) {
  const page = prepared((parameter) =>
    holdingsQuery(db, (claims) =>
      claims
        .where('carrier', '=', parameter<string>('carrier'))
        .where('number', '>', parameter<string>('after'))
        .orderBy('number')
        .limit(holdingsAtATime),
    ),
  );
  const among = prepared((parameter) =>
    holdingsQuery(db, (claims) =>
      claims
        .where('carrier', '=', parameter<string>('carrier'))
        .where('number', 'in', functions.textsIn(parameter<string>('numbers'))),
    ),
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
