import type { Command } from 'commander';
import { signInCommands } from './login.ts';
import { numbersCommand } from './numbers/command.ts';
import { recordCommands } from './records/declarations.ts';

/** Every command that is a client of the API. */
export function clientCommands(): Command[] {
  return [
    ...group('Phone numbers:', [numbersCommand()]),
    ...group('What numbers use:', recordCommands()),
    ...group('Signing in:', signInCommands()),
  ];
}

function group(heading: string, commands: readonly Command[]): readonly Command[] {
  for (const command of commands) command.helpGroup(heading);
  return commands;
}
