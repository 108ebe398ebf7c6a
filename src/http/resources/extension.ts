import type { FastifyInstance } from 'fastify';
import type { Ports } from '../../app/ports.ts';
import type { RecordPorts } from '../../app/resources/record-sync.ts';
import type { Addressing } from '../tenant.ts';
import type { RecordHandlers } from './one.ts';

export interface RouteContext {
  readonly ports: Ports & RecordPorts;
  readonly addressing: Addressing;
}

/** What one resource has over HTTP beside what its declaration says. */
export interface ResourceExtension {
  /** The handlers of its operations, made from the plain ones. */
  handlers?(plain: RecordHandlers, context: RouteContext): RecordHandlers;
  /** Registers routes beside those of its operations. */
  extraRoutes?(app: FastifyInstance, context: RouteContext): void;
}
