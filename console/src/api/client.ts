import { createClient, type Client } from 'trunkline/client';
import { baseUrl } from './base.ts';
import { noteAnswer, noteNoAnswer } from './connection.ts';

/** The browser signs requests in, by its cookie. What may be sent again is decided in `query-client.ts`. */
const options = { url: baseUrl, maxRetries: 0 };

export const api = createClient({
  ...options,
  // By this the service knows a page's request from an address that somebody opens.
  headers: { 'x-requested-with': 'XMLHttpRequest' },
  async fetch(request) {
    try {
      const response = await fetch(request);
      noteAnswer(response);
      return response;
    } catch (error) {
      noteNoAnswer(error);
      throw error;
    }
  },
});

/** What a call of the client would send. */
export async function requestOf(call: (client: Client) => Promise<unknown>): Promise<Request> {
  return new Promise((resolve, reject) => {
    const recorder = createClient({
      ...options,
      fetch(request) {
        resolve(request);
        return new Promise(() => {});
      },
    });
    call(recorder).catch(reject);
  });
}
