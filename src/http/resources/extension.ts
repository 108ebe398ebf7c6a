import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ports } from '../../app/ports.ts';
import type { RecordPorts } from '../../app/resources/record-sync.ts';
import type { Operation } from '../../domain/resources/resource.ts';
import type { Addressing } from '../tenant.ts';
import type { Transfers } from '../transfers.ts';

export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** What answers each operation of a resource. */
export type RecordHandlers = Record<Operation, Handler>;

/** What handlers are made with. */
export interface RouteContext {
  readonly ports: Ports & RecordPorts;
  readonly addressing: Addressing;
  readonly transfers: Transfers;
}

/** What one resource has over HTTP beside what its declaration says. */
export interface ResourceExtension {
  /** The handlers of its operations, made from the plain ones. */
  handlers?(plain: RecordHandlers, context: RouteContext): RecordHandlers;
  /** Registers routes beside those of its operations. */
  extraRoutes?(app: FastifyInstance, context: RouteContext): void;
}
