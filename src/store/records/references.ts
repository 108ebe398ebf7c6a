import { sql, type Kysely, type Transaction } from 'kysely';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import {
  refuseMissing,
  type Referred,
  type Reference,
  type ReferenceChanges,
} from '../../domain/references.ts';
import type { Referrer } from '../../domain/resources/record.ts';
import type { Tables } from '../tables.ts';

/** Whose references they are. */
interface Owner {
  readonly account_id: number;
  readonly referrer_kind: string;
  readonly referrer_id: number;
}

/** Part of the transaction that writes what they are properties of. */
export async function writeReferences(
  trx: Transaction<Tables>,
  functions: DialectFunctions,
  owner: Owner,
  { added, removed }: ReferenceChanges,
): Promise<void> {
  for (const { field, ref } of removed) {
    await referencesFrom(trx, owner)
      .where('field', '=', field)
      .where('ref', '=', String(ref))
      .execute();
  }
  if (added.length === 0) return;
  refuseMissing(
    await missingAmong(trx, functions, { account_id: owner.account_id, references: added }),
  );
  await trx
    .insertInto('record_references')
    .values(added.map(({ field, kind, ref }) => ({ ...owner, field, kind, ref: String(ref) })))
    .execute();
}

export async function removeReferences(trx: Transaction<Tables>, owner: Owner): Promise<void> {
  await referencesFrom(trx, owner).execute();
}

/** All but the address: the carrier knows the number by it until it is released. */
export async function removeReferencesButAddress(
  trx: Transaction<Tables>,
  owner: Owner,
): Promise<void> {
  await referencesFrom(trx, owner).where('kind', '!=', 'address').execute();
}

function referencesFrom(
  trx: Transaction<Tables>,
  { account_id, referrer_kind, referrer_id }: Owner,
) {
  return trx
    .deleteFrom('record_references')
    .where('account_id', '=', account_id)
    .where('referrer_kind', '=', referrer_kind)
    .where('referrer_id', '=', referrer_id);
}

/**
 * What is found here cannot vanish before the transaction ends: whoever removes a record looks for
 * its references afterwards. What has a name comes with the service and is always there.
 */
export async function missingAmong(
  trx: Transaction<Tables>,
  { forShare }: DialectFunctions,
  { account_id, references }: { account_id: number; references: readonly Reference[] },
): Promise<Reference[]> {
  const numbered = references.filter(({ ref }) => typeof ref === 'number');
  if (numbered.length === 0) return [];
  const records = trx
    .selectFrom('records')
    .select(['kind', 'id'])
    .where('account_id', '=', account_id)
    .where('kind', 'in', unique(numbered.map(({ kind }) => kind)))
    .where('id', 'in', unique(numbered.map(({ ref }) => ref as number)))
    .orderBy('kind')
    .orderBy('id');
  const found = await forShare(records).execute();
  const existing = new Set(found.map(({ kind, id }) => `${kind} ${id}`));
  return numbered.filter(({ kind, ref }) => !existing.has(`${kind} ${ref}`));
}

export async function isReferenced(
  trx: Transaction<Tables>,
  account_id: number,
  of: Referred,
): Promise<boolean> {
  return (
    (await referencesTo(trx, account_id, of).select('referrer_id').limit(1).execute()).length > 0
  );
}

export async function referrersOf(
  { db, functions }: Pick<Database<Tables>, 'db' | 'functions'>,
  { account_id, ...of }: Referred & { account_id: number },
  { limit, withNumbers = false }: { limit: number; withNumbers?: boolean },
): Promise<Referrer[]> {
  const rows = await referencesTo(db, account_id, of)
    .select(['referrer_kind as kind', 'referrer_id as id', 'field'])
    .orderBy('referrer_kind', 'desc')
    .orderBy('referrer_id', 'desc')
    .limit(limit)
    .execute();
  const ids = unique(rows.filter(({ kind }) => kind === 'phone_number').map(({ id }) => id));
  const numbers = withNumbers && ids.length > 0 ? await numbersAmong(account_id, ids) : [];
  const numberOf = new Map(numbers.map(({ id, ...number }) => [id, number]));
  return rows.map((row) => ({
    ...row,
    phone_number: row.kind === 'phone_number' ? (numberOf.get(row.id) ?? null) : null,
  }));

  /** The names are found by the database, as the documents are much longer. */
  function numbersAmong(account_id: number, ids: readonly number[]) {
    return db
      .selectFrom('phone_numbers')
      .select(['id', 'number', functions.textProperty(sql.ref('document'), 'name').as('name')])
      .where('account_id', '=', account_id)
      .where('id', 'in', ids)
      .execute();
  }
}

function referencesTo(db: Kysely<Tables>, account_id: number, { kind, id }: Referred) {
  return db
    .selectFrom('record_references')
    .where('record_references.account_id', '=', account_id)
    .where('record_references.kind', '=', kind)
    .where('record_references.ref', '=', String(id));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
