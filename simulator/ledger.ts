import { openDatabase, type Database, type DatabaseTarget } from '../src/database/open.ts';
import { takenPosition } from '../src/store/audit/taken.ts';
import { migrations } from '../src/store/migrations/index.ts';
import type { Tables } from '../src/store/tables.ts';
import type { Moment, Written, WrittenChange } from './written.ts';

type Db = Database<Tables>['db'];

/** What is committed, as somebody sees it who comes by another connection, behind the back of the nodes. */
export interface Ledger {
  written(): Promise<Written>;
  /** null: it is not committed */
  change(id: number): Promise<WrittenChange | null>;
  moment(): Promise<Moment>;
  /** what is to follow from changes yet: those not taken, and what webhooks are still to be told */
  unfinished(): Promise<number>;
  close(): Promise<void>;
}

export function openLedger(target: DatabaseTarget): Ledger {
  let opened: Promise<Database<Tables>> | undefined;
  const open = async () => (await (opened ??= openDatabase<Tables>(target, migrations))).db;
  return {
    async written() {
      const db = await open();
      const changes = await changesIn(db).orderBy('position').execute();
      const sources = await db.selectFrom('audit_log_sources').select('id').execute();
      return { changes, taken: sources.map(({ id }) => id) };
    },
    async change(id) {
      const row = await changesIn(await open())
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
    moment: async () => momentOf(await open()),
    unfinished: async () => unfinishedIn(await open()),
    async close() {
      await (await opened)?.db.destroy();
    },
  };
}

const changesIn = (db: Db) =>
  db
    .selectFrom('audit_logs')
    .select(['id', 'account_id', 'source_type', 'source_id', 'event_type', 'position']);

async function momentOf(db: Db): Promise<Moment> {
  const webhooks = await db
    .selectFrom('webhooks')
    .select('id')
    .where('status', '=', 'active')
    .where('paused_at', 'is', null)
    .execute();
  return {
    active: new Set(webhooks.map(({ id }) => id)),
    lastId: await lastIdIn(db),
    taken: await takenPosition(db),
  };
}

async function unfinishedIn(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('webhook_invocations')
    .innerJoin('webhooks', 'webhooks.id', 'webhook_invocations.webhook_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('give_up_at', 'is not', null)
    .executeTakeFirstOrThrow();
  const taken = await takenPosition(db);
  const { untaken } = await db
    .selectFrom('audit_logs')
    .select(({ fn }) => fn.countAll<number>().as('untaken'))
    .where(({ eb, or }) => or([eb('position', 'is', null), eb('position', '>', taken)]))
    .executeTakeFirstOrThrow();
  return count + untaken;
}

async function lastIdIn(db: Db): Promise<number> {
  const { id } = await db
    .selectFrom('audit_logs')
    .select(({ fn }) => fn.max<number | null>('id').as('id'))
    .executeTakeFirstOrThrow();
  return id ?? 0;
}
