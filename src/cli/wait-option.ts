import { constants } from 'node:os';
import type { Command } from 'commander';
import { parseHome, parseWait } from '../config.ts';
import { awaitDatabase } from '../installation/await-database.ts';
import { createOption } from './options.ts';

/** For what may be started together with its database. */
export function withWaitOption(command: Command): Command {
  return command.addOption(
    createOption('--wait <seconds>', 'for PostgreSQL, where it is not up yet', '0'),
  );
}

/** What is to end while it waits ends at once, as the first process of a container too. */
export async function waitForDatabase(options: object): Promise<void> {
  const end = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  process.on('SIGTERM', end).on('SIGINT', end);
  try {
    const say = (line: string) => void process.stderr.write(`trunkline: ${line}\n`);
    await awaitDatabase(parseHome({ ...options }), parseWait({ ...options }), say);
  } finally {
    process.off('SIGTERM', end).off('SIGINT', end);
  }
}
