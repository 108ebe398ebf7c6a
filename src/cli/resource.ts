import { Command } from 'commander';
import type { ResourceKind } from '../domain/account.ts';
import { UsageError } from '../config.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne } from './output.ts';
import { accountNamed, withStore } from './with-store.ts';

interface ResourceOptions {
  json?: boolean;
  account: string;
  name: string;
}

/** `group`, `brand` and `schedule` are one command each, and alike. */
export function resourceCommand(kind: ResourceKind): Command {
  const command = new Command(kind).description(`${kind}s that lines can refer to`);
  const sub = (usage: string, description: string) =>
    withDataOptions(command.command(usage).description(description)).requiredOption(
      '--account <subdomain>',
      'the account',
    );

  sub('create', `make a ${kind}`)
    .requiredOption('--name <name>', 'what it is called')
    .action((options: ResourceOptions) => {
      if (options.name.trim() === '') throw new UsageError('--name: must not be blank');
      return withStore(options, async (store) => {
        const account = await accountNamed(store, options.account);
        printOne(await store.operator.createResource(account, kind, options.name), options);
      });
    });
  sub('list', `list an account's ${kind}s`).action((options: ResourceOptions) =>
    withStore(options, async (store) => {
      const account = await accountNamed(store, options.account);
      printAll(await store.operator.listResources(account, kind), options);
    }),
  );
  return command;
}
