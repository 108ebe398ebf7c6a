import {
  sql,
  type ExpressionBuilder,
  type Kysely,
  type Transaction,
  type UpdateObject,
} from 'kysely';
import type {
  AddressChange,
  AddressChangeStore,
  AddressLeaseOrder,
} from '../../app/ports/addresses.ts';
import type { Refusal } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Change } from '../../domain/audit/change.ts';
import { addresses, type AddressRecord } from '../../domain/resources/addresses.ts';
import type { Recorder } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { addressRecord, raiseVersion } from './address-references.ts';
import { creationOf, updateOf } from './record-changes.ts';
import type { Records } from './records.ts';

interface Restoring {
  readonly records: Records;
  readonly record: Recorder;
}

/** What carriers are yet to be told of addresses. Who has lost a lease ends nothing. */
export function createAddressChanges(
  { db, functions }: Database<Tables>,
  { records, record }: Restoring,
): AddressChangeStore {
  return {
    async dueCarriers(now) {
      const due = db.selectFrom('address_references').select('carrier').distinct();
      return (await due.where(free(now, false)).execute()).map(({ carrier }) => carrier).sort();
    },
    lease: (order) => transaction(db, (trx) => lease(trx, order)),
    async told(change, now) {
      if (!change.address) return (await deleteLeased(db, change)) > 0;
      const { address, version } = change;
      const told = { told: JSON.stringify(address), told_version: version };
      return (await updateLeased(db, change, { ...told, ...restingAfter(change, now) })) > 0;
    },
    putDown: async (change, { retry_at, may_land_until }) =>
      (await updateLeased(db, change, { lease_until: retry_at, holder: '', may_land_until })) > 0,
    putBack: (change, refusal, now) =>
      transaction(db, async (trx) => {
        // First what is locked first by who changes the address.
        const key = { account_id: change.account_id, id: change.address_id };
        const current = await functions.forUpdate(addressRecord(trx, key)).executeTakeFirst();
        const known = trx.selectFrom('address_references').selectAll().where(isLeased(change));
        const row = await functions.forUpdate(known).executeTakeFirst();
        if (!row) return false;
        if (row.version !== change.version) {
          await updateLeased(trx, change, restingAfter(change, now));
          return false;
        }
        if (row.told === null) return (await deleteLeased(trx, change)) > 0;
        const restored = { ...key, told: row.told, before: current?.document ?? null };
        await restore(trx, records, restored);
        await record(trx, restorationOf(restored, refusal));
        await raiseVersion(trx, key, {});
        const told = { refused_from: row.told_version + 1, told_version: row.version + 1 };
        await updateLeased(trx, change, { ...told, ...refused(change, refusal, now) });
        return true;
      }),
  };
}

/**
 * Nobody tells anything, for certain, so all of it is told again at once, whatever the clock says that
 * what is written was written by. `until` is when the last change that was sent may still land: none is
 * later.
 */
export async function abandonChanges(db: Kysely<Tables>, until: number): Promise<void> {
  await db
    .updateTable('address_references')
    .set({
      lease_until: 0,
      holder: '',
      may_land_until: sql`case when holder = '' and may_land_until < ${until} then may_land_until else ${until} end`,
    })
    .where(isDue)
    .execute();
}

async function lease(
  trx: Transaction<Tables>,
  { carrier, now, lease_until, holder, limit, lateChange, of }: AddressLeaseOrder,
): Promise<AddressChange[]> {
  const rows = await trx
    .updateTable('address_references')
    .set({
      lease_until,
      holder,
      attempt: sql`attempt + 1`,
      // Who died may have told the carrier up to the end of the lease.
      may_land_until: sql`case when holder = '' then may_land_until else lease_until + ${lateChange} end`,
    })
    .where(free(now, of !== undefined))
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('account_id', 'address_id', 'carrier'),
        'in',
        selectFrom('address_references')
          .select(['account_id', 'address_id', 'carrier'])
          .where('carrier', '=', carrier)
          .where(free(now, of !== undefined))
          .$if(of !== undefined, (query) =>
            query
              .where('account_id', '=', of?.account_id ?? 0)
              .where('address_id', '=', of?.address_id ?? 0),
          )
          .orderBy('lease_until')
          .orderBy('address_id')
          .limit(limit)
          .$asTuple('account_id', 'address_id', 'carrier'),
      ),
    )
    .returningAll()
    .execute();
  const changes: AddressChange[] = [];
  // What an update returns has no order of its own.
  for (const row of rows.sort((a, b) => a.address_id - b.address_id)) {
    const one = { account_id: row.account_id, id: row.address_id };
    const record = row.removed ? undefined : await addressRecord(trx, one).executeTakeFirst();
    const address = record ? (JSON.parse(record.document) as AddressRecord) : null;
    const { account_id, address_id, reference, version, attempt, may_land_until } = row;
    const key = { account_id, address_id, carrier };
    changes.push({ ...key, reference, version, attempt, may_land_until, address });
  }
  return changes;
}

/** There is something to tell, and no process is at it; `isAskedFor`: there is no waiting for another try. */
function free(now: number, isAskedFor: boolean) {
  return isAskedFor
    ? sql<boolean>`${isDue} and (lease_until <= ${now} or holder = '')`
    : sql<boolean>`${isDue} and lease_until <= ${now}`;
}

const isDue = sql<boolean>`(told_version < version or may_land_until > 0)`;

/** What an earlier change may undo yet is due again once it cannot any more; what is newer, at once. */
function restingAfter({ version, may_land_until }: AddressChange, now: number) {
  const again = may_land_until > now ? may_land_until : 0;
  const lease_until = sql<number>`case when version > ${version} then 0 else cast(${again} as bigint) end`;
  return { lease_until, may_land_until: again, holder: '' };
}

function refused(change: AddressChange, { carrierCode, message }: Refusal, now: number) {
  return {
    version: change.version + 1,
    removed: 0,
    refused_to: change.version,
    refusal_code: carrierCode,
    refusal: message,
    ...restingAfter({ ...change, version: change.version + 1 }, now),
  };
}

interface Restored {
  readonly account_id: number;
  readonly id: number;
  /** what the carrier has, as JSON text */
  readonly told: string;
  /** null: the address was deleted */
  readonly before: string | null;
}

/** The address is again as a carrier has it. */
async function restore(
  trx: Transaction<Tables>,
  records: Records,
  { account_id, id, told, before }: Restored,
): Promise<void> {
  const { kind } = addresses;
  if (before === null) {
    const record = JSON.parse(told) as AddressRecord;
    await records.insert(trx, account_id, { kind, record, key: record.provider_reference });
    return;
  }
  await trx
    .updateTable('records')
    .set({ document: told })
    .where('account_id', '=', account_id)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute();
}

function restorationOf(
  { account_id, told, before }: Restored,
  { carrierCode, message }: Refusal,
): Change {
  const { kind } = addresses;
  const record = JSON.parse(told) as AddressRecord;
  const written = { account_id, kind, record, document: told };
  const change =
    before === null
      ? creationOf(written)
      : updateOf({ ...written, before: JSON.parse(before) as AddressRecord });
  return { ...change, facts: { reason: carrierCode, message } };
}

const isLeased =
  ({ account_id, address_id, carrier, attempt }: AddressChange) =>
  ({ and }: ExpressionBuilder<Tables, 'address_references'>) =>
    and({ account_id, address_id, carrier, attempt });

async function updateLeased(
  db: Kysely<Tables>,
  change: AddressChange,
  row: UpdateObject<Tables, 'address_references'>,
): Promise<bigint> {
  const update = db.updateTable('address_references').set(row).where(isLeased(change));
  return (await update.executeTakeFirstOrThrow()).numUpdatedRows;
}

async function deleteLeased(db: Kysely<Tables>, change: AddressChange): Promise<bigint> {
  const removal = db.deleteFrom('address_references').where(isLeased(change));
  return (await removal.executeTakeFirstOrThrow()).numDeletedRows;
}
