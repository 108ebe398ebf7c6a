import { NotFoundError, RateLimitedError, TrunklineError } from './errors.ts';
import { noAnswer } from './no-answer.ts';
import type { ClientOptions, Credentials, RequestOptions } from './options.ts';
import { refusalOf } from './refusal.ts';
import { sleep as sleepByTimer, withRetries } from './retry.ts';

export interface Call {
  /** GET unless said */
  readonly method?: string | undefined;
  /** may have parameters of the query, as the API names them */
  readonly path: string;
  /** parameters of the query by names as programs have them, and options of the request */
  readonly given?: object | undefined;
  readonly body?: object | undefined;
  /** whether it may be done twice; all but a POST unless said */
  readonly isRepeatable?: boolean;
  /** that it takes no credentials, or brings them in its body */
  readonly isPublic?: boolean;
  readonly isFile?: boolean;
  /** that its answer is read as it comes, for as long as it takes */
  readonly isStream?: boolean;
}

/** Sends a request, and again while that is safe; throws a TrunklineError, or the reason of the signal. */
export type Send = (call: Call) => Promise<unknown>;

export function createSend({
  url,
  fetch = globalThis.fetch,
  sleep = sleepByTimer,
  ...client
}: ClientOptions): Send {
  if (!/^https?:/.test(url)) throw new TypeError(`no URL of http: ${url}`);
  return async ({ given = {}, ...call }) => {
    const {
      signal = client.signal,
      timeout = client.timeout ?? 60_000,
      maxRetries = client.maxRetries ?? 8,
      maxRetryTime = client.maxRetryTime ?? 60_000,
      headers,
      ...parameters
    }: RequestOptions = given;
    const { method = 'GET', isRepeatable = method !== 'POST' } = call;
    const target = targetOf(url, call.path, parameters);
    const init = initOf(call, {
      ...(!call.isPublic && authorizationOf(client)),
      ...client.headers,
      ...headers,
    });

    let mayBeDone = false;
    async function attempt(): Promise<unknown> {
      signal?.throwIfAborted();
      const ends = [call.isStream ? [] : AbortSignal.timeout(timeout), signal ?? []].flat();
      const request = new Request(target, { ...init, signal: AbortSignal.any(ends) });
      try {
        return await answerIn(await fetch(request), call, signal);
      } catch (error) {
        signal?.throwIfAborted();
        // What an attempt without an answer has deleted is gone when it is asked for again.
        if (mayBeDone && method === 'DELETE' && error instanceof NotFoundError) return undefined;
        mayBeDone ||= !(error instanceof RateLimitedError);
        throw error instanceof TrunklineError ? error : noAnswer(url, error, timeout);
      }
    }
    return withRetries(attempt, { isRepeatable, signal, maxRetries, maxRetryTime, sleep });
  };
}

type Value = string | number | boolean | readonly string[] | null | undefined;
type Parameters = Readonly<Record<string, unknown>>;

/**
 * Parameters by the API's names, as its contract writes them: `minimal_mode=true`, `include=settings,ivrs`,
 * `filter[recorded]=true`.
 */
function targetOf(url: string, path: string, { filter, ...parameters }: Parameters): URL {
  const target = new URL(url.replace(/\/$/, '') + path);
  const set = (name: string, value: unknown) => {
    const text = String((value as Value) ?? '');
    if (text) target.searchParams.set(name, text);
  };
  for (const [name, value] of Object.entries(parameters)) {
    set(
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    );
  }
  for (const [name, value] of Object.entries(Object(filter) as Parameters)) {
    set(`filter[${name}]`, value);
  }
  return target;
}

function initOf({ method = 'GET', body, isFile }: Call, headers: Record<string, string>) {
  // The boundary of a form is known to who writes it.
  const isJson = body && !(body instanceof FormData);
  return {
    method,
    // To follow one would make a GET of a POST. Files alone may be kept elsewhere.
    redirect: isFile ? 'follow' : 'manual',
    headers: isJson ? { 'content-type': 'application/json', ...headers } : headers,
    body: isJson ? JSON.stringify(body) : (body ?? null),
  } as const;
}

/** What a success brings. Throws what is none, and what is not the API's: it answers no text alone. */
async function answerIn(
  response: Response,
  { isFile, isStream }: Call,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if (response.ok && isStream) return response.body && endedBy(signal, response.body);
  if (response.ok && isFile) return response.blob();
  const answer = parsed(await response.text());
  if (response.ok && typeof answer !== 'string') return answer;
  throw refusalOf(response, answer);
}

/** Node.js 20 loses the signal of a request whose answer goes on for long, as nothing holds it: that of a pipe is held. */
const endedBy = (signal: AbortSignal | undefined, body: ReadableStream<Uint8Array>) =>
  body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { ...(signal && { signal }) });

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

function authorizationOf({ bearer, email, token }: Credentials): { authorization?: string } {
  if (bearer !== undefined) return { authorization: `Bearer ${bearer}` };
  if (email === undefined) return {};
  const bytes = new TextEncoder().encode(`${email}/token:${token}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}
