import { Command } from 'commander';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { copyInstallation, CopyRefused, type Copied } from '../../installation/copy.ts';
import { databaseProblem, type Home } from '../../installation/home.ts';
import { createOption } from './options.ts';
import { withExamples } from '../help.ts';
import { printAll } from '../terminal/output.ts';
import { allOf, withOutputOptions, type Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { sayMissing } from './missing-parts.ts';
import { withProgress } from './with-progress.ts';

interface CopyOptions extends Printing {
  from: string;
  to: string;
  statementTimeout: string;
}

const fields = allOf<Copied>({ part: true, table: true, rows: true, checksum: true });

/** Moves an installation between a data folder and PostgreSQL, either way. */
export function copyCommand(): Command {
  const command = withOutputOptions(
    new Command('copy').description(
      'copy a whole installation into an empty place; stop its servers first',
    ),
    { fields, ids: ['table'] },
  )
    .requiredOption('--from <place>', 'a data folder, or postgres://…')
    .requiredOption('--to <place>', 'a data folder, or postgres://…')
    .addOption(
      createOption('--statement-timeout <seconds>', 'what a statement may take').default('60'),
    )
    .action(copy);
  return withExamples(
    command,
    'trunkline copy --from ./data --to postgres://trunkline@db/trunkline',
  );
}

async function copy({ from, to, statementTimeout, ...printing }: CopyOptions): Promise<void> {
  const homes = {
    from: placeOf('--from', from, statementTimeout),
    to: placeOf('--to', to, statementTimeout),
  };
  const copied = await withProgress('rows written or read back', async (progress) => {
    let [done, total] = [0, 0];
    return copyInstallation(homes.from, homes.to, {
      expect: (rows) => (total += 2 * rows),
      advance: (rows) => progress.update((done += rows), total),
    });
  }).catch((error: unknown) => {
    throw error instanceof CopyRefused ? new Refusal(error.message) : error;
  });
  await printAll(copied, printing);
  sayMissing(
    homes.from,
    copied.map(({ part }) => part),
  );
}

function placeOf(option: string, place: string, statementTimeout: string): Home {
  const isDatabase = /^postgres(ql)?:\/\//.test(place);
  const problem = isDatabase ? databaseProblem(place) : blankProblem(place);
  if (problem !== null) throw new UsageError(`${option}: ${problem}`);
  return parseHome({
    data: isDatabase ? '.' : place,
    ...(isDatabase && { database: place }),
    databasePool: 2,
    statementTimeout,
  });
}

const blankProblem = (folder: string): string | null =>
  folder.trim() === '' ? 'must name a folder, or a database: postgres://…' : null;
