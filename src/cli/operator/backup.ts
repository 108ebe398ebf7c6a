import { Command } from 'commander';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { backUp } from '../../installation/backup/back-up.ts';
import { postgresCommands } from '../../installation/backup/postgres-commands.ts';
import { version } from '../../version.ts';
import { withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { printOne, say, write } from '../terminal/output.ts';
import type { Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { withProgress } from './with-progress.ts';

interface BackupOptions extends Printing {
  force?: boolean;
}

export function backupCommand(): Command {
  const command = withDataOptions(
    new Command('backup')
      .description('write a whole installation into one file; its server goes on meanwhile')
      .argument('<file>', 'what is written, a .tar.gz; - is standard output'),
    { fields: ['file', 'created_at', 'trunkline', 'installation_id', 'parts'], ids: ['file'] },
  )
    .option('--force', 'replace a file that is there')
    .action(backup);
  return withExamples(
    command,
    'trunkline backup trunkline.tar.gz',
    'trunkline backup - | ssh elsewhere "cat > trunkline.tar.gz"',
  );
}

async function backup(file: string, options: BackupOptions): Promise<void> {
  const home = parseHome({ ...options });
  if (file.trim() === '')
    throw new UsageError('<file>: must name a file, or be - for standard output');
  if (home.database !== null) {
    await write(postgresCommands(home, file).backup);
    throw new Refusal('nothing is backed up yet: PostgreSQL does so by the command above');
  }
  const toOutput = file === '-';
  if (toOutput && process.stdout.isTTY) {
    throw new UsageError(
      '- writes the backup to standard output, which is a terminal: name a file',
    );
  }
  const manifest = await withProgress('bytes', (progress) =>
    backUp(home, {
      target: toOutput ? process.stdout : file,
      overwrite: options.force === true,
      version,
      onBytes: (done, total) => progress.update(done, total),
    }),
  );
  const { trunkline, created_at, installation_id } = manifest;
  const parts = manifest.parts.map(({ part }) => part);
  if (toOutput) say(`the backup of ${created_at} is written: ${parts.join(', ')}`);
  else await printOne({ file, created_at, trunkline, installation_id, parts }, options);
}
