import type { Server } from '../../src/http/server.ts';
import type { Node } from '../nodes/node.ts';
import type { Buyer } from '../template.ts';
import { latency } from '../world/gate.ts';
import type { World } from '../world/world.ts';

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** /api/v2/channels/voice, unless it is given */
  readonly root?: string;
  /** below it */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

/**
 * `unsent`: nobody listens there; `lost`: who had it has died; `given up`: no answer came in time, and it
 * may be carried out yet
 */
export type Reply = Answer | 'unsent' | 'lost' | 'given up';

const voice = '/api/v2/channels/voice';

/** Sends a request to a node, and waits for so long at most. */
export async function send(
  world: World,
  { node, buyer, patience }: { node: Node; buyer: Buyer; patience: number },
  request: Request,
): Promise<Reply> {
  const { actor, server } = node;
  if (!actor || !server) return 'unsent';
  const { method, path, body } = request;
  const name = `${buyer.account.subdomain} ${method} ${path}${body ? ` ${JSON.stringify(body)}` : ''}`;
  world.requests += 1;
  world.note(`${name} to ${actor.name}`);
  const reply = await new Promise<Reply>((resolve) => {
    const disconnect = node.connect(() => resolve('lost'));
    const cancel = world.agenda.add(patience, null, () => resolve('given up'));
    const answered = (reply: Reply) => {
      disconnect();
      cancel();
      resolve(reply);
    };
    // Whoever stands still takes no request up.
    world.agenda.add(
      latency(world),
      actor,
      () => void inject(server, buyer, request).then(answered),
    );
  });
  world.note(
    `${name} -> ${typeof reply === 'string' ? reply : `${reply.status} ${reply.text.slice(0, 300)}`}`,
  );
  await world.wait(null, latency(world));
  return reply;
}

async function inject(
  server: Server,
  buyer: Buyer,
  { method, root = voice, path, body, headers }: Request,
): Promise<Answer> {
  const { subdomain } = buyer.account;
  const response = await server.inject({
    method,
    url: `${root}${path}`,
    headers: { host: `${subdomain}.localhost`, authorization: `Bearer ${buyer.token}`, ...headers },
    ...(body && { payload: body }),
  });
  const text = response.body;
  return { status: response.statusCode, body: text && (JSON.parse(text) as unknown), text };
}
