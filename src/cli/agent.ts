import { Command } from 'commander';
import * as z from 'zod';
import { roles, type Role } from '../domain/account.ts';
import { UsageError } from '../config.ts';
import { choiceOption } from './choices.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne } from './output.ts';
import { accountNamed, agentNamed, withStore } from './with-store.ts';

interface AgentOptions {
  json?: boolean;
  account: string;
  email: string;
  name?: string;
  role: Role;
}

export function agentCommand(): Command {
  const command = new Command('agent').description('the people and programs of an account');
  const sub = (usage: string, description: string) =>
    withDataOptions(command.command(usage).description(description)).requiredOption(
      '--account <subdomain>',
      'the account',
    );

  sub('create', 'add an agent')
    .requiredOption('--email <address>', 'what the agent signs in with')
    .option('--name <name>', 'the e-mail address, unless given')
    .addOption(choiceOption('--role <role>', 'what the agent may do', roles).default('agent'))
    .action(create);
  sub('list', "list an account's agents").action((options: AgentOptions) =>
    withStore(options, async (store) =>
      printAll(
        await store.operator.listAgents(await accountNamed(store, options.account)),
        options,
      ),
    ),
  );
  sub(
    'disable <email>',
    'let an agent in no more, with whatever token, at once; nothing else changes',
  ).action((email: string, options: AgentOptions) => setDisabled(email, options, true));
  sub('enable <email>', 'let an agent in again').action((email: string, options: AgentOptions) =>
    setDisabled(email, options, false),
  );
  return command;
}

async function setDisabled(
  email: string,
  options: AgentOptions,
  isDisabled: boolean,
): Promise<void> {
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    const agent = await agentNamed(store, account, email);
    await store.operator.disableAgent(account, agent, isDisabled);
    printOne(await agentNamed(store, account, email), options);
  });
}

async function create(options: AgentOptions): Promise<void> {
  const { email, name = email, role } = options;
  if (!z.email().safeParse(email).success)
    throw new UsageError(`${email} is not an e-mail address`);
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    const agent = await store.operator.createAgent(account, { email, name, role });
    if (!agent) throw new UsageError(`the account has an agent with the address ${email} already`);
    printOne(agent, options);
  });
}
