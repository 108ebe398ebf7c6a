import { Command, CommanderError } from 'commander';
import { UsageError } from '../config.ts';
import { brands } from '../domain/resources/brands.ts';
import { groups } from '../domain/resources/groups.ts';
import { schedules } from '../domain/resources/schedules.ts';
import { version } from '../version.ts';
import { accountCommand } from './account.ts';
import { agentCommand } from './agent.ts';
import { copyCommand } from './copy.ts';
import { inventoryCommand } from './inventory.ts';
import { migrateCommand } from './migrate.ts';
import { reconcileCommand } from './reconcile.ts';
import { resourceCommand } from './resource.ts';
import { sandboxCommand } from './sandbox.ts';
import { serveCommand } from './serve.ts';
import { tokenCommand } from './token.ts';

/** Runs the command that the words name, prints what it says, and sets the exit code. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const program = createProgram();
  for (const command of commandsOf(program)) command.showSuggestionAfterError(false).exitOverride();
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else fail(error);
  }
}

function createProgram(): Command {
  return new Command('trunkline')
    .description('A self-hosted phone-number service')
    .version(version)
    .addCommand(serveCommand())
    .addCommand(accountCommand())
    .addCommand(agentCommand())
    .addCommand(tokenCommand())
    .addCommand(resourceCommand(groups))
    .addCommand(resourceCommand(brands))
    .addCommand(resourceCommand(schedules))
    .addCommand(inventoryCommand())
    .addCommand(sandboxCommand())
    .addCommand(migrateCommand())
    .addCommand(copyCommand())
    .addCommand(reconcileCommand());
}

function commandsOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsOf)];
}

function fail(error: unknown): void {
  process.stderr.write(`trunkline: ${lineOf(error)}\n`);
  process.exitCode = 1;
}

/** Mistakes and an environment that is not as it should be are one line; bugs show their stack. */
function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = error instanceof UsageError || 'code' in error;
  return isExpected ? error.message : (error.stack ?? error.message);
}
