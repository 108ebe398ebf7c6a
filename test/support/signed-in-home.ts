import { createClient, type Client } from '../../src/client/index.ts';
import { temporaryFolder } from './bare.ts';
import { bootstrapToken } from './cli.ts';
import { signedIn, type SignedIn } from './signed-in.ts';

interface SignedInHome extends SignedIn {
  /** where profiles and caches are */
  readonly home: string;
  readonly client: Client;
}

/** A service, a client of it, and the environment of a command that is signed in there, in a home of its own. */
export async function signedInHome(): Promise<SignedInHome> {
  const home = await temporaryFolder();
  const signed = await signedIn({
    HOME: home,
    XDG_CONFIG_HOME: `${home}/config`,
    XDG_CACHE_HOME: `${home}/cache`,
  });
  const { url } = signed;
  const client = createClient({ url, email: 'admin@example.com', token: bootstrapToken });
  return { ...signed, home, client };
}

/** Buys a number in the United States. */
export async function buyNumber(client: Client, nickname: string) {
  const [offer] = await client.phoneNumbers.search({ country: 'US', perPage: 1 });
  if (!offer) throw new Error('nothing is for sale');
  return client.phoneNumbers.buy(offer, { nickname });
}
