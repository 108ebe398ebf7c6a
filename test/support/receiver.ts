import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** null: the body is none */
  readonly event: ReceivedEvent | null;
}

/** As much of the envelope as tests look at. */
export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly account_id: number;
  readonly detail: { readonly id: number; readonly name: string };
}

/** What the groups are called that it heard of. */
export const names = (requests: readonly Received[]): string[] =>
  requests.map(({ event }) => event?.detail.name ?? '');

export type Reply = (answer: ServerResponse, received: Received) => void;

export interface Receiver {
  readonly url: string;
  /** all that came, in the order in which it came */
  readonly requests: Received[];
  /** how it answers from now on */
  reply: Reply;
  close(): Promise<void>;
}

/** Answers one status. */
export const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (answer) =>
    void answer.writeHead(code, headers).end();

/** One reply after the other, and the last again and again. */
export function inTurn(...replies: [Reply, ...Reply[]]): Reply {
  let count = 0;
  return (answer, received) => {
    const reply = replies[Math.min(count, replies.length - 1)] ?? replies[0];
    count += 1;
    reply(answer, received);
  };
}

export const hangUp: Reply = (answer) => void answer.destroy();
export const hangUpInTheMiddle: Reply = (answer) => {
  answer.writeHead(200, { 'Content-Length': '1000' });
  answer.write('half', () => answer.destroy());
};
export const never: Reply = () => {};

/** A program of others that webhooks lead to, on a port of this machine; it ends with the test. */
export async function receiver(reply: Reply = status(204)): Promise<Receiver> {
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const body = Buffer.concat(chunks).toString();
      const event = body === '' ? null : (JSON.parse(body) as ReceivedEvent);
      const received = { method, path, headers, body, event };
      one.requests.push(received);
      one.reply(answer, received);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  const one: Receiver = { url: `http://127.0.0.1:${port}/hook`, requests: [], reply, close };
  onTestFinished(close);
  return one;
}
