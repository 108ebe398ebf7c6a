import { AsyncLocalStorage } from 'node:async_hooks';
import type { Twilio } from 'twilio';
import { failureOf, orderRefusalOf, releaseRefusalOf, saysNothingThere } from './errors.ts';
import { withRows, withText } from './rows.ts';

export interface TwilioSettings {
  readonly accountSid: string;
  /** the account's SID and auth token, or an API key's SID and secret */
  readonly credentials: { readonly username: string; readonly password: string };
  /** null: Twilio itself */
  readonly baseUrl: string | null;
  /** for one request, in milliseconds */
  readonly timeout: number;
  /** the operator's approved ones, by kind of number, such as `GB mobile` */
  readonly bundles: ReadonlyMap<string, string>;
  /** the id of this installation, which is in the names of what it buys */
  readonly installation: string;
}

/**
 * The operator's account at Twilio. Once the signal of a call is aborted none of its requests is sent,
 * and the one under way is cut off. A clear no is a CarrierRefused when something was ordered only.
 */
export interface TwilioAccount {
  readonly sid: string;
  order<T>(request: Request<T>, signal?: AbortSignal): Promise<T>;
  /** false where Twilio says that there is no such thing any more */
  giveBack(request: Request<unknown>, signal?: AbortSignal): Promise<boolean>;
  ask<T>(request: Request<T>, signal?: AbortSignal): Promise<T>;
  /** null where Twilio says that there is no such thing */
  find<T>(request: Request<T>, signal?: AbortSignal): Promise<T | null>;
}

type Request<T> = (client: Twilio) => Promise<T>;

/** Whose requests the SDK is making: it hands no signal on, but keeps to what its HTTP client is told. */
const calls = new AsyncLocalStorage<AbortSignal | undefined>();

async function send<T>(
  client: Twilio,
  request: Request<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  return calls.run(signal, request, client);
}

/** Twilio's SDK is large: it is loaded only where it is used. */
export async function openAccount(settings: TwilioSettings): Promise<TwilioAccount> {
  const { default: sdk } = await import('twilio');
  const { accountSid, credentials } = settings;
  const open = (retry: object) =>
    prepared(
      sdk(credentials.username, credentials.password, {
        accountSid,
        timeout: settings.timeout,
        // Whatever the environment says: its debug log shows requests.
        logLevel: 'error',
        ...retry,
      }),
      settings,
    );
  // 429 was never processed. An order is not sent again by the SDK: nobody would ask whether it still may.
  const asking = open({ autoRetry: true, maxRetries: 2, maxRetryDelay: 500 });
  const ordering = open({ autoRetry: false });
  return {
    sid: accountSid,
    order: (request, signal) =>
      send(ordering, request, signal).catch((error: unknown) => {
        throw orderRefusalOf(error) ?? failureOf(error);
      }),
    giveBack: (request, signal) =>
      send(ordering, request, signal).then(
        () => true,
        (error: unknown) => {
          if (saysNothingThere(error)) return false;
          throw releaseRefusalOf(error) ?? failureOf(error);
        },
      ),
    ask: (request, signal) =>
      send(asking, request, signal).catch((error: unknown) => {
        throw failureOf(error);
      }),
    find: (request, signal) =>
      send(asking, request, signal).catch((error: unknown) => {
        if (saysNothingThere(error)) return null;
        throw failureOf(error);
      }),
  };
}

function prepared(client: Twilio, { baseUrl }: TwilioSettings): Twilio {
  client.httpClient.axios.interceptors.request.use((config) => {
    const signal = calls.getStore();
    if (signal) config.signal = signal;
    return config;
  });
  client.httpClient.axios.interceptors.response.use((response) => {
    response.data = withRows(withText(response.data));
    return response;
  });
  if (baseUrl !== null) {
    client.api.baseUrl = baseUrl;
    client.pricing.baseUrl = baseUrl;
  }
  return client;
}
