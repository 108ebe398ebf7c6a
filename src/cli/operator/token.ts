import { Command } from 'commander';
import type { ApiToken } from '../../app/ports/accounts.ts';
import { issueToken } from '../../app/accounts/api-tokens.ts';
import { UsageError } from '../../config/usage-error.ts';
import { systemClock } from '../../system/clock.ts';
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
import { parseLifetime, scopeIn, scopeOption } from './token-options.ts';
import { accountNamed, agentNamed, withStore } from './with-store.ts';

interface TokenOptions extends Printing {
  yes?: boolean;
  account: string;
  email: string;
  name?: string;
  scope: string;
  expiresIn?: string;
}

const fields = allOf<ApiToken>({
  id: true,
  account: true,
  email: true,
  name: true,
  scope: true,
  created_at: true,
  expires_at: true,
  last_used_at: true,
  revoked_at: true,
});

export function tokenCommand(): Command {
  const command = new Command('token').description('API tokens: what programs sign in with');
  const sub = (usage: string, description: string, ...examples: string[]) =>
    withExamples(
      withDataOptions(
        command.command(usage).description(description),
        usage === 'create' ? { fields: [...fields, 'token'], secret: 'token' } : { fields },
      ),
      ...examples,
    );

  const issuing = sub(
    'create',
    'issue a token and print it, this once',
    'trunkline token create --account acme --email jo@acme.example',
    'trunkline token create --account acme --email jo@acme.example --scope read --expires-in 30d',
  )
    .requiredOption('--account <subdomain>', 'the account')
    .requiredOption('--email <address>', 'the agent it belongs to')
    .addOption(
      scopeOption(
        'full, read, write, or of a resource, such as phone_numbers:write; several separated by commas',
      ).default('full'),
    )
    .option(
      '--expires-in <time>',
      'how long it is good, such as 12h or 30d; for ever, unless given',
    )
    .option('--name <name>', 'what it is for')
    .action(create);
  completes(issuing, { words: { '--scope': scopes } });
  sub(
    'list',
    "list an account's tokens, without the tokens themselves",
    'trunkline token list --account acme',
  )
    .requiredOption('--account <subdomain>', 'the account')
    .action((options: TokenOptions) =>
      withStore(options, async (store) =>
        printAll(
          await store.operator.listTokens(await accountNamed(store, options.account)),
          options,
        ),
      ),
    );
  sub('revoke <id>', 'end a token, at once', 'trunkline token revoke 17')
    .option('--yes', 'ask nothing')
    .action(revoke);
  return command;
}

async function create(options: TokenOptions): Promise<void> {
  const { name = null } = options;
  checkedWords(apiTokenChangeSchema, { name });
  const scope = scopeIn(options.scope);
  const lifetime = options.expiresIn === undefined ? null : parseLifetime(options.expiresIn);
  await withStore(options, async (store) => {
    const account = await accountNamed(store, options.account);
    const agent = await agentNamed(store, account, options.email);
    const ports = { store, random: systemRandom() };
    const now = (await store.databaseNow()) ?? systemClock.now();
    const expires_at = lifetime === null ? null : now + lifetime;
    await printOne(await issueToken(ports, { account, agent, name, scope, expires_at }), options);
  });
}

async function revoke(id: string, options: TokenOptions): Promise<void> {
  const number = /^\d{1,16}$/.test(id) ? Number(id) : null;
  if (number === null)
    throw new UsageError(`<id>: ${quoted(id)} is not the id of a token, as list shows it`);
  await withStore(options, async (store) => {
    await confirmAtTerminal(
      `This ends the API token ${id} of ${placeOf(options)} for good. Go on?`,
      options,
    );
    const revoked = await store.operator.revokeToken(number);
    if (!revoked) throw new Refusal(`no token has the id ${id}`);
    await printOne(revoked, options);
  });
}
