import type { Command } from 'commander';
import { commandsOf } from '../commands-of.ts';
import { say } from '../terminal/output.ts';
import { accountCommand } from './account.ts';
import { agentCommand } from './agent.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { copyCommand } from './copy.ts';
import { inventoryCommand } from './inventory/command.ts';
import { migrateCommand } from './migrate.ts';
import { oauthClientCommand } from './oauth-client.ts';
import { reconcileCommand } from './reconcile.ts';
import { resourceCommands } from './resource.ts';
import { restoreCommand } from './restore.ts';
import { sandboxCommand } from './sandbox.ts';
import { serveCommand } from './serve.ts';
import { tokenCommand } from './token.ts';
import { readVariables } from './variables.ts';

/** Every command that works on an installation, once the variables of the environment are fit to be read. */
export function operatorCommands(): Command[] {
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
  ];
  readVariables([...commands, auditCommand()].flatMap(commandsOf), process.env, say);
  return commands;
}

/** `trunkline audit`, where it is an installation that is asked. */
export function installationAuditCommand(): Command {
  operatorCommands();
  return auditCommand();
}
