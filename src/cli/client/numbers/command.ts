import { Command } from 'commander';
import { buyCommand } from './buy.ts';
import { deleteCommand } from './delete.ts';
import { applyCommand, planCommand } from './plan.ts';
import { releaseCommand, restoreCommand } from './deleted.ts';
import { exportCommand } from './export.ts';
import { historyCommand } from './history.ts';
import { listCommand } from './list.ts';
import { searchCommand } from './search.ts';
import { showCommand } from './show.ts';
import { updateCommand } from './update.ts';

export function numbersCommand(): Command {
  const command = new Command('numbers').description(
    "the account's phone numbers, and those for sale",
  );
  const commands = [
    searchCommand(),
    buyCommand(),
    listCommand(),
    showCommand(),
    updateCommand(),
    deleteCommand(),
    restoreCommand(),
    releaseCommand(),
    historyCommand(),
    exportCommand(),
    planCommand(),
    applyCommand(),
  ];
  for (const sub of commands) command.addCommand(sub);
  return command;
}
