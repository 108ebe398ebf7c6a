import { setTimeout as pass } from 'node:timers/promises';
import { RateLimitedError, type ClientOptions as Connection } from '../../client/index.ts';
import { say } from '../terminal/output.ts';
import { tellingHints } from './hints.ts';

/** Milliseconds without an answer after which it is said that one is waited for. */
const silence = 2_000;

/**
 * Parts of a client that say on standard error whom somebody waits for, why and how long, one line for all that wait; and
 * what a server gives hints on.
 */
export function tellingPeople(
  url: string,
  timeout: number,
  fetch: NonNullable<Connection['fetch']> = globalThis.fetch,
): Required<Pick<Connection, 'fetch' | 'sleep'>> {
  let [isSaid, toldUntil] = [false, 0];
  const tellHints = tellingHints();
  const sayOnce = () => {
    if (!isSaid) say(`waiting for ${url} to answer: ${timeout / 1_000} s at most`);
    isSaid = true;
  };
  return {
    async fetch(request) {
      const timer = setTimeout(sayOnce, silence).unref();
      try {
        const response = await fetch(request);
        tellHints(response);
        return watched(response, timer);
      } catch (error) {
        clearTimeout(timer);
        throw error;
      }
    },
    async sleep(milliseconds, signal, error) {
      isSaid = false;
      if (Date.now() >= toldUntil) {
        toldUntil = Date.now() + milliseconds;
        const reason = error instanceof RateLimitedError ? `${url} asks to wait` : error.message;
        say(`${reason}: again in ${Math.ceil(milliseconds / 1_000)} s`);
      }
      await pass(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => {});
      signal?.throwIfAborted();
    },
  };
}

/** A body may stop half-way; events come when there are any. */
function watched(response: Response, timer: NodeJS.Timeout): Response {
  const isOfEvents = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (response.body && !isOfEvents) {
    return new Response(ReadableStream.from(chunksOf(response.body, timer)), response);
  }
  clearTimeout(timer);
  return response;
}

async function* chunksOf(
  body: ReadableStream<Uint8Array>,
  timer: NodeJS.Timeout,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) {
      timer.refresh();
      yield chunk;
    }
  } finally {
    clearTimeout(timer);
  }
}
