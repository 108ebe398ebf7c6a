import { constants } from 'node:os';
import { Command } from 'commander';
import { parseHome } from '../../config.ts';
import { isAbsent, pendingMigrationsOf } from '../../installation/migrations.ts';
import { refuseUnfinishedHome } from '../../installation/open-part.ts';
import { migrate, NoInstallation } from '../../installation/upgrade.ts';
import { withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { printAll, printOne, say } from '../terminal/output.ts';
import type { Printing } from '../terminal/printing.ts';
import { waitForDatabase, withWaitOption } from './wait-option.ts';

interface MigrateOptions extends Printing {
  check?: boolean;
}

/** What every start does too; by itself it suits a deployment that migrates before it starts nodes. */
export function migrateCommand(): Command {
  const command = withWaitOption(
    withDataOptions(new Command('migrate').description('bring the database up to date'), {
      fields: ['migrated', 'pending'],
      ids: ['migrated', 'pending'],
    }),
  )
    .option('--check', 'change nothing; the exit code is 1 when there is something to do')
    .action(bringUpToDate);
  return withExamples(
    command,
    'trunkline migrate',
    'trunkline migrate --wait 60 --database postgres://trunkline@db/trunkline',
    'trunkline migrate --check --json pending',
  );
}

async function bringUpToDate(options: MigrateOptions): Promise<void> {
  const home = parseHome({ ...options });
  process.on('SIGTERM', end).on('SIGINT', end);
  await waitForDatabase(options).finally(() => process.off('SIGTERM', end).off('SIGINT', end));
  const pending = await pendingMigrationsOf(home);
  await refuseUnfinishedHome(home);
  if (!options.check) await migrate(home);
  else if (pending.length > 0) process.exitCode = 1;
  const name = options.check ? 'pending' : 'migrated';
  if (options.json === undefined) {
    await printAll(
      pending.map((migration) => ({ [name]: migration })),
      options,
    );
  } else await printOne({ [name]: pending }, options);
  if (options.check && isNone(pending)) say(new NoInstallation(home).message);
}

const isNone = (pending: readonly string[]): boolean =>
  isAbsent(
    'trunkline',
    pending.filter((name) => name.startsWith('trunkline ')),
  );

/** While it waits: at once, as the first process of a container too, and as what has not done its work. */
function end(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}
