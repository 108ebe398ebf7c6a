import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import { rawAnswer } from './raw-answer.ts';

const stopping = 'The service is stopping; send the request again';
/** Seconds after which another process may well have taken its place. */
const retryAfter = 2;

/** Answers that are under way on each connection, in the order in which they go out. */
type Pending = Set<ServerResponse>;

/** The connections of the servers that `serverFactory` makes, which `endWith` closes. */
export interface Connections {
  serverFactory(handler: RequestListener, options: object): Server;
  endWith(app: FastifyInstance): void;
}

/**
 * Node closes connections that are idle. Here all others are closed as well where nobody waits for an
 * answer: those that have sent nothing yet, or a part of a request. What is under way is finished, and
 * says that the connection is closed then; what is sent behind it meanwhile is refused.
 */
export function watchConnections(): Connections {
  const connections = new Map<Socket, Pending>();
  let isClosing = false;

  function closeUnlessBusy(socket: Socket, pending: Pending): void {
    if ([...pending].some(({ req }) => req.complete)) return;
    const isAnswerable = [...pending].some(({ headersSent }) => !headersSent);
    if (isAnswerable && socket.writable) {
      socket.write(rawAnswer('503 Service Unavailable', 'Unavailable', stopping));
    }
    socket.destroySoon();
  }

  function watch(server: Server): Server {
    server.on('connection', (socket: Socket) => {
      const pending: Pending = new Set();
      connections.set(socket, pending);
      socket.once('close', () => connections.delete(socket));
      if (isClosing) closeUnlessBusy(socket, pending);
    });
    // Before anybody answers it.
    server.prependListener('request', ({ socket }, response) => {
      const pending = connections.get(socket);
      pending?.add(response);
      response.once('close', () => {
        pending?.delete(response);
        if (isClosing && pending) closeUnlessBusy(socket, pending);
      });
    });
    return server;
  }

  /** What waits behind an answer that says `close` would not go out. */
  const isOnlyOne = (socket: Socket): boolean => connections.get(socket)?.size === 1;

  return {
    serverFactory(handler, { http, keepAliveTimeout, requestTimeout }: FastifyHttpOptions<Server>) {
      const server = watch(createServer(http ?? {}, handler));
      if (keepAliveTimeout !== undefined) server.keepAliveTimeout = keepAliveTimeout;
      if (requestTimeout !== undefined) server.requestTimeout = requestTimeout;
      return server;
    },
    endWith(app) {
      app.addHook('onRequest', (_request, _reply, done) => {
        done(isClosing ? new DomainError('Unavailable', stopping, { retryAfter }) : undefined);
      });
      app.addHook('onSend', ({ raw }, reply, _payload, done) => {
        if (isClosing) {
          reply.header('connection', isOnlyOne(raw.socket) ? 'close' : 'keep-alive');
        }
        done();
      });
      app.addHook('preClose', (done) => {
        isClosing = true;
        for (const [socket, pending] of connections) closeUnlessBusy(socket, pending);
        done();
      });
    },
  };
}
