import { createClient, type Client } from '../../src/client/index.ts';
import { temporaryFolder } from './bare.ts';
import {
  bootstrapToken,
  installedFolder,
  run as runAlone,
  serve,
  withoutWaits,
  type Env,
  type Finished,
  type Start,
} from './cli.ts';

/** A service, and the command line as its first admin uses it, in a home of its own. */
export interface SignedIn {
  readonly url: string;
  readonly home: string;
  readonly client: Client;
  readonly env: Env;
  run(...words: string[]): Promise<Finished>;
  /** what it prints with --json, where it succeeds and says nothing else */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  json(...words: string[]): Promise<any>;
}

export async function signedIn(start: Start = {}): Promise<SignedIn> {
  const { url } = await serve(await installedFolder(), start);
  const email = 'admin@example.com';
  const home = await temporaryFolder();
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: `${home}/config`,
    XDG_CACHE_HOME: `${home}/cache`,
    TRUNKLINE_URL: url,
    TRUNKLINE_EMAIL: email,
    TRUNKLINE_TOKEN: bootstrapToken,
  };
  const run = async (...words: string[]) => {
    const { stderr, ...finished } = await runAlone(words, env);
    return { ...finished, stderr: withoutWaits(stderr) };
  };
  return {
    url,
    home,
    client: createClient({ url, email, token: bootstrapToken }),
    env,
    run,
    async json(...words) {
      const { code, stdout, stderr } = await run(...words, '--json');
      if (code !== 0 || stderr !== '') throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
      return JSON.parse(stdout);
    },
  };
}

/** Buys a number in the United States. */
export async function buyNumber(client: Client, nickname: string) {
  const [offer] = await client.phoneNumbers.search({ country: 'US', perPage: 1 });
  if (!offer) throw new Error('nothing is for sale');
  return client.phoneNumbers.buy(offer, { nickname });
}
