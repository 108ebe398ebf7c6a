import { Command, Option } from 'commander';
import { UsageError } from '../config/usage-error.ts';
import { listServerAudit, showAuditCommand, type ServerAuditOptions } from './client/audit.ts';
import { auditLogFields } from './client/fields/happenings.ts';
import { withClientOptions } from './client/session.ts';
import { findSignIn } from './client/sign-in.ts';
import { NotSignedIn } from './terminal/refusal.ts';
import { commandsOf } from './commands-of.ts';
import { describeHelp, withExamples } from './help.ts';
import { explainMistakes } from './mistakes.ts';

interface AuditOptions extends ServerAuditOptions {
  readonly account?: string;
  readonly installation?: boolean;
  readonly data?: string;
  readonly database?: string;
}

/**
 * What was changed, by whom: as the server tells it where somebody is signed in, or as an installation has it, whose code
 * is loaded only when one is named.
 */
export function auditCommand(): Command {
  const command = withClientOptions(
    new Command('audit').description('what was changed, by whom; the newest first'),
    { fields: ['account_id', ...auditLogFields] },
  )
    .option('--source <type>', 'what was changed: phone_number, or one of them: phone_number:123')
    .option('--actor <who>', 'operator, system, or the id or address of an agent')
    .option('--since <when>', 'from then on: 2026-01-31T12:00:00Z, or 90s, 15m, 12h, 30d ago')
    .option('--limit <n>', 'so many at most; 50, unless this or --since is given');
  for (const [flags, description] of installationOptions) {
    command.addOption(
      new Option(flags, description).helpGroup('Of an installation, on its machine:'),
    );
  }
  command.action((options: AuditOptions) => list(command, options));
  command
    .addCommand(showAuditCommand())
    .enablePositionalOptions()
    .hook('preSubcommand', refuseEarlyOptions);
  return withExamples(
    command,
    'trunkline audit --source phone_number --since 12h',
    'trunkline audit --data ./data --account acme --actor jo@acme.example',
  );
}

/** As the command of operators has them, with their variables. */
const installationOptions = [
  ['--account <subdomain>', 'of one account; of all of them, unless given'],
  ['--installation', 'only what concerns no account, but the whole installation'],
  ['--data <folder>', 'where everything is kept (env: TRUNKLINE_DATA)'],
  ['--database <url>', 'postgres://…, instead of files there (env: TRUNKLINE_DATABASE)'],
  ['--database-pool <n>', 'connections to PostgreSQL at most'],
  ['--statement-timeout <seconds>', 'what a statement may take there'],
] as const;

/** What is said before `show` would be said of the list, and be lost. */
function refuseEarlyOptions(command: Command): void {
  const early = command.options.find(
    (option) => command.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (early) throw new UsageError(`${early.long}: say it after show, if show takes it`);
}

async function list(command: Command, options: AuditOptions): Promise<void> {
  if (!(await isAboutInstallation(options))) return listServerAudit(options);
  if (options.profile !== undefined) {
    throw new UsageError('--profile is where a server is asked, and not an installation');
  }
  const { installationAuditCommand } = await import('./operator/commands.ts');
  const program = new Command('trunkline').addCommand(installationAuditCommand());
  for (const each of commandsOf(program)) {
    explainMistakes(each);
    describeHelp(each);
  }
  await program.parseAsync(wordsOf(command), { from: 'user' });
}

/** Those of the whole line: its command reads them itself. */
const wordsOf = ({ parent }: Command): string[] =>
  (parent as unknown as { rawArgs: string[] }).rawArgs;

/** One is named, or nobody is signed in anywhere. */
async function isAboutInstallation(options: AuditOptions): Promise<boolean> {
  const { account, installation, data, database, profile } = options;
  if (installation || [account, data, database].some((one) => one !== undefined)) return true;
  if (profile === undefined && isSet('TRUNKLINE_DATA', 'TRUNKLINE_DATABASE')) return true;
  try {
    await findSignIn(profile);
    return false;
  } catch (error) {
    if (error instanceof NotSignedIn && error.isNowhere) return true;
    throw error;
  }
}

const isSet = (...names: readonly string[]): boolean =>
  names.some((name) => (process.env[name] ?? '').trim() !== '');
