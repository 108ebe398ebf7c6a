import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BareAnswer } from './messages.ts';

/**
 * What Trunkline is measured against: node:http that answers every request with the same bytes. A
 * process of its own; each message says what to answer, and gets the port.
 */
let parsesBody = false;
let status = 404;
let headers: Record<string, string | number> = {};
let body = Buffer.alloc(0);

const server = createServer((request, response) => {
  if (parsesBody) readJson(request, () => answer(response));
  else answer(response);
});

function answer(response: ServerResponse): void {
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

server.listen(0, '127.0.0.1', () => {
  process.on('message', (message: BareAnswer) => {
    parsesBody = message.parsesBody;
    status = message.status;
    body = Buffer.from(message.body, 'base64');
    headers = {
      ...(message.type !== null && { 'content-type': message.type }),
      ...(body.length > 0 && { 'content-length': body.length }),
    };
    process.send?.((server.address() as AddressInfo).port);
  });
});
process.on('disconnect', () => process.exit());
