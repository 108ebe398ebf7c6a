import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shapeOf, type BareAnswers } from './messages.ts';

/**
 * What Trunkline is measured against: node:http that answers requests of one shape with the same
 * bytes. Bodies are parsed, as anything that used them would have to. A process of its own; each
 * message says what to answer, and gets the port.
 */
interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | number>;
  readonly body: Buffer;
}

let answers = new Map<string, Answer>();

const server = createServer((request, response) => {
  if (request.method === 'GET') answer(request, response);
  else readJson(request, () => answer(request, response));
});

function answer({ method = '', url = '' }: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = answers.get(shapeOf(method, url))!;
  response.writeHead(status, headers);
  response.end(body.length > 0 ? body : undefined);
}

function readJson(request: IncomingMessage, done: () => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    done();
  });
}

function read(message: BareAnswers): Map<string, Answer> {
  const entries = Object.entries(message).map(([shape, { status, type, body: text }]) => {
    const body = Buffer.from(text, 'base64');
    const headers = {
      ...(type !== null && { 'content-type': type }),
      ...(body.length > 0 && { 'content-length': body.length }),
    };
    return [shape, { status, headers, body }] as const;
  });
  return new Map(entries);
}

server.listen(0, '127.0.0.1', () => {
  process.on('message', (message: BareAnswers) => {
    answers = read(message);
    process.send?.((server.address() as AddressInfo).port);
  });
});
process.on('disconnect', () => process.exit());
