import { ConnectionError, TrunklineError, UnavailableError } from '../../client/index.ts';
import { readWhole } from './read-whole.ts';
import { connectionProblem } from './refusals.ts';
import { inSeconds, patience, type Fetch, type Pacing, type Way } from './way.ts';

/**
 * Nothing but GET goes out, one request after the other, so many a second at most, and none where the server says that
 * little of its limit is left. Throws UnavailableError or ConnectionError for what is worth another attempt.
 */
export function createPoliteFetch(pacing: Pacing, way: Way): Fetch {
  const { clock } = pacing;
  const shown = new Set<string>();
  let [next, rest] = [0, 0];

  async function wait(): Promise<void> {
    const now = clock.steady();
    if (rest > now) {
      const problem = `less than a tenth of the limit of ${way.host} is left`;
      pacing.onNotice(`${problem}: nothing is sent for ${inSeconds(rest - now)}`);
    }
    const milliseconds = Math.max(next, rest) - now;
    if (milliseconds > 0) await clock.pause(milliseconds);
    next = clock.steady() + 1_000 / pacing.rate;
  }

  return async (request) => {
    if (request.method !== 'GET') throw new Error(`a mirror sends no ${request.method}`);
    // Nothing is asked for twice, but by a list that leads back to a page it has shown.
    if (shown.has(request.url)) throw endless();
    await wait();
    const response = await received(request, pacing, way);
    way.onAnswer();
    rest = clock.steady() + restIn(response.headers);
    way.failure = faultIn(response);
    // The client takes these alone for what may pass.
    if (way.failure && ![502, 503, 504].includes(response.status)) throw way.failure;
    if (!way.failure && response.status !== 429) [way.failed, way.givenUp] = [0, 0];
    if (response.ok) shown.add(request.url);
    return response;
  };
}

async function received(request: Request, pacing: Pacing, way: Way): Promise<Response> {
  try {
    return await readWhole(request, pacing, way);
  } catch (error) {
    const reason = connectionProblem(error as Error);
    way.failure = new ConnectionError(reason, { code: 'NotConnected', cause: error });
    throw way.failure;
  }
}

/** What a server cannot do is another matter: 501, 505. */
function faultIn({ status }: Response): UnavailableError | null {
  if (status < 500 || status === 501 || status === 505) return null;
  return new UnavailableError(`the server failed (${status})`, { status, code: `HTTP${status}` });
}

const endless = () =>
  new TrunklineError('the list shows the same page again and again', { code: 'EndlessList' });

/** When so little of the server's limit is left, the rest is for others: 1/10. */
const share = 10;

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
