import type { Owned } from '../../app/ports/carriers.ts';
import { prepared, type Executor, type Prepared } from '../../database/prepared.ts';
import type { Address } from '../../domain/address.ts';
import type { SandboxDatabase } from './database.ts';

/** What the sandbox carrier has sold, and the addresses it knows. */
export interface Ledger extends Pick<SandboxDatabase, 'db'> {
  readonly autocommit: Executor;
  readonly soldTo: Prepared<{ reference: string }>;
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
      sold().select('reference').where('number', '=', parameter<string>('number')),
    ),
    soldAmong: prepared((parameter) =>
      sold()
        .select('number')
        .where('number', 'in', functions.textsIn(parameter<string>('numbers'))),
    ),
    sell: prepared((parameter) =>
      db
        .insertInto('sold')
        .values({ number: parameter('number'), reference: parameter('reference') })
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

/** Who the number was sold to, after this attempt: the buyer's reference if it was free. */
export async function sell(ledger: Ledger, { number, reference }: Owned): Promise<string> {
  if (await ledger.sell.run(ledger.autocommit, { number, reference })) return reference;
  return (await soldTo(ledger, number)) ?? reference;
}

export async function soldTo(ledger: Ledger, number: string): Promise<string | null> {
  return (await ledger.soldTo.first(ledger.autocommit, { number }))?.reference ?? null;
}

export async function soldAmong(
  ledger: Ledger,
  numbers: readonly { number: string }[],
): Promise<Set<string>> {
  const texts = JSON.stringify(numbers.map(({ number }) => number));
  const rows = await ledger.soldAmong.all(ledger.autocommit, { numbers: texts });
  return new Set(rows.map(({ number }) => number));
}

export async function takeBack({ db }: Ledger, { number, reference }: Owned): Promise<void> {
  await db
    .deleteFrom('sold')
    .where('number', '=', number)
    .where('reference', '=', reference)
    .execute();
}

export async function listOwned({ db }: Pick<Ledger, 'db'>): Promise<Owned[]> {
  return db
    .selectFrom('sold')
    .select(['number', 'reference'])
    .where('reference', '!=', outsider)
    .orderBy('number')
    .execute();
}
