import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import type { Clock } from '../app/ports/nodes.ts';
import { DomainError } from '../domain/errors.ts';
import { rawAnswer } from './raw-answer.ts';

const stopping = 'The service is stopping; send the request again';
/** Seconds after which another process may well have taken its place. */
const retryAfter = 2;
/** How long a client may take to send the headers of a request, in milliseconds. */
const headersTimeout = 30_000;
/** How long requests that are under way may take to come in full, in milliseconds. */
const uploadTime = 8_000;

/** Answers that are under way on each connection, in the order in which they go out. */
type Pending = Set<ServerResponse>;

/** The connections of the server that `serverFactory` makes, which `endWith` closes. */
export interface Connections {
  serverFactory(handler: RequestListener, options: object): Server;
  endWith(app: FastifyInstance): void;
}

/**
 * Node closes connections that are idle. Here all others are closed as well where nobody waits for an
 * answer: those that have sent nothing yet, or a part of the headers. A request is under way once its
 * headers are there; it is finished, and its answer says that the connection is closed then. A body has
 * its time to come, and what is sent behind meanwhile is refused.
 */
export function watchConnections(clock: Pick<Clock, 'after'>): Connections {
  const connections = new Map<Socket, Pending>();
  let isClosing = false;
  let isUploadOver = false;

  function closeUnlessBusy(socket: Socket, pending: Pending): void {
    if ([...pending].some(({ req }) => req.complete || !isUploadOver)) return;
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
      server.headersTimeout = headersTimeout;
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
      const closeIdle = () => {
        for (const [socket, pending] of connections) closeUnlessBusy(socket, pending);
      };
      let cancel = () => {};
      app.addHook('preClose', (done) => {
        isClosing = true;
        closeIdle();
        cancel = clock.after(uploadTime, () => {
          isUploadOver = true;
          closeIdle();
        });
        done();
      });
      app.addHook('onClose', (_app, done) => {
        cancel();
        done();
      });
    },
  };
}
