import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Command, Option } from 'commander';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { readArchive } from '../../installation/backup/archive.ts';
import { BackupUnusable, type Manifest } from '../../installation/backup/manifest.ts';
import { restore, settleExisting } from '../../installation/backup/restore.ts';
import type { Home } from '../../installation/home.ts';
import type { Unsettled } from '../../store/restored.ts';
import { placeOf, withDataOptions } from './options.ts';
import { leaveToPostgres } from './left-to-postgres.ts';
import { withExamples } from '../help.ts';
import { MissingWord } from '../mistakes.ts';
import { confirmAtTerminal } from '../terminal/confirm.ts';
import { printOne, say } from '../terminal/output.ts';
import type { Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { systemReasonOf } from '../terminal/system-reason.ts';
import { withProgress } from './with-progress.ts';

interface RestoreOptions extends Printing {
  yes?: boolean;
  force?: boolean;
  check?: boolean;
  settle?: boolean;
}

/** Of all that it does. */
const fields = [
  'data',
  'checked',
  'settled',
  'created_at',
  'trunkline',
  'installation_id',
  'parts',
  'replaced',
  'purchases',
  'deleted_numbers',
];

export function restoreCommand(): Command {
  const command = withDataOptions(
    new Command('restore')
      .description('put the installation of a backup into an empty data folder')
      .argument('[file]', 'what `trunkline backup` wrote; - is standard input'),
    { fields, ids: ['data'] },
  )
    .option('--force', 'where there is an installation: move its files aside')
    .addOption(
      new Option('--check', 'read and compare all of the backup, and change nothing').conflicts(
        'force',
      ),
    )
    .addOption(
      new Option(
        '--settle',
        'no file: the installation was restored by other means, as by pg_restore',
      ).conflicts(['check', 'force']),
    )
    .option('--yes', 'ask nothing')
    .action(run);
  return withExamples(
    command,
    'trunkline restore trunkline.tar.gz --data ./restored',
    'trunkline restore trunkline.tar.gz --check',
    'trunkline restore --settle --database postgres://trunkline@db/trunkline',
  );
}

async function run(file: string | undefined, options: RestoreOptions): Promise<void> {
  const home = parseHome({ ...options });
  if (options.settle) {
    if (file !== undefined) throw new UsageError('--settle takes no file');
    const unsettled = await settleExisting(home);
    await printOne({ settled: true, ...unsettled }, options);
    return advise(unsettled, 'the backup');
  }
  if (file === undefined) throw new MissingWord('<file>: is needed, or --settle');
  if (file.trim() === '')
    throw new UsageError('<file>: must name a file, or be - for standard input');
  if (options.check) return check(file, options);
  if (home.database !== null) await leaveDatabase(home, file, options);
  await restoreFrom(home, file, options);
}

async function restoreFrom(home: Home, file: string, options: RestoreOptions): Promise<void> {
  const replace = options.force === true;
  if (replace) {
    const question = `This moves an installation in ${placeOf(options)} aside. Go on?`;
    await confirmAtTerminal(question, options);
  }
  const restored = await reading(file, (source) => restore(home, source, { replace }));
  const { manifest, replaced, purchases, deleted_numbers } = restored;
  const facts = { data: home.data, ...factsOf(manifest), replaced, purchases, deleted_numbers };
  await printOne(facts, options);
  advise(restored, manifest.created_at);
}

async function check(file: string, options: RestoreOptions): Promise<void> {
  const manifest = await reading(file, (source) => readArchive(source, null));
  await printOne({ checked: true, ...factsOf(manifest) }, options);
}

function factsOf({ created_at, trunkline, installation_id, parts }: Manifest) {
  return {
    created_at,
    trunkline,
    installation_id,
    parts: parts.map(({ part }) => part),
  };
}

/** What the installation cannot know by itself. */
function advise({ purchases, deleted_numbers }: Unsettled, since: string): void {
  if (purchases > 0) {
    say(
      `under way then: ${purchases} purchases; each is asked for at its carrier, none is ordered again`,
    );
  }
  if (deleted_numbers > 0) {
    say(
      `${deleted_numbers} deleted numbers are kept for 72 hours from now on: restore what is in use`,
    );
  }
  say(
    `what was bought and released after ${since} is known to the carriers only: once a server runs, \`trunkline reconcile\` says what differs, and \`trunkline reconcile --fix\` mends it`,
  );
  say(
    'tokens, agents and accounts are as they were then: revoke and disable again what has been since',
  );
}

/** How often it is looked how much is read, in milliseconds. */
const lookInterval = 100;

/** What is refused before it was read, or halfway, is closed too. */
async function reading<Result>(
  file: string,
  read: (source: Readable) => Promise<Result>,
): Promise<Result> {
  const { source, size } = file === '-' ? { source: process.stdin, size: 0 } : await opened(file);
  try {
    return await withProgress('bytes read', async (progress) => {
      const looking = setInterval(() => progress.update(source.bytesRead, size), lookInterval);
      return read(source).finally(() => clearInterval(looking));
    }).catch(about(file));
  } finally {
    source.destroy();
  }
}

async function opened(file: string) {
  try {
    const handle = await open(file);
    const { size } = await handle.stat();
    return { source: handle.createReadStream(), size };
  } catch (error) {
    return cannotRead(file)(error);
  }
}

function leaveDatabase(home: Home, file: string, options: RestoreOptions): Promise<never> {
  return leaveToPostgres(
    { ...options, home, file, name: 'restore' },
    (command) =>
      `nothing is restored yet: what pg_dump wrote is restored by ${command}, and \`trunkline restore --settle\` after it; what \`trunkline backup\` wrote is restored into a data folder, and \`trunkline copy\` brings it to PostgreSQL`,
  );
}

function cannotRead(file: string): (error: unknown) => never {
  return (error) => {
    throw new Refusal(`${file} cannot be read: ${systemReasonOf(error)}`);
  };
}

/** Which file it is that something is wrong with. */
function about(file: string): (error: unknown) => never {
  return (error) => {
    // It is a folder, say.
    if (isOfReading(error)) return cannotRead(file)(error);
    if (!(error instanceof BackupUnusable)) throw error;
    throw new Refusal(
      `${file === '-' ? 'standard input' : file} cannot be restored: ${error.message}`,
    );
  };
}

const isOfReading = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'read';
