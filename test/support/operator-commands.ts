import type { Command } from 'commander';
import { commandsOf } from '../../src/cli/commands-of.ts';
import { operatorNames } from '../../src/cli/operator-names.ts';
import { createProgram } from '../../src/cli/program.ts';

/** What a command needs beside the data folder, and says nothing about whether there is one. */
export const neededWords: Readonly<Record<string, readonly string[]>> = {
  'account create': ['acme'],
  'account update': ['acme', '--plan', 'team'],
  'account disable': ['acme'],
  'account enable': ['acme'],
  'account delete': ['acme', '--yes'],
  'account show': ['acme'],
  'agent create': ['--account', 'acme', '--email', 'jo@acme.example'],
  'agent list': ['--account', 'acme'],
  'agent disable': ['jo@acme.example', '--account', 'acme'],
  'agent enable': ['jo@acme.example', '--account', 'acme'],
  'agent update': ['jo@acme.example', '--account', 'acme', '--name', 'Jo'],
  'agent delete': ['jo@acme.example', '--account', 'acme', '--yes'],
  'token create': ['--account', 'acme', '--email', 'jo@acme.example'],
  'token list': ['--account', 'acme'],
  'token revoke': ['1'],
  'oauth-client create': ['--account', 'acme', '--email', 'jo@acme.example', '--scope', 'read'],
  'oauth-client list': ['--account', 'acme'],
  'oauth-client revoke': ['trunkline_0'],
  'group create': ['--account', 'acme', '--name', 'Night'],
  'group list': ['--account', 'acme'],
  'brand create': ['--account', 'acme', '--name', 'Night'],
  'brand list': ['--account', 'acme'],
  'schedule create': ['--account', 'acme', '--name', 'Night'],
  'schedule list': ['--account', 'acme'],
  // Nor of the file, which may be long.
  'inventory import': ['no-such-file.csv'],
  'inventory remove': ['+12125550101'],
  'sandbox fault add': ['refuse'],
  backup: ['backup.tar.gz'],
  mirror: ['http://127.0.0.1:1', '--email', 'jo@acme.example'],
};

/** Every command of operators that does something, by its words. */
export async function operatorCommands(): Promise<Map<string, Command>> {
  const all = commandsOf(await createProgram()).filter(({ commands }) => commands.length === 0);
  const named = all.map((command) => [nameOf(command), command] as const);
  return new Map(named.filter(([name]) => Object.hasOwn(operatorNames, name.split(' ')[0] ?? '')));
}

function nameOf(command: Command): string {
  const names: string[] = [];
  for (let one = command; one.parent; one = one.parent) names.unshift(one.name());
  return names.join(' ');
}
