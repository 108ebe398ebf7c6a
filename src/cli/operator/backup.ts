import { Command } from 'commander';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { backUp } from '../../installation/backup/back-up.ts';
import { postgresCommands } from '../../installation/backup/postgres-commands.ts';
import { version } from '../../version.ts';
import { withDataOptions } from './options.ts';
import { printOne, say } from '../terminal/output.ts';

interface BackupOptions {
  json?: boolean;
  force?: boolean;
}

export function backupCommand(): Command {
  return withDataOptions(
    new Command('backup')
      .description('write a whole installation into one file; its server goes on meanwhile')
      .argument('<file>', 'what is written, a .tar.gz; - is standard output'),
  )
    .option('--force', 'replace a file that is there')
    .action(backup);
}

async function backup(file: string, options: BackupOptions): Promise<void> {
  const home = parseHome({ ...options });
  if (home.database !== null) {
    process.stdout.write(`${postgresCommands(home, file).backup}\n`);
    throw new UsageError('nothing is backed up yet: PostgreSQL does so by the command above');
  }
  const toOutput = file === '-';
  if (toOutput && process.stdout.isTTY) {
    throw new UsageError(
      '- writes the backup to standard output, which is a terminal: name a file',
    );
  }
  const target = toOutput ? process.stdout : file;
  const manifest = await backUp(home, { target, overwrite: options.force === true, version });
  const { trunkline, created_at, installation_id } = manifest;
  const parts = manifest.parts.map(({ part }) => part).join(', ');
  if (toOutput) say(`the backup of ${created_at} is written: ${parts}`);
  else await printOne({ file, created_at, trunkline, installation_id, parts }, options);
}
