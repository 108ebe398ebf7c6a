import type { Command } from 'commander';
import { parseHome, parseWait } from '../../config.ts';
import { awaitDatabase } from '../../installation/await-database.ts';
import { createOption, installationGroup } from './options.ts';
import { say } from '../terminal/output.ts';

/** For what may be started together with its database. */
export function withWaitOption(command: Command): Command {
  return command.addOption(
    createOption('--wait <seconds>', 'for PostgreSQL, where it is not up yet').helpGroup(
      installationGroup,
    ),
  );
}

export function waitForDatabase(options: object): Promise<void> {
  return awaitDatabase(parseHome({ ...options }), parseWait({ ...options }), say);
}
