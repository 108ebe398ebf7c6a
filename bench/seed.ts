import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { bootstrap } from '../src/app/accounts/bootstrap.ts';
import { timeOrderedIds } from '../src/app/nodes/ids.ts';
import { textsOf } from '../src/store/phone-numbers/texts.ts';
import { openSandboxDatabase } from '../src/carriers/sandbox/database.ts';
import { createNumberSpace } from '../src/carriers/sandbox/number-space.ts';
import { openStoreAt } from '../src/compose.ts';
import type { Account } from '../src/domain/account.ts';
import { parseHome } from '../src/config.ts';
import { openSqlite, type SqliteDatabase } from '../src/database/sqlite-engine.ts';
import { databaseOf, type Home } from '../src/installation/home.ts';
import { instantOf } from '../src/domain/instant.ts';
import { newLine } from '../src/domain/phone-numbers/line.ts';
import type { Line } from '../src/domain/phone-numbers/phone-number.ts';
import { systemClock } from '../src/system/clock.ts';
import { steadyTime } from '../src/system/installation-time.ts';
import { systemRandom } from '../src/system/random.ts';

/** A number and the id it has in the account. */
type Sold = readonly [number: string, id: number];

/** As `serve` has them when nothing is said. */
const subdomain = 'support';
const sandboxSeed = 'trunkline';
const carrier = 'sandbox';

/** The account's numbers were bought in this time until now, in milliseconds. */
const history = 365 * 24 * 3_600_000;

/**
 * A data folder as it would be if the first account had bought this many numbers over a year, one
 * by one; answers their ids. `token` signs its admin in.
 */
export async function seedFolder(folder: string, count: number, token: string): Promise<number[]> {
  const account = await openAccount(folder, token);
  const store = openForSeeding(join(folder, 'trunkline.sqlite'));
  const ledger = openForSeeding(join(folder, 'sandbox.sqlite'));
  const lines = soldLines(count, account);
  const sold = inTransaction(store, () => insertNumbers(store, account, lines));
  // In the order of their keys: an index is filled several times faster from one end.
  const byNumber = [...sold].sort(([a], [b]) => (a < b ? -1 : 1));
  inTransaction(store, () => insertClaims(store, account, byNumber));
  inTransaction(ledger, () => insertSold(ledger, byNumber));
  store.prepare('update accounts set phone_number_count = ? where id = ?').run(count, account.id);
  closeSeeded(store);
  closeSeeded(ledger);
  return sold.map(([, id]) => id);
}

/** Makes files and tables as the service does. */
async function openAccount(folder: string, token: string): Promise<Account> {
  const home = homeIn(folder);
  const store = await openStoreAt(home);
  const ports = { store, random: systemRandom(), time: steadyTime(systemClock) };
  await bootstrap(ports, subdomain, { bootstrapToken: token });
  const account = await store.operator.findAccount(subdomain);
  await store.close();
  const ledger = await openSandboxDatabase(databaseOf(home, 'sandbox'));
  await ledger.db.destroy();
  if (!account) throw new Error('the first account was not made');
  return account;
}

function homeIn(data: string): Home {
  return parseHome({ data, databasePool: 10, statementTimeout: 10 });
}

/** Nothing is lost when it is left half written. */
function openForSeeding(path: string): SqliteDatabase {
  const database = openSqlite(path);
  database.exec('pragma synchronous = off; pragma cache_size = -65536');
  return database;
}

/** Leaves nothing in the log, which the service would have to read at its start. */
function closeSeeded(database: SqliteDatabase): void {
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}

function inTransaction<Result>(database: SqliteDatabase, work: () => Result): Result {
  database.exec('begin');
  const result = work();
  database.exec('commit');
  return result;
}

/** Numbers spread over all that is sold in one country, so that every search meets a few of them. */
function* soldLines(count: number, account: Account): Generator<Line> {
  const matches = createNumberSpace(sandboxSeed).search({ country: 'US' });
  const start = Date.now() - history;
  let instant = start;
  const ids = timeOrderedIds(
    () => instant,
    (below) => randomInt(below),
  );
  for (let index = 0; index < count; index += 1) {
    instant = Math.floor(start + (history * index) / count);
    const available = matches.at(Math.floor(((index + 0.5) * matches.count) / count));
    yield newLine(ids.next(), available, account, instantOf(instant));
  }
}

/** What purchases leave in the account; answers what was bought. */
function insertNumbers(store: SqliteDatabase, account: Account, lines: Iterable<Line>): Sold[] {
  const insertNumber = store.prepare(
    `insert into phone_numbers (account_id, id, carrier, number, version, document, minimal, settings)
     values (?, ?, ?, ?, 1, ?, ?, ?)`,
  );
  const insertPurchase = store.prepare(
    `insert into purchases (account_id, id, token, carrier, number, intended_at, lease_until)
     values (?, ?, ?, ?, ?, 0, 0)`,
  );
  const sold: Sold[] = [];
  for (const line of lines) {
    const { id, number } = line.phone_number;
    const { document, minimal, settings } = textsOf(line);
    const token = id.toString(16).padStart(32, '0');
    insertNumber.run(account.id, id, carrier, number, document, minimal, settings);
    insertPurchase.run(account.id, id, token, carrier, number);
    sold.push([number, id]);
  }
  return sold;
}

function insertClaims(store: SqliteDatabase, account: Account, sold: readonly Sold[]): void {
  const insert = store.prepare(
    'insert into claims (carrier, number, account_id, purchase_id) values (?, ?, ?, ?)',
  );
  for (const [number, id] of sold) insert.run(carrier, number, account.id, id);
}

function insertSold(ledger: SqliteDatabase, sold: readonly Sold[]): void {
  const insert = ledger.prepare('insert into sold (number, reference) values (?, ?)');
  for (const [number, id] of sold) insert.run(number, String(id));
}
