import { createClient, type Client, type TrunklineError } from '../../client/index.ts';
import { MirrorRefused } from '../mirror-refused.ts';
import { createPoliteFetch } from './polite-fetch.ts';
import { notReached } from './refusals.ts';
import { inSeconds, patience, type Pacing, type Way } from './way.ts';

export interface SourceOptions extends Pacing {
  /** as people write it: with or without a path below `/api/v2` */
  readonly url: string;
  readonly email: string;
  readonly token: string;
  /** Called at every answer. */
  readonly onAnswer: () => void;
}

/** An account at a server of the API, which is only read. */
export interface Source {
  readonly url: string;
  readonly host: string;
  readonly client: Client;
  /** false: the server has the documented operations alone, and is asked for no others */
  readonly mayHaveExtensions: boolean;
}

/** Throws MirrorRefused where the text is no URL of a server. */
export function openSource({ url, email, token, onAnswer, ...pacing }: SourceOptions): Source {
  const { base, host, hostname } = parseSourceUrl(url);
  const way: Way = { host, isFound: false, failure: null, failed: 0, givenUp: 0, onAnswer };
  const client = createClient({
    url: base,
    email,
    token,
    fetch: createPoliteFetch(pacing, way),
    sleep: createSleep(pacing, way),
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
      'words',
    );
  }
  if (url.username + url.password !== '') {
    const problem = 'the URL must have no user or password: they come beside it';
    throw new MirrorRefused(problem, 'words');
  }
  const [path = ''] = url.pathname.split(/\/api(?:\/|$)/);
  const { host, hostname, origin } = url;
  return { base: origin + path.replace(/\/+$/, ''), host, hostname };
}

/** How often a request that its server failed is sent again; fewer times after one that was given up. */
const mostRetries = [6, 3, 1] as const;
/** After so many requests in a row that were given up, nothing more is asked for. */
const mostGivenUp = 20;

/** Waits between the attempts of a request, and says so; throws what it is given up for. */
function createSleep({ clock, onNotice }: Pacing, way: Way) {
  return async (milliseconds: number): Promise<void> => {
    const { failure, host } = way;
    if (failure) onNotice(nextAttempt(way, failure, milliseconds));
    else onNotice(`${host} asks to wait: again in ${inSeconds(milliseconds)}`);
    await clock.pause(milliseconds);
  };
}

/** Throws where there is none. */
function nextAttempt(way: Way, failure: TrunklineError, milliseconds: number): string {
  const { host } = way;
  // What has never answered is more likely misspelt than away.
  if (!way.isFound) throw notReached(host, failure.message);
  way.failed += 1;
  const most = mostRetries[way.givenUp] ?? 0;
  if (way.failed <= most) {
    const attempt = `attempt ${way.failed + 1} of ${most + 1}`;
    return `${host}: ${failure.message}: ${attempt} in ${inSeconds(milliseconds)}`;
  }
  way.failed = 0;
  way.givenUp += 1;
  if (way.givenUp < mostGivenUp) throw failure;
  const problem = `${host} has failed again and again: ${failure.message}`;
  throw new MirrorRefused(`${problem}; nothing was made`, 'away');
}
