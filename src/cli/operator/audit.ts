import { Command } from 'commander';
import type { AuditLogStore } from '../../app/ports/audit-logs.ts';
import type { AuditFilters, AuditLog } from '../../domain/audit/audit-log.ts';
import { installationAccount } from '../../domain/audit/change.ts';
import { auditLogView } from '../../domain/audit/view.ts';
import { UsageError } from '../../config/usage-error.ts';
import type { OpenStore } from '../../store/store.ts';
import { systemClock } from '../../system/clock.ts';
import { actorIdIn, momentIn, sourceIn } from '../audit-words.ts';
import { withDataOptions } from './options.ts';
import { mostIn, printNewest } from '../terminal/newest.ts';
import { allOf, type Printing } from '../terminal/printing.ts';
import { accountNamed, agentNamed, withStore } from './with-store.ts';

interface AuditOptions extends Printing {
  account?: string;
  installation?: boolean;
  source?: string;
  actor?: string;
  since?: string;
  limit?: string;
}

const fields = allOf<ReturnType<typeof shown>>({
  account_id: true,
  id: true,
  actor_id: true,
  actor_name: true,
  actor_type: true,
  source_id: true,
  source_type: true,
  source_label: true,
  action: true,
  action_label: true,
  change_description: true,
  ip_address: true,
  created_at: true,
  changes: true,
  facts: true,
  token_id: true,
  request_id: true,
  carried_out_by: true,
  event_type: true,
});

/** Of the table; `--json` has all. */
const listedColumns = [
  'id',
  'created_at',
  'account_id',
  'actor_name',
  'action',
  'source_type',
  'source_id',
  'source_label',
  'change_description',
];

const pageSize = 100;

export function auditCommand(): Command {
  const command = new Command('audit').description('what was changed, by whom; the newest first');
  return withDataOptions(command, { fields })
    .option('--account <subdomain>', 'of one account; of all of them, unless given')
    .option('--installation', 'only what concerns no account, but the whole installation')
    .option('--source <type>', 'what was changed: phone_number, or one of them: phone_number:123')
    .option('--actor <who>', 'operator, system, the id of an agent, or its address with --account')
    .option('--since <when>', 'from then on: 2026-01-31T12:00:00Z, or 90s, 15m, 12h, 30d ago')
    .option('--limit <n>', 'so many at most; 50, unless this or --since is given')
    .action(list);
}

async function list(options: AuditOptions): Promise<void> {
  const { account, installation, since } = options;
  if (account !== undefined && installation) {
    throw new UsageError('--installation is what concerns no account: leave out --account');
  }
  const most = mostIn(options.limit, since);
  const from = since === undefined ? undefined : momentIn(since, systemClock.now());
  const source = options.source === undefined ? {} : sourceIn(options.source);
  await withStore(options, async (store) => {
    const actor_id = await actorIn(store, options);
    const logs = newest(await logsIn(store, options), { ...source, from, actor_id });
    await printNewest(logs, most, options, { columns: listedColumns });
  });
}

async function logsIn(store: OpenStore, { account, installation }: AuditOptions) {
  if (account !== undefined) return store.of(await accountNamed(store, account)).auditLogs;
  return installation ? store.of({ id: installationAccount }).auditLogs : store.auditLogs;
}

const shown = (log: AuditLog) => ({ account_id: log.account_id, ...auditLogView(log) });

/** Page after page, as far as somebody reads. */
async function* newest(logs: AuditLogStore, filters: AuditFilters): AsyncGenerator<object> {
  let after: number | undefined;
  for (;;) {
    const window = { limit: pageSize, ...(after && { after }) };
    const page = await logs.page({ filters, order: 'newest' }, window);
    yield* page.rows.map(shown);
    if (!page.hasLater || page.last === null) return;
    after = page.last;
  }
}

async function actorIn(
  store: OpenStore,
  { actor, account }: AuditOptions,
): Promise<number | undefined> {
  if (actor === undefined) return undefined;
  const id = actorIdIn(actor);
  if (id !== null) return id;
  if (account === undefined || !actor.includes('@')) {
    throw new UsageError(
      '--actor: must be operator, system, the id of an agent, or with --account its address',
    );
  }
  return (await agentNamed(store, await accountNamed(store, account), actor)).id;
}
