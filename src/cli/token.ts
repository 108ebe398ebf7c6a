import { Command, Option } from 'commander';
import { issueToken } from '../app/accounts/api-tokens.ts';
import { tokenScopes, type TokenScope } from '../domain/account.ts';
import { UsageError } from '../config.ts';
import { systemRandom } from '../system/random.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne } from './output.ts';
import { accountNamed, withStore } from './with-store.ts';

interface TokenOptions {
  json?: boolean;
  account: string;
  email: string;
  name?: string;
  scope: TokenScope;
}

export function tokenCommand(): Command {
  const command = new Command('token').description('API tokens: what programs sign in with');
  const sub = (usage: string, description: string) =>
    withDataOptions(command.command(usage).description(description));

  sub('create', 'issue a token and print it, this once')
    .requiredOption('--account <subdomain>', 'the account')
    .requiredOption('--email <address>', 'the agent it belongs to')
    .addOption(
      new Option('--scope <scope>', 'read: it cannot change anything')
        .choices(tokenScopes)
        .default('full'),
    )
    .option('--name <name>', 'what it is for')
    .action(create);
  sub('list', "list an account's tokens, without the tokens themselves")
    .requiredOption('--account <subdomain>', 'the account')
    .action((options: TokenOptions) =>
      withStore(options, async (store) =>
        printAll(
          await store.operator.listTokens(await accountNamed(store, options.account)),
          options,
        ),
      ),
    );
  sub('revoke <id>', 'end a token, at once').action(revoke);
  return command;
}

async function create(options: TokenOptions): Promise<void> {
  const { scope, name = null } = options;
  const email = options.email.toLowerCase();
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    const agents = await store.operator.listAgents(account);
    const agent = agents.find((one) => one.email === email);
    if (!agent) throw new UsageError(`the account has no agent with the address ${email}`);
    const ports = { store, random: systemRandom() };
    printOne(await issueToken(ports, { account, agent, name, scope }), options);
  });
}

async function revoke(id: string, options: TokenOptions): Promise<void> {
  await withStore(options, async (store) => {
    const revoked = /^\d{1,16}$/.test(id) ? await store.operator.revokeToken(Number(id)) : null;
    if (!revoked) throw new UsageError(`no token has the id ${id}`);
    printOne(revoked, options);
  });
}
