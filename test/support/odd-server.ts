import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that answers so, and does not outlive the test: where it is. */
export async function oddServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers all requests alike. */
export const always =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, answer) =>
    void answer.writeHead(status, headers).end(body);
