import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Command } from 'commander';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { readArchive } from '../../installation/backup/archive.ts';
import { BackupUnusable, type Manifest } from '../../installation/backup/manifest.ts';
import { postgresCommands } from '../../installation/backup/postgres-commands.ts';
import { restore, settleExisting } from '../../installation/backup/restore.ts';
import type { Home } from '../../installation/home.ts';
import type { Unsettled } from '../../store/restored.ts';
import { withDataOptions } from './options.ts';
import { printOne, say } from '../terminal/output.ts';

interface RestoreOptions {
  json?: boolean;
  force?: boolean;
  check?: boolean;
  settle?: boolean;
}

export function restoreCommand(): Command {
  return withDataOptions(
    new Command('restore')
      .description('put the installation of a backup into an empty data folder')
      .argument('[file]', 'what `trunkline backup` wrote; - is standard input'),
  )
    .option('--force', 'where there is an installation: move its files aside')
    .option('--check', 'read and compare all of the backup, and change nothing')
    .option('--settle', 'no file: the installation was restored by other means, as by pg_restore')
    .action(run);
}

async function run(file: string | undefined, options: RestoreOptions): Promise<void> {
  const home = parseHome({ ...options });
  if (options.settle) {
    if (file !== undefined) throw new UsageError('--settle takes no file');
    const unsettled = await settleExisting(home);
    await printOne({ settled: true, ...unsettled }, options);
    return advise(unsettled, 'the backup');
  }
  if (file === undefined) throw new UsageError('<file>: is needed, or --settle');
  if (options.check) return check(file, options);
  if (home.database !== null) refuseDatabase(home, file);
  await restoreFrom(home, file, options);
}

async function restoreFrom(home: Home, file: string, options: RestoreOptions): Promise<void> {
  const replace = options.force === true;
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
    parts: parts.map(({ part }) => part).join(', '),
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

/** What is refused before it was read, or halfway, is closed too. */
async function reading<Result>(
  file: string,
  read: (source: Readable) => Promise<Result>,
): Promise<Result> {
  const source = file === '-' ? process.stdin : (await open(file)).createReadStream();
  try {
    return await read(source).catch(about(file));
  } finally {
    source.destroy();
  }
}

function refuseDatabase(home: Home, file: string): never {
  process.stdout.write(`${postgresCommands(home, file).restore}\n`);
  throw new UsageError(
    'nothing is restored yet: what pg_dump wrote is restored by the command above, and `trunkline restore --settle` after it; what `trunkline backup` wrote is restored into a data folder, and `trunkline copy` brings it to PostgreSQL',
  );
}

/** Which file it is that something is wrong with. */
function about(file: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof BackupUnusable)) throw error;
    throw new UsageError(
      `${file === '-' ? 'standard input' : file} cannot be restored: ${error.message}`,
    );
  };
}
