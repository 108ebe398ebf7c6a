import { Command } from 'commander';
import { listCommand } from './list.ts';
import { searchCommand } from './search.ts';
import { showCommand } from './show.ts';

export function numbersCommand(): Command {
  const command = new Command('numbers').description(
    "the account's phone numbers, and those for sale",
  );
  for (const sub of [searchCommand(), listCommand(), showCommand()]) command.addCommand(sub);
  return command;
}
