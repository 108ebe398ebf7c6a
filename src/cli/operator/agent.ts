import { Command } from 'commander';
import type { Store } from '../../app/ports.ts';
import type { AgentRecord } from '../../app/ports/accounts.ts';
import { roles, type Account, type Role } from '../../domain/account.ts';
import { UsageError } from '../../config/usage-error.ts';
import { userChangeSchema } from '../../domain/users.ts';
import { choiceOption } from '../choices.ts';
import { confirmByTyping } from '../terminal/confirm.ts';
import { withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { printAll, printOne } from '../terminal/output.ts';
import { allOf, type Printed, type Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { checkedWords } from './refused-words.ts';
import { accountNamed, agentNamed, withStore } from './with-store.ts';

interface AgentOptions extends Printing {
  account: string;
  email: string;
  name?: string;
  role: Role;
  force?: boolean;
  yes?: boolean;
  confirm?: string;
}

const fields = allOf<AgentRecord>({
  id: true,
  email: true,
  name: true,
  role: true,
  disabled_at: true,
});

const deletion: Printed = { fields: ['deleted', 'account', 'id'] };

export function agentCommand(): Command {
  const command = new Command('agent').description('the people and programs of an account');
  const sub = (usage: string, description: string, ...examples: string[]) =>
    withExamples(
      withDataOptions(
        command.command(usage).description(description),
        usage.startsWith('delete') ? deletion : { fields },
      ),
      ...examples,
    ).requiredOption('--account <subdomain>', 'the account');

  sub(
    'create',
    'add an agent',
    'trunkline agent create --account acme --email jo@acme.example --role admin',
  )
    .requiredOption('--email <address>', 'what the agent signs in with')
    .option('--name <name>', 'the e-mail address, unless given')
    .addOption(choiceOption('--role <role>', 'what the agent may do', roles).default('agent'))
    .action(create);
  sub('list', "list an account's agents", 'trunkline agent list --account acme').action(list);
  sub(
    'update <email>',
    'change what an agent signs in with, is called, or may do',
    'trunkline agent update jo@acme.example --account acme --role admin',
  )
    .option('--email <address>', 'what the agent signs in with from now on')
    .option('--name <name>', 'what the agent is called')
    .addOption(choiceOption('--role <role>', 'what the agent may do', roles))
    .option('--force', 'the last admin of an account too')
    .action(update);
  sub(
    'disable <email>',
    'let an agent in no more, with whatever token, at once; nothing else changes',
    'trunkline agent disable jo@acme.example --account acme',
  )
    .option('--force', 'the last admin of an account too')
    .action((email: string, options: AgentOptions) => setDisabled(email, options, true));
  sub(
    'enable <email>',
    'let an agent in again',
    'trunkline agent enable jo@acme.example --account acme',
  ).action((email: string, options: AgentOptions) => setDisabled(email, options, false));
  sub(
    'delete <email>',
    'remove an agent, whose tokens and OAuth clients end at once',
    'trunkline agent delete jo@acme.example --account acme --confirm jo@acme.example',
  )
    .option('--force', 'the last admin of an account too')
    .option('--yes', 'ask nothing')
    .option('--confirm <email>', 'ask nothing, if this is the agent that is deleted')
    .action(remove);
  return command;
}

async function list(options: AgentOptions): Promise<void> {
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    await printAll(await store.operator.listAgents(account), options);
  });
}

async function setDisabled(
  email: string,
  options: AgentOptions,
  isDisabled: boolean,
): Promise<void> {
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    const agent = await agentNamed(store, account, email);
    if (isDisabled) await refuseLastAdmin(store, { account, agent }, options);
    await store.operator.disableAgent(account, agent, isDisabled);
    await printOne(await agentNamed(store, account, email), options);
  });
}

async function update(address: string, options: Partial<AgentOptions>): Promise<void> {
  const { email, name, role, account: subdomain = '' } = options;
  if ((email ?? name ?? role) === undefined) {
    throw new UsageError('nothing is said of what the agent is to be: --email, --name, --role');
  }
  checkedWords(userChangeSchema, { email, name });
  await withStore(options, async (store) => {
    const account = await accountNamed(store, subdomain);
    const agent = await agentNamed(store, account, address);
    if (role !== undefined && role !== 'admin') {
      await refuseLastAdmin(store, { account, agent }, options);
    }
    const change = {
      ...(email !== undefined && { email }),
      ...(name !== undefined && { name }),
      ...(role !== undefined && { role }),
    };
    if (!(await store.operator.updateAgent(account, agent, change))) throw addressTaken(email);
    await printOne(await agentNamed(store, account, email ?? address), options);
  });
}

async function remove(email: string, options: AgentOptions): Promise<void> {
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    const agent = await agentNamed(store, account, email);
    await refuseLastAdmin(store, { account, agent }, options);
    await confirmByTyping(
      agent.email,
      `This deletes the agent ${agent.email} of ${account.subdomain}, and ends its tokens and OAuth clients.`,
      options,
    );
    await store.operator.deleteAgent(account, agent);
    await printOne({ deleted: agent.email, account: account.subdomain, id: agent.id }, options);
  });
}

const isAdmin = ({ role, disabled_at }: AgentRecord) => role === 'admin' && disabled_at === null;

/** Without an admin who is let in nobody could manage the account by the API. */
async function refuseLastAdmin(
  store: Store,
  { account, agent }: { account: Account; agent: AgentRecord },
  { force }: { force?: boolean },
): Promise<void> {
  if (force || !isAdmin(agent)) return;
  const agents = await store.operator.listAgents(account);
  if (agents.some((one) => one.id !== agent.id && isAdmin(one))) return;
  throw new Refusal(
    `${agent.email} is the last admin of ${account.subdomain} who is let in: make another one first, or say --force; nothing was changed`,
  );
}

const addressTaken = (email = '') =>
  new Refusal(`the account has an agent with the address ${email} already`);

async function create(options: AgentOptions): Promise<void> {
  const { email, name = email, role } = options;
  checkedWords(userChangeSchema, { email, name: options.name });
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    const agent = await store.operator.createAgent(account, { email, name, role });
    if (!agent) throw addressTaken(email);
    await printOne(agent, options);
  });
}
