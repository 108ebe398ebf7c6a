import type { Kysely, Transaction } from 'kysely';
import type { ReconciliationStore } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { installationAccount, type Change } from '../../domain/audit/change.ts';
import {
  reportOf,
  summaryOf,
  type Discrepancy,
  type ReconciliationSummary,
} from '../../domain/discrepancy.ts';
import type { Recorder } from '../audit/journal.ts';
import { readValue, writeValue } from '../installation-values.ts';
import type { Tables } from '../tables.ts';
import { pastOrder, type Holdings } from './holdings.ts';
import { fillInPrice } from './quotas.ts';

/** Rows of `installation`: how many were found the last time, and which. */
const key = 'reconciliation';
const foundKey = 'discrepancies';
/** That are told apart from those of the time before; of more it is written down each time. */
const mostKnown = 10_000;

/** For the operator only. */
export function createReconciliationStore(
  { database, holdings }: { database: Database<Tables>; holdings: Holdings },
  record: Recorder,
): ReconciliationStore {
  const { db, functions } = database;
  return {
    ...holdings,
    pastOrder: (order) => pastOrder(db, order),
    fillInPrice: (holding, price) => fillInPrice({ db, functions, record }, holding, price),
    noteRepair: (found) => noteRepair({ db, record }, found),
    note: (found, now) => noteReconciliation({ db, record }, found, now),
    last: () => lastReconciliation(db),
  };
}

interface Writing {
  readonly db: Kysely<Tables>;
  readonly record: Recorder;
}

/** One node compares, and all of them tell what it found; of what is new to them, programs are told. */
async function noteReconciliation(
  { db, record }: Writing,
  found: readonly Discrepancy[],
  now: number,
): Promise<void> {
  await transaction(db, async (trx) => {
    const known = new Set(JSON.parse((await readValue(trx, foundKey)) ?? '[]') as string[]);
    await writeValue(trx, key, JSON.stringify(summaryOf(found, now)));
    await writeValue(trx, foundKey, JSON.stringify(found.slice(0, mostKnown).map(nameOf)));
    for (const one of found) {
      if (!known.has(nameOf(one))) await record(trx, await findingOf(trx, one));
    }
  });
}

const nameOf = ({ carrier, kind, number, reference }: Discrepancy) =>
  `${carrier} ${kind} ${number} ${reference}`;

/** Its account may have gone since. */
async function noteRepair({ db, record }: Writing, found: Discrepancy): Promise<void> {
  await transaction(db, async (trx) => {
    const account_id = await ownerOf(trx, found);
    await record(trx, { ...sourceOf(found), account_id, action: 'release' });
  });
}

/** What is nobody's is the operator's business: all accounts are told of what is the installation's. */
async function findingOf(trx: Transaction<Tables>, found: Discrepancy): Promise<Change> {
  const account_id = await ownerOf(trx, found);
  const change = { ...sourceOf(found), account_id, action: 'notice' as const };
  if (account_id === installationAccount) return change;
  const { account_id: _, ...report } = reportOf(found);
  const event = { type: 'reconciliation.found' as const, detail: JSON.stringify(report) };
  return { ...change, event };
}

async function ownerOf(trx: Transaction<Tables>, { account_id }: Discrepancy): Promise<number> {
  if (account_id === null) return installationAccount;
  const account = trx.selectFrom('accounts').select('id').where('id', '=', account_id);
  return (await account.executeTakeFirst())?.id ?? installationAccount;
}

function sourceOf({ carrier, kind: finding, number, reference, reason, fix }: Discrepancy) {
  return {
    source_type: 'phone_number',
    source_id: reference,
    source_label: number,
    facts: { carrier, finding, reason, fix },
  };
}

async function lastReconciliation(db: Kysely<Tables>): Promise<ReconciliationSummary | null> {
  const value = await readValue(db, key);
  return value === null ? null : (JSON.parse(value) as ReconciliationSummary);
}
