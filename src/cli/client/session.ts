import { Option, type Command } from 'commander';
import { createClient, type Client, type ClientOptions as Connection } from '../../client/index.ts';
import { version } from '../../version.ts';
import {
  commonGroup,
  withOutputOptions,
  type Printed,
  type Printing,
} from '../terminal/printing.ts';
import { Interrupted } from '../terminal/refusal.ts';
import { tellingPeople } from './patience.ts';
import { askingAt } from './service-failure.ts';
import { findSignIn, type SignIn } from './sign-in.ts';

/** What every client command takes. */
export interface ClientOptions extends Printing {
  readonly profile?: string;
}

/** One command's business with a server. */
export interface Session {
  readonly client: Client;
  readonly signIn: SignIn;
  /** aborts at the first Ctrl-C, by an Interrupted; the client's requests end with it */
  readonly signal: AbortSignal;
  /** what goes on after a Ctrl-C: said when it comes; null again once nothing is under way */
  goesOn(message: string | null): void;
}

/** The options of every command that asks a server. */
export function withClientOptions(command: Command, printed: Printed): Command {
  command.addOption(
    new Option(
      '--profile <name>',
      'where to, and as whom: what `login --profile` has kept',
    ).helpGroup(commonGroup),
  );
  return withOutputOptions(command, printed);
}

/** Signs in, and does the work until it is done or Ctrl-C ends it; a second Ctrl-C ends the process. */
export async function withClient(
  { profile }: ClientOptions,
  work: (session: Session) => Promise<unknown>,
): Promise<void> {
  const signIn = await findSignIn(profile);
  const ended = new AbortController();
  let message: string | null = null;
  const interrupt = () => {
    if (ended.signal.aborted) process.exit(130);
    ended.abort(new Interrupted(message ?? 'ended'));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const session: Session = {
    client: clientFor(signIn, ended.signal),
    signIn,
    signal: ended.signal,
    goesOn: (said) => {
      message = said;
    },
  };
  try {
    await askingAt(signIn, () => work(session));
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** A client that signs in so, and says on standard error that it waits; the signal ends its requests. */
export function clientFor(
  { url, email, token }: Pick<SignIn, 'url' | 'email' | 'token'>,
  signal?: AbortSignal,
  { fetch, timeout = 60_000, maxRetries = patience }: Particulars = {},
): Client {
  const credentials = email === null ? { bearer: token } : { email, token };
  return createClient({
    url,
    ...credentials,
    ...tellingPeople(url, timeout, fetch),
    signal,
    timeout,
    headers: { 'user-agent': `trunkline-cli/${version}` },
    maxRetries,
  });
}

type Particulars = Pick<Connection, 'fetch' | 'timeout' | 'maxRetries'>;

/** Somebody is waiting: after some ten seconds without an answer it is said that there is none. */
const patience = 4;

/** Whose numbers a change would touch: stands in every confirmation. */
export function placeOf({ profile, url }: SignIn): string {
  return profile === null ? url : `${url} (profile ${profile})`;
}
