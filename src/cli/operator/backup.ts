import { Command } from 'commander';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { backUp, BackupFailed } from '../../installation/backup/back-up.ts';
import type { Home } from '../../installation/home.ts';
import { refuseNoInstallation } from '../../installation/upgrade.ts';
import { version } from '../../version.ts';
import { withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { leaveToPostgres } from './left-to-postgres.ts';
import { printOne, say } from '../terminal/output.ts';
import type { Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { sayMissing } from './missing-parts.ts';
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
  if (home.database !== null) return leaveDatabase(home, file, options);
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
  ).catch(asReadersEnd);
  const { trunkline, created_at, installation_id } = manifest;
  const present = manifest.parts.map(({ part }) => part);
  if (toOutput) say(`the backup of ${created_at} is written: ${present.join(', ')}`);
  else await printOne({ file, created_at, trunkline, installation_id, parts: present }, options);
  sayMissing(home, present);
}

async function leaveDatabase(home: Home, file: string, options: BackupOptions): Promise<never> {
  await refuseNoInstallation(home);
  return leaveToPostgres(
    { ...options, home, file, name: 'backup' },
    (command) => `nothing is backed up yet: PostgreSQL does so by ${command}`,
  );
}

function asReadersEnd(error: unknown): never {
  const { cause } = error as Error;
  if (!(error instanceof BackupFailed && cause instanceof Error)) throw error;
  if (!('code' in cause) || cause.code !== 'EPIPE') throw error;
  throw new Refusal(
    'whoever reads standard output ended before the backup did: what was read is no backup',
  );
}
