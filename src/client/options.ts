import type { TrunklineError } from './errors.ts';

/** What may be said of one request, and to `createClient` of all. */
export interface RequestOptions {
  /** ends the request, and the waiting between its attempts, with its own reason */
  readonly signal?: AbortSignal | undefined;
  /** sent beside those of the client; names in lower case */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** how long one attempt may take, in milliseconds; 60,000 unless set */
  readonly timeout?: number | undefined;
  /** how often a request is sent again at most; 8 times unless set */
  readonly maxRetries?: number | undefined;
  /** how long attempts and waiting may take together, in milliseconds; 60,000 unless set */
  readonly maxRetryTime?: number | undefined;
}

/** An agent's API token, an OAuth client's access token, or neither: to ask for one. */
export type Credentials =
  | { readonly email: string; readonly token: string; readonly bearer?: undefined }
  | { readonly bearer: string; readonly email?: undefined; readonly token?: undefined }
  | { readonly bearer?: undefined; readonly email?: undefined; readonly token?: undefined };

export type ClientOptions = Credentials &
  RequestOptions & {
    /** where the service is: `https://acme.example.com` */
    readonly url: string;
    /** instead of the global one */
    readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
    /**
     * waits before a request is sent again because of that error, instead of a timer; what it throws ends the request
     */
    readonly sleep?:
      | ((
          milliseconds: number,
          signal: AbortSignal | undefined,
          error: TrunklineError,
        ) => Promise<unknown>)
      | undefined;
  };
