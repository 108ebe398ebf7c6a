import type { CarrierOrder, GrantedNumber, Owned, OwnedPage } from '../../app/ports/carriers.ts';
import { pageOfOwned, ownedAtATime } from '../data/owned-page.ts';
import { prepared, type Executor, type Prepared } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import type { Address } from '../../domain/address.ts';
import type { SandboxDatabase } from './database.ts';

/** What the sandbox carrier has sold, and the addresses it knows. */
export interface Ledger extends Pick<SandboxDatabase, 'db'> {
  readonly autocommit: Executor;
  readonly soldTo: Prepared<{ reference: string; account_id: number | null }>;
  readonly soldAmong: Prepared<{ number: string }>;
  readonly sell: Prepared<unknown>;
  readonly address: Prepared<{ address: string }>;
}

/** The reference of numbers that went to another customer of the carrier. */
export const outsider = 'somebody else';

export function createLedger({ db, autocommit, functions }: SandboxDatabase): Ledger {
  const sold = () => db.selectFrom('sold');
  return {
    db,
    autocommit,
    soldTo: prepared((parameter) =>
      sold().select(['reference', 'account_id']).where('number', '=', parameter<string>('number')),
    ),
    soldAmong: prepared((parameter) =>
      sold()
        .select('number')
        .where('number', 'in', functions.textsIn(parameter<string>('numbers'))),
    ),
    sell: prepared((parameter) =>
      db
        .insertInto('sold')
        .values({
          number: parameter('number'),
          reference: parameter('reference'),
          account_id: parameter('account_id'),
        })
        .onConflict((conflict) => conflict.column('number').doNothing()),
    ),
    address: prepared((parameter) =>
      db
        .selectFrom('addresses')
        .select('address')
        .where('reference', '=', parameter<string>('reference')),
    ),
  };
}

/** null: the carrier has none under this reference */
export async function addressUnder(ledger: Ledger, reference: string): Promise<Address | null> {
  const row = await ledger.address.first(ledger.autocommit, { reference });
  return row ? (JSON.parse(row.address) as Address) : null;
}

/** Who has the number after this attempt: the buyer's reference if it was free. */
export async function sell(
  ledger: Ledger,
  { number, reference, account_id }: Pick<Owned, 'number' | 'reference' | 'account_id'>,
): Promise<string> {
  if (await ledger.sell.run(ledger.autocommit, { number, reference, account_id })) return reference;
  return (await soldTo(ledger, number))?.reference ?? reference;
}

/** null: it is sold to nobody; somebody else's is ours as little */
export async function soldTo(ledger: Ledger, number: string): Promise<Owned | null> {
  const row = await ledger.soldTo.first(ledger.autocommit, { number });
  return row ? { number, ...row, isOurs: row.reference !== outsider, resource: null } : null;
}

export async function soldAmong(
  ledger: Ledger,
  numbers: readonly { number: string }[],
): Promise<Set<string>> {
  const texts = JSON.stringify(numbers.map(({ number }) => number));
  const rows = await ledger.soldAmong.all(ledger.autocommit, { numbers: texts });
  return new Set(rows.map(({ number }) => number));
}

/** The numbers that somebody else has: they stay his. */
export function grant({ db, sell, soldTo }: Ledger, owned: readonly GrantedNumber[]) {
  return transaction(db, async (trx) => {
    const taken: string[] = [];
    for (const { number, reference, account_id } of owned) {
      if (await sell.run(trx, { number, reference, account_id })) continue;
      const owner = await soldTo.first(trx, { number });
      if (owner?.reference !== reference || owner.account_id !== account_id) taken.push(number);
    }
    return taken;
  });
}

export async function takeBack(
  { db }: Ledger,
  { number, reference }: Pick<CarrierOrder, 'number' | 'reference'>,
): Promise<void> {
  await db
    .deleteFrom('sold')
    .where('number', '=', number)
    .where('reference', '=', reference)
    .execute();
}

export async function listOwned(
  { db }: Pick<Ledger, 'db'>,
  after: string | null,
): Promise<OwnedPage> {
  const rows = await db
    .selectFrom('sold')
    .select(['number', 'reference', 'account_id'])
    .where('reference', '!=', outsider)
    .where('number', '>', after ?? '')
    .orderBy('number')
    .limit(ownedAtATime)
    .execute();
  return pageOfOwned(rows);
}
