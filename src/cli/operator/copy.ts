import { Command } from 'commander';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { copyInstallation, CopyRefused } from '../../installation/copy.ts';
import type { Home } from '../../installation/home.ts';
import { createOption } from './options.ts';
import { printAll } from '../terminal/output.ts';

interface CopyOptions {
  from: string;
  to: string;
  statementTimeout: string;
  json?: boolean;
}

/** Moves an installation between a data folder and PostgreSQL, either way. */
export function copyCommand(): Command {
  return new Command('copy')
    .description('copy a whole installation into an empty place; stop its servers first')
    .requiredOption('--from <place>', 'a data folder, or postgres://…')
    .requiredOption('--to <place>', 'a data folder, or postgres://…')
    .addOption(
      createOption('--statement-timeout <seconds>', 'what a statement may take').default('60'),
    )
    .option('--json', 'one JSON array on standard output, and nothing else')
    .action(copy);
}

async function copy({ from, to, statementTimeout, json }: CopyOptions): Promise<void> {
  const homes = { from: placeOf(from, statementTimeout), to: placeOf(to, statementTimeout) };
  try {
    await printAll(await copyInstallation(homes.from, homes.to), { ...(json && { json }) });
  } catch (error) {
    if (error instanceof CopyRefused) throw new UsageError(error.message);
    throw error;
  }
}

function placeOf(place: string, statementTimeout: string): Home {
  const isDatabase = /^postgres(ql)?:\/\//.test(place);
  return parseHome({
    data: isDatabase ? '.' : place,
    ...(isDatabase && { database: place }),
    databasePool: 2,
    statementTimeout,
  });
}
