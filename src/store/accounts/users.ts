import type { Kysely, Transaction } from 'kysely';
import type { Ids, Clock } from '../../app/ports/nodes.ts';
import type { PageWindow } from '../../app/ports/paging.ts';
import type { User, UserFacts, UserStore } from '../../app/ports/users.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Change } from '../../domain/audit/change.ts';
import { changesBetween } from '../../domain/audit/changes.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Journal, Recorder } from '../audit/journal.ts';
import { endsOf, inWindow, pageOf } from '../records/walk.ts';
import type { Tables } from '../tables.ts';
import { agentSource } from './account-changes.ts';
import { createAgent, removeAgent } from './agents.ts';
import { endSessions } from './end-sessions.ts';

const shown = ['id', 'email', 'name', 'role', 'disabled_at', 'created_at'] as const;

interface Making {
  readonly journal: Journal;
  readonly ids: Ids;
  readonly clock: Pick<Clock, 'now'>;
}

type Writing = Pick<Database<Tables>, 'db' | 'functions'> & {
  readonly account_id: number;
  readonly record: Recorder;
};

/** The agents of any account, for one who changes them. */
export function createUserStores(
  { db, functions }: Database<Tables>,
  { journal, ids, clock }: Making,
): (account_id: number, actor: Actor) => UserStore {
  return (account_id, actor) => {
    const writing = { db, functions, account_id, record: journal.by(actor) };
    const own = () => db.selectFrom('agents').where('account_id', '=', account_id);
    return {
      page: (window) => page(db, account_id, window),
      ends: () => endsOf(own()),
      async count() {
        const counted = own().select(({ fn }) => fn.countAll<number>().as('count'));
        return (await counted.executeTakeFirstOrThrow()).count;
      },
      async find(id) {
        return (await own().select(shown).where('id', '=', id).executeTakeFirst()) ?? null;
      },
      async create(user) {
        const created_at = instantOf(clock.now());
        const making = { ...writing, ids };
        const made = await createAgent(making, { id: account_id }, { ...user, created_at });
        return made ? { ...made, created_at } : 'email_taken';
      },
      update: (id, change) => update(writing, id, change),
      remove: (id) =>
        withOthers(writing, id, async (trx, user, isLastAdmin) => {
          if (isLastAdmin) return 'last_admin';
          await removeAgent(trx, writing, { account: { id: account_id }, agent: user });
          return 'removed';
        }),
    };
  };
}

async function page(db: Kysely<Tables>, account_id: number, window: PageWindow) {
  const own = db.selectFrom('agents').select(shown).where('account_id', '=', account_id);
  const found = await inWindow(own, window).execute();
  return pageOf(found, ({ id }) => id);
}

const isActiveAdmin = ({ role, disabled_at }: Pick<User, 'role' | 'disabled_at'>) =>
  role === 'admin' && disabled_at === null;

function update(
  writing: Writing,
  id: number,
  change: Partial<UserFacts>,
): Promise<User | 'email_taken' | 'last_admin' | null> {
  const { account_id, record } = writing;
  return withOthers(writing, id, async (trx, before, isLastAdmin) => {
    const after = { ...before, ...change };
    if (isLastAdmin && !isActiveAdmin(after)) return 'last_admin';
    const changes = changesBetween(before, after);
    if (Object.keys(changes).length === 0) return before;
    const other = ofAccount(trx, account_id).where('email', '=', after.email);
    if (await other.where('id', '!=', id).executeTakeFirst()) return 'email_taken';
    await trx
      .updateTable('agents')
      .set(change)
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .execute();
    if (after.disabled_at !== null) await endSessions(trx, { account_id, agent_id: id });
    const action = actionOf(Object.keys(changes), after.disabled_at);
    await record(trx, { ...agentSource(account_id, before), action, changes });
    return after;
  });
}

function actionOf(changed: readonly string[], disabled_at: string | null): Change['action'] {
  if (changed.join() !== 'disabled_at') return 'update';
  return disabled_at === null ? 'enable' : 'disable';
}

const ofAccount = (trx: Kysely<Tables>, account_id: number) =>
  trx.selectFrom('agents').select('id').where('account_id', '=', account_id);

/** The account's row is held meanwhile: of two admins who take away each other's role at once, one comes too late. */
function withOthers<Done>(
  { db, functions, account_id }: Writing,
  id: number,
  work: (trx: Transaction<Tables>, user: User, isLastAdmin: boolean) => Promise<Done>,
): Promise<Done | null> {
  return transaction(db, async (trx) => {
    const account = trx.selectFrom('accounts').select('id').where('id', '=', account_id);
    await functions.forUpdate(account).execute();
    const row = trx.selectFrom('agents').select(shown).where('account_id', '=', account_id);
    const user = await row.where('id', '=', id).executeTakeFirst();
    if (!user) return null;
    const admins = ofAccount(trx, account_id)
      .where('role', '=', 'admin')
      .where('disabled_at', 'is', null);
    const another = await admins.where('id', '!=', id).executeTakeFirst();
    return work(trx, user, isActiveAdmin(user) && another === undefined);
  });
}
