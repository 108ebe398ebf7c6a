import type { Mirror } from '../../app/ports/mirrors.ts';
import type { AccountRecord } from '../../app/ports/accounts.ts';
import type { Store } from '../../app/ports.ts';
import { subdomainPattern } from '../../domain/account.ts';
import { MirrorRefused } from '../mirror-refused.ts';

/** The account that is to be the copy. */
export interface Target {
  readonly subdomain: string;
  /** null: it is yet to be made */
  readonly existing: { readonly account: AccountRecord; readonly mirror: Mirror } | null;
}

export interface TargetOptions {
  /** of the source */
  readonly url: string;
  /** undefined: the first label of the source's host or, where that is no name or taken, `mirror` */
  readonly subdomain: string | undefined;
  /** what an earlier run has made is replaced */
  readonly refresh: boolean;
}

const otherwise = 'mirror';

type Accounts = Pick<Store, 'operator' | 'mirrors'>;

/** `store`: null where there is no installation yet. Throws MirrorRefused where the account is not to be touched. */
export async function findTarget(
  store: Accounts | null,
  { url, subdomain, refresh }: TargetOptions,
): Promise<Target> {
  const names = subdomain === undefined ? namesFor(url) : [checkedName(subdomain)];
  let isCopy = false;
  for (const name of names) {
    const account = await store?.operator.findAccount(name);
    if (!store || !account) return { subdomain: name, existing: null };
    const mirror = await store.mirrors.find(account);
    isCopy = mirror !== null;
    // One of another source is replaced only where it is named.
    if (!mirror || (mirror.url !== url && subdomain === undefined)) continue;
    if (mirror.isFinished && !refresh) throw doneAlready(name, mirror);
    return { subdomain: name, existing: { account, mirror } };
  }
  throw taken(names.join(' and '), isCopy);
}

const namesFor = (url: string): string[] => [...new Set([labelOf(url) ?? otherwise, otherwise])];

function checkedName(subdomain: string): string {
  const name = subdomain.toLowerCase();
  if (subdomainPattern.test(name)) return name;
  throw new MirrorRefused(
    `--account: ${name} is not a subdomain: letters, digits and inner hyphens, at most 63`,
    'words',
  );
}

/** `acme` of `https://acme.zendesk.com`; null: the host names no account. */
function labelOf(url: string): string | null {
  const { hostname } = new URL(url);
  const [label = ''] = hostname.split('.', 1);
  const isName = hostname.includes('.') && subdomainPattern.test(label) && !/^\d+$/.test(label);
  return isName ? label : null;
}

const doneAlready = (subdomain: string, { url }: Mirror) =>
  new MirrorRefused(
    `the account ${subdomain} is a copy of ${url} already: say --refresh to replace all that is in it, or name another account with --account; nothing was changed`,
  );

const taken = (subdomain: string, isCopy: boolean) =>
  new MirrorRefused(
    `there is an account ${subdomain} already, ${isCopy ? 'a copy of another one' : 'which no mirror has made'}: name another with --account; nothing was changed`,
  );
