import type { Command } from 'commander';
import { docsCommand } from './docs.ts';
import { eventsCommand } from './events.ts';
import { jobsCommand } from './jobs/command.ts';
import { linesCommand } from './lines.ts';
import { signInCommands } from './login.ts';
import { numbersCommand } from './numbers/command.ts';
import { recordCommands } from './records/declarations.ts';
import { usageCommand } from './usage.ts';
import { webhooksCommand } from './webhooks/command.ts';

/** Of commands that stand together in the help. */
export const groups = { happenings: 'What happens:' };

/** Every command that is a client of the API. */
export function clientCommands(): Command[] {
  return [
    ...group('Phone numbers:', [numbersCommand(), linesCommand()]),
    ...group('What numbers use:', recordCommands()),
    ...group(groups.happenings, [
      eventsCommand(),
      webhooksCommand(),
      jobsCommand(),
      usageCommand(),
    ]),
    ...group('Signing in:', [...signInCommands(), docsCommand()]),
  ];
}

function group(heading: string, commands: readonly Command[]): readonly Command[] {
  for (const command of commands) command.helpGroup(heading);
  return commands;
}
