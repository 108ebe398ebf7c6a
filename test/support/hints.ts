import type { Answer, Client } from './client.ts';

/** What an answer says of what nobody has read. */
export const hintIn = ({ headers }: Answer): string | undefined =>
  headers['x-trunkline-hint'] as string | undefined;

type Headers = Record<string, string>;

/** Requests of a client by method and URL. */
export const callsOf = (client: () => Client) => ({
  get: (url: string, payload?: object) =>
    client().request({ method: 'GET', url, ...(payload && { payload }) }),
  put: (url: string, payload: object) => client().request({ method: 'PUT', url, payload }),
  post: (url: string, payload: object, headers: Headers = {}) =>
    client().request({ method: 'POST', url, payload, headers }),
  remove: (url: string, payload: object) => client().request({ method: 'DELETE', url, payload }),
});
