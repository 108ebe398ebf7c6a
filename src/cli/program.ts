import { Command, CommanderError } from 'commander';
import { UsageError } from '../config.ts';
import { isWholeText } from '../domain/text.ts';
import { version } from '../version.ts';
import { accountCommand } from './account.ts';
import { agentCommand } from './agent.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { copyCommand } from './copy.ts';
import { inventoryCommand } from './inventory.ts';
import { mirrorCommand } from './mirror.ts';
import { explainMistakes } from './mistakes.ts';
import { migrateCommand } from './migrate.ts';
import { oauthClientCommand } from './oauth-client.ts';
import { say } from './output.ts';
import { reconcileCommand } from './reconcile.ts';
import { resourceCommands } from './resource.ts';
import { restoreCommand } from './restore.ts';
import { sandboxCommand } from './sandbox.ts';
import { serveCommand } from './serve.ts';
import { tokenCommand } from './token.ts';
import { readVariables } from './variables.ts';

/** Runs the command that the words name, prints what it says, and sets the exit code. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const program = createProgram();
  const commands = commandsOf(program);
  for (const command of commands) explainMistakes(command);
  readVariables(commands, process.env, say);
  try {
    refuseBrokenWords(words);
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else fail(error);
  }
}

/** Node.js puts U+FFFD where the bytes of a word are not UTF-8, and what it stood for is lost. */
function refuseBrokenWords(words: readonly string[]): void {
  const broken = words.find((word) => word.includes('\ufffd') || !isWholeText(word));
  if (broken !== undefined) throw new UsageError(`"${broken}" is not text in UTF-8`);
}

/** Every command there is. */
export function createProgram(): Command {
  const program = new Command('trunkline')
    .description('A self-hosted phone-number service')
    .version(version);
  const commands = [
    serveCommand(),
    accountCommand(),
    agentCommand(),
    tokenCommand(),
    oauthClientCommand(),
    ...resourceCommands(),
    inventoryCommand(),
    sandboxCommand(),
    migrateCommand(),
    backupCommand(),
    restoreCommand(),
    copyCommand(),
    reconcileCommand(),
    mirrorCommand(),
    auditCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  return program;
}

export function commandsOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsOf)];
}

function fail(error: unknown): void {
  say(lineOf(error));
  process.exitCode = 1;
}

/** Mistakes and an environment that is not as it should be are one line; bugs show their stack. */
function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = error instanceof UsageError || 'code' in error;
  if (!isExpected) return error.stack ?? error.message;
  const { message, cause } = error;
  if (!(cause instanceof Error)) return message;
  // It has all that there is to say.
  if ('code' in error && error.code === 'ERR_DATABASE_CONNECTION') return message;
  // What it means to a client is beside the point here.
  if ('code' in cause && cause.code === 'ERR_SQLITE_FILE') return cause.message;
  // Node adds from where a module was asked for, line by line.
  return `${message}: ${cause.message.split('\n', 1)[0]}`;
}
