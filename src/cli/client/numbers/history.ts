import { Command } from 'commander';
import { withExamples } from '../../help.ts';
import { mostIn, printNewest } from '../../terminal/newest.ts';
import { withExtension } from '../extension.ts';
import { auditLogFields } from '../fields/happenings.ts';
import { withClient, withClientOptions, type ClientOptions } from '../session.ts';
import { withNumber } from './named-number.ts';

interface HistoryOptions extends ClientOptions {
  readonly limit?: string;
}

export function historyCommand(): Command {
  const command = new Command('history')
    .description('what was done to a number, by whom; the newest first')
    .argument('<number>', 'its id, or the number itself; by its id also of a deleted one')
    .option('--limit <n>', 'so many at most; 50, unless given');
  return withExamples(
    withClientOptions(command, { fields: auditLogFields }).action(history),
    'trunkline numbers history +12055550123',
    'trunkline numbers history 17 --json created_at,actor_name,changes',
  );
}

async function history(named: string, options: HistoryOptions): Promise<void> {
  const most = mostIn(options.limit);
  await withClient(options, (session) =>
    withNumber(session, named, (id) =>
      withExtension(session, 'histories of numbers', async () => {
        const logs = session.client.phoneNumberAuditLogs.list(id);
        await printNewest(logs, most, options, {
          columns: ['created_at', 'actor_name', 'action_label', 'change_description'],
        });
      }),
    ),
  );
}
