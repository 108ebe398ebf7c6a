import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Table } from './dialects.ts';
import type { Database } from './open.ts';

type Row = Record<string, unknown>;
export type AnyTables = Record<string, Row>;

/** A table that is in both databases now. */
export interface CopiedTable {
  readonly table: string;
  readonly rows: number;
  /** of all rows, whatever their order: SHA-256 of each, combined; hexadecimal */
  readonly checksum: string;
}

/** Is told how far a copy is; every row is written, and read back. */
export interface CopyProgress {
  /** before a part is copied, how many rows it has */
  expect(rows: number): void;
  /** so many more were written, or read back */
  advance(rows: number): void;
}

export interface CopyOptions {
  readonly progress?: CopyProgress | undefined;
  /** what is good for running processes only, and stays behind */
  readonly transient: readonly string[];
  /** in the transaction of the target, before anything is copied: leaves its tables empty */
  prepare(target: Transaction<AnyTables>, tables: readonly string[]): Promise<void>;
  /** in the transaction of the target, after everything was copied */
  finish(target: Transaction<AnyTables>): Promise<void>;
  /** before the two transactions end, and part of them: it throws, and nothing is copied */
  meanwhile(): Promise<void>;
}

/** The target holds something already, or does not hold what was written to it. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}

/** Rows that are read and written at a time; and values, of which a statement takes only so many. */
const rowsAtATime = 500;
const valuesAtATime = 15_000;

/**
 * Copies every table, as of one moment, into a database with the same tables, and reads all of it
 * back. All or nothing. Throws CopyRefused.
 */
export async function copyTables(
  { from, to }: { from: Database<AnyTables>; to: Database<AnyTables> },
  { transient, progress, prepare, finish, meanwhile }: CopyOptions,
): Promise<CopiedTable[]> {
  const tables = (await listTables(from)).filter(({ name }) => !transient.includes(name));
  const snapshot = from.db.transaction().setIsolationLevel('repeatable read');
  return snapshot.execute((source) =>
    to.db.transaction().execute(async (target) => {
      // Each is idle while the other is at work, and both while other parts are.
      await from.functions.mayIdle().execute(source);
      await to.functions.mayIdle().execute(target);
      await prepare(
        target,
        tables.map(({ name }) => name),
      );
      for (const { name } of progress ? tables : []) {
        progress?.expect(await countIn(source, name));
      }
      const copied: CopiedTable[] = [];
      for (const table of tables) copied.push(await copyTable(source, target, { table, progress }));
      await countOn(to, target);
      await finish(target);
      await meanwhile();
      return copied;
    }),
  );
}

/** Keys that were given are given no second time. */
async function countOn(
  { functions }: Database<AnyTables>,
  target: Transaction<AnyTables>,
): Promise<void> {
  for (const { name, counted } of (await functions.tables().execute(target)).rows) {
    if (counted !== null) await functions.countOn(name, counted).execute(target);
  }
}

async function listTables({ db, functions }: Database<AnyTables>): Promise<Table[]> {
  return (await functions.tables().execute(db)).rows;
}

/** Throws CopyRefused when there is a row in any table but those. */
export async function refuseUnlessEmpty(
  database: Database<AnyTables>,
  exceptions: readonly string[],
): Promise<void> {
  for (const { name } of await listTables(database)) {
    if (exceptions.includes(name)) continue;
    const found = await database.db
      .selectFrom(name)
      .select(sql`1`.as('one'))
      .limit(1)
      .execute();
    if (found.length > 0) throw new CopyRefused(`the target is not empty: it has ${name}`);
  }
}

/** Tables come after those they refer to, so the last one is emptied first. */
export async function emptyTables(
  target: Transaction<AnyTables>,
  tables: readonly string[],
): Promise<void> {
  for (const name of tables.toReversed()) await target.deleteFrom(name).execute();
}

async function countIn(db: Transaction<AnyTables>, name: string): Promise<number> {
  const found = await db
    .selectFrom(name)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return found?.['count'] ?? 0;
}

async function copyTable(
  source: Transaction<AnyTables>,
  target: Transaction<AnyTables>,
  { table, progress }: { table: Table; progress: CopyProgress | undefined },
): Promise<CopiedTable> {
  const { name } = table;
  const read = await summed(batchesOf(source, table), async (batch) => {
    const atATime = Math.ceil(valuesAtATime / Object.keys(batch[0] ?? {}).length);
    for (let start = 0; start < batch.length; start += atATime) {
      const rows = batch.slice(start, start + atATime);
      await target.insertInto(name).values(rows).execute();
      progress?.advance(rows.length);
    }
  });
  const written = await summed(batchesOf(target, table), async ({ length }) =>
    progress?.advance(length),
  );
  if (read.checksum !== written.checksum || read.rows !== written.rows) {
    throw new CopyRefused(`the target does not give back what was written to ${name}`);
  }
  return { table: name, ...read };
}

/** In the order of the key, each batch from where the one before it ended. */
async function* batchesOf(
  db: Kysely<AnyTables>,
  { name, key }: Table,
): AsyncGenerator<readonly Row[]> {
  const columns = JSON.parse(key) as string[];
  const place = sql.join(columns.map((column) => sql.ref(column)));
  let last: Row | undefined;
  for (;;) {
    let query = db.selectFrom(name).selectAll().limit(rowsAtATime);
    for (const column of columns) query = query.orderBy(sql.ref(column));
    if (last) {
      const values = sql.join(columns.map((column) => last?.[column]));
      query = query.where(sql<boolean>`(${place}) > (${values})`);
    }
    const batch = await query.execute();
    if (batch.length > 0) yield batch;
    if (batch.length < rowsAtATime) return;
    last = batch.at(-1);
  }
}

async function summed(
  batches: AsyncIterable<readonly Row[]>,
  each: (batch: readonly Row[]) => Promise<unknown>,
) {
  const sum = Buffer.alloc(32);
  let rows = 0;
  for await (const batch of batches) {
    await each(batch);
    rows += batch.length;
    for (const row of batch) {
      const digest = digestOf(row);
      for (let byte = 0; byte < sum.length; byte++) sum[byte]! ^= digest[byte]!;
    }
  }
  return { rows, checksum: sum.toString('hex') };
}

function digestOf(row: Row): Buffer {
  const entries = Object.entries(row)
    .map(([name, value]) => [name, Buffer.isBuffer(value) ? value.toString('base64') : value])
    .toSorted(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest();
}
