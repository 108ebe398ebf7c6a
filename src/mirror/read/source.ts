import type { Clock } from '../../app/ports/nodes.ts';
import { createClient, type Client } from '../../client/index.ts';
import { MirrorRefused } from '../mirror-refused.ts';
import { notReached } from './refusals.ts';

type Fetch = (request: Request) => Promise<Response>;

export interface SourceOptions {
  /** as people write it: with or without a path below `/api/v2` */
  readonly url: string;
  readonly email: string;
  readonly token: string;
  /** requests a second at most */
  readonly rate: number;
  readonly clock: Pick<Clock, 'steady' | 'pause'>;
  /** instead of the global one */
  readonly fetch?: Fetch | undefined;
}

/** An account at a server of the API, which is only read. */
export interface Source {
  readonly url: string;
  readonly host: string;
  readonly client: Client;
  /** false: the server has the documented operations alone, and is asked for no others */
  readonly mayHaveExtensions: boolean;
}

/** How long a server may put requests off, or be away, until the copy is given up, in milliseconds. */
const patience = 10 * 60_000;

/** Throws MirrorRefused where the text is no URL of a server. */
export function openSource({ url, email, token, ...pacing }: SourceOptions): Source {
  const { base, host, hostname } = parseSourceUrl(url);
  const { clock } = pacing;
  const way: Way = { isFound: false, failure: new Error('no answer') };
  const client = createClient({
    url: base,
    email,
    token,
    fetch: readingAtAPace(pacing, way),
    async sleep(milliseconds) {
      // What has never answered is more likely misspelt than away.
      if (!way.isFound) throw notReached(host, way.failure);
      await clock.pause(milliseconds);
    },
    maxRetryTime: patience,
    maxRetries: 100,
  });
  return { url: base, host, client, mayHaveExtensions: !/(^|\.)zendesk\.com$/.test(hostname) };
}

function parseSourceUrl(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new MirrorRefused(
      `${text} is not the URL of a server: write one such as https://acme.zendesk.com`,
    );
  }
  if (url.username + url.password !== '') {
    throw new MirrorRefused('the URL must have no user or password: they come beside it');
  }
  const [path = ''] = url.pathname.split(/\/api(?:\/|$)/);
  const { host, hostname, origin } = url;
  return { base: origin + path.replace(/\/+$/, ''), host, hostname };
}

/** To the server. */
interface Way {
  /** it has answered once */
  isFound: boolean;
  failure: Error;
}

/** When so little of the server's limit is left, the rest is for others: 1/10. */
const share = 10;

/**
 * Nothing but GET goes out, one request after the other, so many a second at most, and fewer where the server says that
 * little of its limit is left.
 */
function readingAtAPace(
  { fetch = globalThis.fetch, rate, clock }: Pick<SourceOptions, 'fetch' | 'rate' | 'clock'>,
  way: Way,
): Fetch {
  let next = 0;
  return async (request) => {
    if (request.method !== 'GET') throw new Error(`a mirror sends no ${request.method}`);
    const wait = next - clock.steady();
    if (wait > 0) await clock.pause(wait);
    next = clock.steady() + 1_000 / rate;
    const response = await fetch(request).catch((error: Error) => {
      way.failure = error;
      throw error;
    });
    way.isFound = true;
    next = Math.max(next, clock.steady() + restIn(response.headers));
    return response;
  };
}

/** How long nothing should be sent, in milliseconds, by the headers of zendesk-behaviour.md, 4.5. */
function restIn(headers: Headers): number {
  const numberIn = (...names: readonly string[]) => {
    const text = names.map((name) => headers.get(name)).find((value) => value !== null);
    return text === undefined || text === null || !/^\d+$/.test(text.trim()) ? NaN : Number(text);
  };
  const limit = numberIn('ratelimit-limit', 'rate-limit', 'x-rate-limit');
  const remaining = numberIn(
    'ratelimit-remaining',
    'rate-limit-remaining',
    'x-rate-limit-remaining',
  );
  const reset = numberIn('ratelimit-reset', 'rate-limit-reset');
  const isLow = remaining * share <= limit;
  return isLow && reset > 0 ? Math.min(reset * 1_000, patience) : 0;
}
