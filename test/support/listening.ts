import { createClient, type Client } from '../../src/client/index.ts';
import type { ClientOptions, Credentials, RequestOptions } from '../../src/client/options.ts';
import { startTrunkline, type TestTrunkline } from './trunkline.ts';

type Fetch = NonNullable<ClientOptions['fetch']>;

interface ListeningTrunkline extends TestTrunkline {
  readonly url: string;
  /** A client of the admin of the account `support`. */
  talk(options?: RequestOptions & { fetch?: Fetch }): Client;
  as(credentials: Credentials): Client;
}

/** The whole service on a free port, for programs that come over the network. */
export async function startListening(
  options: Record<string, unknown> = {},
): Promise<ListeningTrunkline> {
  const trunkline = await startTrunkline(options);
  const url = await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
  const { email, token } = trunkline.support;
  return {
    ...trunkline,
    url,
    talk: (more = {}) => createClient({ url, email, token, ...more }),
    as: (credentials) => createClient({ url, ...credentials }),
  };
}

export type Scripted = (request: Request) => Response | Promise<Response>;

/** Answers of a service that is not there, one after the other, the last one again and again; and what it was asked. */
export function scripted(...answers: readonly Scripted[]) {
  const requests: Request[] = [];
  const fetch: Fetch = async (request) => {
    requests.push(request);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (!answer) throw new Error('no answer is scripted');
    return answer(request);
  };
  return { fetch, requests };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });
