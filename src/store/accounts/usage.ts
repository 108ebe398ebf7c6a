import type { Kysely } from 'kysely';
import type { AccountUsage, Usage } from '../../app/ports/accounts.ts';
import { giveWay } from '../../database/event-loop.ts';
import { fullness, limitedAmounts } from '../../domain/quota.ts';
import { amountsIn } from '../records/stored-amounts.ts';
import type { Tables } from '../tables.ts';

/** Accounts that are read at a time: others get their turn between. */
const accountsAtATime = 200;

/** What all accounts have together, and what those have that come closest to a limit of theirs. */
export async function readUsage(db: Kysely<Tables>, mostAccounts: number): Promise<Usage> {
  const total = { held: 0, monthly_spend: 0, records: 0, record_bytes: 0, audio_bytes: 0 };
  let fullest: AccountUsage[] = [];
  for await (const batch of batchesOf(db)) {
    for (const one of batch) {
      for (const [amount] of limitedAmounts) total[amount] += one[amount];
    }
    fullest = [...fullest, ...batch]
      .toSorted((a, b) => fullness(b, b) - fullness(a, a) || b.record_bytes - a.record_bytes)
      .slice(0, mostAccounts);
    await giveWay(readUsage);
  }
  return { total, fullest };
}

async function* batchesOf(db: Kysely<Tables>): AsyncGenerator<AccountUsage[], void> {
  let last: number | null = 0;
  while (last !== null) {
    const accounts = await accountsAfter(db, last);
    const end: number = accounts.at(-1)?.id ?? last;
    const amounts = await amountsBetween(db, last, end);
    yield accounts.map(({ id, ...account }) => ({ ...account, ...amountsIn(amounts.get(id)) }));
    last = accounts.length < accountsAtATime ? null : end;
  }
}

function accountsAfter(db: Kysely<Tables>, id: number) {
  return db
    .selectFrom('accounts')
    .innerJoin('quotas', 'quotas.account_id', 'accounts.id')
    .select(['accounts.id', 'subdomain', 'held', 'monthly_spend', 'max_numbers'])
    .select(['max_monthly_spend', 'max_records', 'max_record_bytes', 'max_audio_bytes'])
    .where('accounts.id', '>', id)
    .orderBy('accounts.id')
    .limit(accountsAtATime)
    .execute();
}

async function amountsBetween(db: Kysely<Tables>, after: number, end: number) {
  const rows = await db
    .selectFrom('record_counts')
    .select(['account_id', 'kind', 'count', 'bytes'])
    .where('account_id', '>', after)
    .where('account_id', '<=', end)
    .execute();
  const byAccount = new Map<number, typeof rows>();
  for (const row of rows) {
    byAccount.set(row.account_id, [...(byAccount.get(row.account_id) ?? []), row]);
  }
  return byAccount;
}
