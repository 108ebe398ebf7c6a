import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';

export interface NameServers {
  /** names that the system alone knows are found too: of /etc/hosts, and of its search domains */
  readonly isSystemAsked: boolean;
  /** addresses, with ports; those of the system, unless a test has its own */
  readonly servers?: readonly string[];
}

/** Until a name server is asked again, for longer, and once, in milliseconds. */
const asking = { timeout: 1_500, tries: 2 };

/**
 * All addresses of a name. The system's own look-up waits in one of two threads, in which all others wait as well,
 * those of carriers too: whoever owns a name whose servers never answer would hold them up. Throws with the code
 * ENOTFOUND or EAI_AGAIN.
 */
export async function addressesOf(
  name: string,
  { isSystemAsked, servers }: NameServers,
): Promise<LookupAddress[]> {
  // Nobody can own a name without a dot, such as localhost.
  if (!name.includes('.')) return lookup(name, { all: true });
  try {
    return await askedOf(name, servers);
  } catch (error) {
    if (isSystemAsked && (error as NodeJS.ErrnoException).code === 'ENOTFOUND') {
      return lookup(name, { all: true });
    }
    throw error;
  }
}

async function askedOf(name: string, servers: NameServers['servers']): Promise<LookupAddress[]> {
  // A new one each time, as the system's name servers may be others by now.
  const resolver = new Resolver(asking);
  if (servers) resolver.setServers(servers);
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const found = answers.flatMap((answer, index) =>
    answer.status === 'fulfilled'
      ? answer.value.map((address) => ({ address, family: index === 0 ? 4 : 6 }))
      : [],
  );
  if (found.length > 0) return found;
  const isUncertain = answers.some(
    (answer) => answer.status === 'rejected' && !isAbsent(answer.reason),
  );
  const code = isUncertain ? 'EAI_AGAIN' : 'ENOTFOUND';
  throw Object.assign(new Error(`${name} has no address`), { code });
}

/** The name servers say so. */
const isAbsent = (reason: unknown) =>
  ['ENOTFOUND', 'ENODATA', 'EBADNAME'].includes((reason as NodeJS.ErrnoException).code ?? '');
