import { createClient, type Client } from 'trunkline/client';
import { baseUrl } from './base.ts';
import { noteAnswer, noteNoAnswer } from './connection.ts';
import { isShownToSender } from './owner.ts';
import { NotAllowedError, reasonAgainst, scopeOf, type Call, type Scope } from './permissions.ts';

/** The browser signs requests in, by its cookie. What may be sent again is decided in `query-client.ts`. */
const options = { url: baseUrl, maxRetries: 0 };

type Fetch = (request: Request) => Promise<Response>;

/** A client whose requests are sent in another way than by `fetch`. */
export const clientBy = (send: Fetch): Client =>
  createClient({
    ...options,
    // By this the service knows a page's request from an address that somebody opens.
    headers: { 'x-requested-with': 'XMLHttpRequest' },
    async fetch(request) {
      await refuseInVain(request);
      try {
        const response = await send(request);
        noteAnswer(response);
        return response;
      } catch (error) {
        noteNoAnswer(error);
        throw error;
      }
    },
  });

/** Nothing is sent that the service is known to refuse, nor as somebody else than it was typed by. */
async function refuseInVain(request: Request): Promise<void> {
  const scope = scopeOf(request);
  // Who is signed in is asked in any case.
  if (scope === null) return;
  if (!(await isShownToSender())) throw new NotAllowedError('Somebody else is signed in here now.');
  const reason = reasonAgainst(scope);
  if (reason !== null) throw new NotAllowedError(reason);
}

export const api = clientBy((request) => fetch(request));

/** A client that sends nothing: it tells what it would send. */
const recorder = (note: (request: Request) => void): Client =>
  createClient({
    ...options,
    fetch(request) {
      note(request);
      return new Promise(() => {});
    },
  });

/** What a call of the client would send. */
export async function requestOf(call: Call): Promise<Request> {
  return new Promise((resolve, reject) => {
    call(recorder(resolve)).catch(reject);
  });
}

/** What a call asks of who makes it, by what it would send first; null: nothing, or that is not known yet. */
export function scopeOfCall(call: Call): Scope | null {
  let scope: Scope | null = null;
  const noting = recorder((request) => {
    scope ??= scopeOf(request);
  });
  void (async () => call(noting))().catch(() => {});
  return scope;
}
