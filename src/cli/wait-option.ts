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
  process.on('SIGTERM', end).on('SIGINT', end);
  try {
    await awaitDatabase(parseHome({ ...options }), parseWait({ ...options }), say);
  } finally {
    process.off('SIGTERM', end).off('SIGINT', end);
  }
}

/** With the exit code that a shell gives who was ended so: nothing was done. */
function end(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

function say(line: string): void {
  process.stderr.write(`trunkline: ${line}\n`);
}
