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
/** How long requests that are under way may take to come in full, and answers to be read, in milliseconds. */
const transferTime = 8_000;

/** Answers that are under way on each connection, in the order in which they go out. */
type Pending = Set<ServerResponse>;

/** The connections of the server that `serverFactory` makes, which `endWith` closes. */
export interface Connections {
  serverFactory(handler: RequestListener, options: object): Server;
  endWith(app: FastifyInstance): void;
}

/** Connections with what is under way on them: a request, once its headers are there. */
class WatchedConnections {
  readonly #connections = new Map<Socket, Pending>();
  #isClosing = false;
  #isUploadOver = false;

  get isClosing(): boolean {
    return this.#isClosing;
  }

  watch(server: Server): Server {
    // Node takes a connection to be idle once its last answer is written, and cuts off what is not sent yet.
    server.closeIdleConnections = () => {};
    server.on('connection', (socket: Socket) => {
      const pending: Pending = new Set();
      this.#connections.set(socket, pending);
      socket.once('close', () => {
        this.#connections.delete(socket);
        closeWaiting(pending);
      });
      if (this.#isClosing) this.#closeUnlessBusy(socket, pending);
    });
    // Before anybody answers it.
    server.prependListener('request', ({ socket }, response) => {
      const pending = this.#connections.get(socket);
      pending?.add(response);
      // Once; `once` would cost a function more.
      response.on('close', () => {
        pending?.delete(response);
        if (this.#isClosing && pending) this.#closeUnlessBusy(socket, pending);
      });
    });
    return server;
  }

  /** What waits behind an answer that says `close` would not go out. */
  isLast(socket: Socket): boolean {
    return this.#connections.get(socket)?.size === 1;
  }

  /** Of these, and of those that come: each as soon as nothing is under way on it. */
  close(): void {
    this.#isClosing = true;
    for (const [socket, pending] of this.#connections) this.#closeUnlessBusy(socket, pending);
  }

  /** From here on a request of which the body is not there is refused, and who does not read is cut off. */
  endTransfers(): void {
    this.#isUploadOver = true;
    for (const [socket, pending] of this.#connections) {
      if ([...pending].every(({ headersSent }) => headersSent)) socket.destroy();
      else this.#closeUnlessBusy(socket, pending);
    }
  }

  #closeUnlessBusy(socket: Socket, pending: Pending): void {
    if ([...pending].some(({ req }) => req.complete || !this.#isUploadOver)) return;
    const isAnswerable = [...pending].some(({ headersSent }) => !headersSent);
    if (isAnswerable && socket.writable) {
      socket.write(rawAnswer('503 Service Unavailable', 'Unavailable', stopping));
    }
    socket.destroySoon();
  }
}

/** Node tells only the first answer of a connection that it is broken, and those behind it never. */
function closeWaiting(pending: Pending): void {
  for (const response of pending) {
    if (response.socket === null) response.destroy().emit('close');
  }
}

function httpServer(
  handler: RequestListener,
  { http, keepAliveTimeout, requestTimeout }: FastifyHttpOptions<Server>,
): Server {
  const server = createServer(http ?? {}, handler);
  server.headersTimeout = headersTimeout;
  if (keepAliveTimeout !== undefined) server.keepAliveTimeout = keepAliveTimeout;
  if (requestTimeout !== undefined) server.requestTimeout = requestTimeout;
  return server;
}

/**
 * Node closes connections that are idle. Here all others are closed as well where nobody waits for an
 * answer: those that have sent nothing yet, or a part of the headers. A request is under way once its
 * headers are there; it is finished, and its answer says that the connection is closed then. A body has
 * its time to come, and what is sent behind meanwhile is refused.
 */
export function watchConnections(clock: Pick<Clock, 'after'>): Connections {
  const connections = new WatchedConnections();
  let stopWaiting: (() => void) | undefined;
  return {
    serverFactory: (handler, options) => connections.watch(httpServer(handler, options)),
    endWith(app) {
      app.addHook('onRequest', (_request, _reply, done) => {
        const { isClosing } = connections;
        done(
          isClosing
            ? new DomainError('Unavailable', stopping, { retryAfter, reason: 'stopping' })
            : undefined,
        );
      });
      app.addHook('onSend', ({ raw }, reply, _payload, done) => {
        if (connections.isClosing) {
          reply.header('connection', connections.isLast(raw.socket) ? 'close' : 'keep-alive');
        }
        done();
      });
      app.addHook('preClose', (done) => {
        connections.close();
        stopWaiting = clock.after(transferTime, () => connections.endTransfers());
        done();
      });
      app.addHook('onClose', (_app, done) => {
        stopWaiting?.();
        done();
      });
    },
  };
}
