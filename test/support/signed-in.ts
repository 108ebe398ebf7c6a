import { createClient, type Client } from '../../src/client/index.ts';
import { bootstrapToken, installedFolder, serve, type Env } from './cli.ts';
import { temporaryFolder } from './bare.ts';

/** A service, a client of it, and the environment of a command that is signed in there, in a home of its own. */
export async function signedIn(): Promise<{ url: string; client: Client; env: Env; home: string }> {
  const data = await installedFolder();
  const { url } = await serve(data);
  const email = 'admin@example.com';
  const home = await temporaryFolder();
  return {
    url,
    home,
    client: createClient({ url, email, token: bootstrapToken }),
    env: {
      HOME: home,
      XDG_CONFIG_HOME: `${home}/config`,
      XDG_CACHE_HOME: `${home}/cache`,
      TRUNKLINE_URL: url,
      TRUNKLINE_EMAIL: email,
      TRUNKLINE_TOKEN: bootstrapToken,
    },
  };
}

/** Buys a number in the United States. */
export async function buyNumber(client: Client, nickname: string) {
  const [offer] = await client.phoneNumbers.search({ country: 'US', perPage: 1 });
  if (!offer) throw new Error('nothing is for sale');
  return client.phoneNumbers.buy(offer, { nickname });
}
