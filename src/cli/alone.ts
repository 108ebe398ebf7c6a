import { CommanderError, type Command } from 'commander';
import { reportFailure } from './failures.ts';
import { describeHelp } from './help.ts';
import { explainMistakes } from './mistakes.ts';

/** Does the same as for `trunkline` for a program of one command; ends the process where its words make no sense. */
export function orEnd<Result>(command: Command, work: (command: Command) => Result): Result {
  explainMistakes(command);
  describeHelp(command);
  try {
    return work(command);
  } catch (error) {
    process.exit(error instanceof CommanderError ? error.exitCode : reportFailure(error));
  }
}

/** From here on the process ends with a line for what fails, wherever it does, as `trunkline` does. */
export function endOnFailure(): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => process.exit(reportFailure(error)));
}
