import type { Answer, Client } from './client.ts';
import { send } from './bare.ts';
import type { TestTrunkline } from './trunkline.ts';

/** As browsers send what a page of this very origin asks for. */
export const ownPage = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };

type Headers = Record<string, string>;

/** A browser that keeps the cookie it is given, as one at `acme.localhost` does. */
export interface Browser {
  /** name and value; blank: none */
  cookie(): string;
  signIn(credentials: object, headers?: Headers): Promise<Answer>;
  signOut(headers?: Headers): Promise<Answer>;
  get(url: string, headers?: Headers): Promise<Answer>;
  send(request: Parameters<typeof send>[1]): Promise<Answer>;
}

export function browserAt(trunkline: TestTrunkline, host: string, kept = ''): Browser {
  let cookie = kept;
  const request: Browser['send'] = async ({ headers, ...rest }) => {
    const shown = cookie === '' ? {} : { cookie };
    const answer = await send(trunkline, {
      ...rest,
      headers: { host, ...ownPage, ...shown, ...headers },
    });
    const given = String(answer.headers['set-cookie'] ?? '');
    if (given !== '') cookie = /=;/.test(given) ? '' : (given.split(';')[0] ?? '');
    return answer;
  };
  return {
    cookie: () => cookie,
    signIn: (payload, headers = {}) =>
      request({ method: 'POST', url: '/session', payload, headers }),
    signOut: (headers = {}) => request({ method: 'DELETE', url: '/session', headers }),
    get: (url, headers = {}) => request({ method: 'GET', url, headers }),
    send: request,
  };
}

/** A browser that somebody has signed in with their API token. */
export async function signedIn(
  trunkline: TestTrunkline,
  { subdomain, email, token }: Client,
): Promise<Browser> {
  const host = subdomain === null ? 'localhost' : `${subdomain}.localhost`;
  const browser = browserAt(trunkline, host);
  const { status } = await browser.signIn({ email, token });
  if (status !== 201) throw new Error(`not signed in: ${status}`);
  return browser;
}
