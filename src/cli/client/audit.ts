import { Command } from 'commander';
import { instantOf } from '../../domain/instant.ts';
import type { Client } from '../../client/index.ts';
import { UsageError } from '../../config/usage-error.ts';
import { actorIdIn, momentIn, sourceIn } from '../audit-words.ts';
import { withExamples } from '../help.ts';
import { mostIn, printNewest } from '../terminal/newest.ts';
import { printOne } from '../terminal/output.ts';
import { refuseUnknown } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { withExtension } from './extension.ts';
import { auditLogFields } from './fields/happenings.ts';
import { aboutOne } from './not-there.ts';
import { idIn } from './records/words.ts';
import { withClient, withClientOptions, type ClientOptions } from './session.ts';

export interface ServerAuditOptions extends ClientOptions {
  readonly source?: string;
  readonly actor?: string;
  readonly since?: string;
  readonly limit?: string;
}

const whatTheyAre = 'audit logs of lines';
const columns = [
  'id',
  'created_at',
  'actor_name',
  'source_type',
  'source_id',
  'change_description',
];
/** Both ends have to be said. */
const endOfTime = '9999-12-31T23:59:59Z';

/** What was changed in the account that somebody is signed in at; the newest first. */
export async function listServerAudit(options: ServerAuditOptions): Promise<void> {
  // Elsewhere it has another one.
  refuseUnknown(options, auditLogFields);
  const { source, actor, since } = options;
  const most = mostIn(options.limit, since);
  const filter = {
    ...(source !== undefined && definedOf(sourceIn(source))),
    ...(since !== undefined && {
      created_at: [instantOf(momentIn(since, Date.now())), endOfTime],
    }),
  };
  await withClient(options, (session) =>
    withExtension(session, whatTheyAre, async () => {
      const { client } = session;
      const actor_id = actor === undefined ? null : await actorIn(client, actor);
      const logs = client.auditLogs.list({
        filter: { ...filter, ...(actor_id !== null && { actor_id }) },
        ...(most.count < 100 && !most.isUsual && { perPage: most.count }),
      });
      await printNewest(logs, most, options, { columns, whole: ['created_at'] });
    }),
  );
}

const definedOf = ({ source_type, source_id }: ReturnType<typeof sourceIn>) => ({
  source_type,
  ...(source_id !== undefined && { source_id }),
});

async function actorIn(client: Client, named: string): Promise<number> {
  const id = actorIdIn(named);
  if (id !== null) return id;
  if (!named.includes('@')) {
    throw new UsageError('--actor: must be operator, system, or the id or address of an agent');
  }
  for await (const user of client.users.list()) {
    if (user.email?.toLowerCase() === named.toLowerCase()) return user.id;
  }
  throw new Refusal(`--actor: no agent has the address ${named}`);
}

/** One entry of a server's log, whole. */
export function showAuditCommand(): Command {
  const command = new Command('show')
    .description("show one entry of a server's log, with each property as it was and is")
    .argument('<id>')
    .action((word: string, options: ClientOptions) => {
      const id = Number(idIn(word));
      return withClient(options, (session) =>
        aboutOne(session, `entry ${id} in its log`, () =>
          withExtension(session, whatTheyAre, async () =>
            printOne(await session.client.auditLogs.show(id), options),
          ),
        ),
      );
    });
  return withExamples(
    withClientOptions(command, { fields: auditLogFields }),
    'trunkline audit show 1207 --json changes',
  );
}
