import { Command } from 'commander';
import type { OAuthClient } from '../../app/ports/accounts.ts';
import { registerClient } from '../../app/accounts/oauth-clients.ts';
import { systemRandom } from '../../system/random.ts';
import { scopes } from '../../domain/scopes.ts';
import { completes } from '../completes.ts';
import { placeOf, withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { confirmAtTerminal } from '../terminal/confirm.ts';
import { printAll, printOne } from '../terminal/output.ts';
import { allOf, type Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { quoted } from '../../domain/quoted.ts';
import { apiTokenChangeSchema } from '../../domain/users.ts';
import { checkedWords } from './refused-words.ts';
import { scopeIn, scopeOption } from './token-options.ts';
import { accountNamed, agentNamed, withStore } from './with-store.ts';

interface ClientOptions extends Printing {
  yes?: boolean;
  account: string;
  email: string;
  name?: string;
  scope: string;
}

const fields = allOf<OAuthClient>({
  client_id: true,
  account: true,
  email: true,
  name: true,
  scope: true,
  created_at: true,
  last_used_at: true,
  revoked_at: true,
});

export function oauthClientCommand(): Command {
  const command = new Command('oauth-client').description(
    'OAuth clients: programs that get short-lived tokens by themselves',
  );
  const sub = (usage: string, description: string, example: string) =>
    withExamples(
      withDataOptions(command.command(usage).description(description), {
        ...(usage === 'create'
          ? { fields: [...fields, 'client_secret'], secret: 'client_secret' }
          : { fields }),
        ids: ['client_id'],
      }),
      example,
    );

  const registering = sub(
    'create',
    'make a client and print its secret, this once',
    'trunkline oauth-client create --account acme --email jo@acme.example --scope read',
  )
    .requiredOption('--account <subdomain>', 'the account')
    .requiredOption('--email <address>', 'the agent that it acts as')
    .addOption(scopeOption('what it may ask for at most, as for tokens').makeOptionMandatory())
    .option('--name <name>', 'what it is for')
    .action(create);
  completes(registering, { words: { '--scope': scopes } });
  sub(
    'list',
    "list an account's clients, without their secrets",
    'trunkline oauth-client list --account acme',
  )
    .requiredOption('--account <subdomain>', 'the account')
    .action((options: ClientOptions) =>
      withStore(options, async (store) => {
        const account = await accountNamed(store, options.account);
        await printAll(await store.operator.listClients(account), options);
      }),
    );
  sub(
    'revoke <client-id>',
    'end a client and the tokens that it has, at once',
    'trunkline oauth-client revoke trunkline_4b1d6a',
  )
    .option('--yes', 'ask nothing')
    .action(revoke);
  return command;
}

async function create(options: ClientOptions): Promise<void> {
  const { name = null } = options;
  checkedWords(apiTokenChangeSchema, { name });
  const scope = scopeIn(options.scope);
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    const agent = await agentNamed(store, account, options.email);
    const ports = { store, random: systemRandom() };
    await printOne(await registerClient(ports, { account, agent, name, scope }), options);
  });
}

async function revoke(clientId: string, options: ClientOptions): Promise<void> {
  await withStore(options, async (store) => {
    await confirmAtTerminal(
      `This ends the OAuth client ${clientId} of ${placeOf(options)} and its tokens for good. Go on?`,
      options,
    );
    const revoked = await store.operator.revokeClient(clientId);
    if (!revoked) throw new Refusal(`no OAuth client has the id ${quoted(clientId)}`);
    await printOne(revoked, options);
  });
}
