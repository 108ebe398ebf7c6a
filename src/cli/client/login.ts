import { Command } from 'commander';
import { NotFoundError, type Client } from '../../client/index.ts';
import { withExamples } from '../help.ts';
import { printAll, printOne, say } from '../terminal/output.ts';
import { withOutputOptions, type Printed } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { safeText } from '../terminal/safe-text.ts';
import { readSecret } from '../terminal/secret.ts';
import {
  changeProfiles,
  checkedProfileName,
  defaultProfile,
  profilesFile,
  readProfiles,
} from './profiles.ts';
import { clientFor, withClient, withClientOptions, type ClientOptions } from './session.ts';
import { askingAt } from './service-failure.ts';
import { checkedEmail, checkedToken, checkedUrl, type SignIn } from './sign-in.ts';

interface LoginOptions extends ClientOptions {
  readonly email?: string;
  readonly tokenStdin?: boolean;
}

const person: Printed = {
  fields: ['profile', 'url', 'email', 'name', 'role', 'account', 'sandbox', 'scope'],
  ids: ['profile'],
};

/** Who uses which server, and for which of their accounts. */
export const signInCommands = {
  login: loginCommand,
  logout: logoutCommand,
  whoami: whoamiCommand,
  profiles: profilesCommand,
};

function loginCommand(): Command {
  const command = withClientOptions(
    new Command('login')
      .description('sign in at a server, and keep that in a profile')
      .argument('<url>', 'http://127.0.0.1:3000, https://acme.zendesk.com')
      .option('--email <address>', 'whose API token it is; without it the token is an access token')
      .option('--token-stdin', 'read the token from standard input; else it is asked for'),
    person,
  ).action(login);
  return withExamples(
    command,
    'trunkline login http://127.0.0.1:3000 --email admin@example.com',
    'trunkline login https://acme.zendesk.com --email jo@acme.com --profile acme --token-stdin < token',
  );
}

async function login(url: string, options: LoginOptions): Promise<void> {
  const { tokenStdin = false } = options;
  const profile = checkedProfileName(options.profile ?? defaultProfile);
  const email = checkedEmail('--email', options.email ?? null);
  const place = checkedUrl(url);
  // A file that cannot be read is no reason to ask for a token.
  await readProfiles();
  const token = checkedToken('token', await readSecret('token', tokenStdin));
  const signIn = { url: place, email, token };
  const here = { profile, ...signIn };
  const person = await askingAt(here, () => personAt(here, clientFor(signIn)));
  await changeProfiles((profiles) => ({ ...profiles, [profile]: signIn }));
  await printOne(person, options);
  say(`signed in: the profile ${profile} is kept in ${profilesFile()}`);
}

function logoutCommand(): Command {
  const command = withClientOptions(
    new Command('logout').description('remove a profile; its token stays good until it is revoked'),
    { fields: ['removed', 'url'], ids: ['removed'] },
  ).action(async (options: ClientOptions) => {
    const { profile = defaultProfile } = options;
    let url = '';
    await changeProfiles((profiles) => {
      if (!Object.hasOwn(profiles, profile)) {
        throw new Refusal(`no profile is called ${safeText(profile)}`);
      }
      const { [profile]: removed, ...others } = profiles;
      url = removed?.url ?? '';
      return others;
    });
    await printOne({ removed: profile, url }, options);
  });
  return withExamples(command, 'trunkline logout --profile acme');
}

function whoamiCommand(): Command {
  const command = withClientOptions(
    new Command('whoami').description(
      'show where you are signed in, as whom, and what that may do',
    ),
    person,
  ).action((options: ClientOptions) =>
    withClient(options, async ({ client, signIn }) =>
      printOne(await personAt(signIn, client), options),
    ),
  );
  return withExamples(
    command,
    'trunkline whoami --profile acme',
    'trunkline whoami --json sandbox,role',
  );
}

function profilesCommand(): Command {
  const command = withOutputOptions(
    new Command('profiles').description('list where you have signed in'),
    { fields: ['id', 'url', 'email'] },
  ).action(async (options: ClientOptions) => {
    const profiles = Object.entries(await readProfiles());
    await printAll(
      profiles.map(([id, { url, email }]) => ({ id, url, email })),
      options,
    );
  });
  return withExamples(command, 'trunkline profiles', 'trunkline profiles --json id,url');
}

/** Who is signed in; throws what the server says against it. */
async function personAt({ profile, url, email }: SignIn, client: Client): Promise<object> {
  const user = await client.users.me();
  const account = await client.account.show().catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  return {
    profile,
    url,
    email: user.email ?? email,
    name: user.name,
    role: user.role,
    account: account?.subdomain ?? null,
    sandbox: account?.sandbox ?? null,
    scope: account?.token?.scope ?? null,
  };
}
