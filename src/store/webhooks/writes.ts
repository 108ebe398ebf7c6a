import type { Transaction } from 'kysely';
import type {
  ChangedWebhook,
  CurrentWebhook,
  WebhookKey,
  WritableWebhook,
} from '../../app/ports/webhooks.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { quotaExceeded } from '../../domain/quota.ts';
import { maxWebhooks, type StoredWebhook } from '../../domain/webhooks/webhook.ts';
import type { Journal } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { keptColumns, keptOf, ofWebhook } from './rows.ts';
import type { SecretSeal } from './sealing.ts';
import { bringForward } from './queues.ts';
import { removeSubscriptions, writeSubscriptions } from './subscriptions.ts';
import { creationOf, removalOf, updateOf } from './webhook-changes.ts';

export interface Keeping {
  readonly journal: Journal;
  readonly seal: SecretSeal;
}

type Db = Transaction<Tables>;

/** What is done to webhooks, each in a transaction of its caller's. */
export function createWebhookWrites(
  { functions }: Pick<Database<Tables>, 'functions'>,
  { journal, seal }: Keeping,
) {
  return {
    async insert(trx: Db, key: WebhookKey, { actor, made }: Insertion): Promise<void> {
      await refuseTooMany(trx, functions, key.account_id);
      const { webhook, secrets } = made;
      await trx
        .insertInto('webhooks')
        .values({ ...key, ...valuesOf(webhook), secrets: seal.seal(key, secrets) })
        .execute();
      await writeSubscriptions(trx, key, webhook);
      await journal.record(trx, actor, creationOf(key.account_id, webhook));
    },
    async update(trx: Db, key: WebhookKey, { actor, settle }: Update): Promise<boolean> {
      const query = ofWebhook(trx, key).select([...keptColumns, 'secrets']);
      const row = await functions.forUpdate(query).executeTakeFirst();
      if (!row) return false;
      const before = { ...keptOf(row), secrets: seal.open(key, row.secrets) };
      const { isResumed = false, ...changed } = settle(before);
      const after = { ...changed, pause: isResumed ? null : before.pause };
      const change = updateOf(key.account_id, { before, after });
      if (!change) return true;
      // What was found out about another receiver does not count.
      const isNew = isResumed || after.webhook.endpoint !== before.webhook.endpoint;
      await trx
        .updateTable('webhooks')
        .set({ ...valuesOf(after.webhook), secrets: seal.seal(key, after.secrets) })
        .$if(isResumed, (one) => one.set(noPause))
        .$if(isNew, (one) => one.set(cleanSlate))
        .where('account_id', '=', key.account_id)
        .where('id', '=', key.id)
        .execute();
      await writeSubscriptions(trx, key, after.webhook);
      if (isNew) await bringForward(trx, key);
      await journal.record(trx, actor, change);
      return true;
    },
    async remove(trx: Db, key: WebhookKey, actor: Actor): Promise<boolean> {
      const removed = await trx
        .deleteFrom('webhooks')
        .where('account_id', '=', key.account_id)
        .where('id', '=', key.id)
        .returning('document')
        .executeTakeFirst();
      if (!removed) return false;
      await removeSubscriptions(trx, key);
      const webhook = JSON.parse(removed.document) as StoredWebhook;
      await journal.record(trx, actor, removalOf(key.account_id, webhook));
      return true;
    },
  };
}

interface Insertion {
  readonly actor: Actor;
  readonly made: WritableWebhook;
}

interface Update {
  readonly actor: Actor;
  readonly settle: (current: CurrentWebhook) => ChangedWebhook;
}

const noPause = { paused_at: null, paused_reason: null };
const cleanSlate = { failing_since: null, put_off_until: null };

const valuesOf = (webhook: StoredWebhook) => ({
  status: webhook.status,
  document: JSON.stringify(webhook),
});

/** Takes the account's row: whoever adds to it as well, or removes it, comes before or after. */
async function refuseTooMany(
  trx: Db,
  functions: DialectFunctions,
  account_id: number,
): Promise<void> {
  const account = trx.selectFrom('accounts').select('id').where('id', '=', account_id);
  if (!(await functions.forUpdate(account).executeTakeFirst())) throw recordNotFound();
  const { count } = await trx
    .selectFrom('webhooks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', account_id)
    .executeTakeFirstOrThrow();
  if (count < maxWebhooks) return;
  throw quotaExceeded(
    `an account may have ${maxWebhooks} webhooks, and has them: delete one first`,
  );
}
