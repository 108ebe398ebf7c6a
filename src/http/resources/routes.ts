import type { FastifyInstance } from 'fastify';
import { recordPorts } from '../../app/resources/record-syncs.ts';
import type { Ports } from '../../app/ports.ts';
import { scopeOf } from '../../domain/scopes.ts';
import type { Operation, ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { Addressing } from '../tenant.ts';
import { createAudioTransfers } from './audio-transfers.ts';
import type { RouteContext } from './extension.ts';
import { extensions } from './extensions.ts';
import { listHandler } from './list.ts';
import { recordHandlers } from './one.ts';
import { collectionPath, memberPath } from './paths.ts';
import { schemasOf } from './schemas.ts';

const methods = {
  list: 'GET',
  show: 'GET',
  create: 'POST',
  update: 'PUT',
  delete: 'DELETE',
} as const satisfies Record<Operation, string>;

/** The operations of every resource that is declared, and what some have beside them. */
export function resourceRoutes(
  app: FastifyInstance,
  ports: Ports,
  { addressing, resources }: { addressing: Addressing; resources: readonly ResourceDeclaration[] },
): void {
  const transfers = createAudioTransfers(ports.clock);
  const context = { ports: recordPorts(ports), addressing, transfers };
  for (const declaration of resources) {
    extensions[declaration.kind]?.extraRoutes?.(app, context);
    const schemas = schemasOf(declaration);
    const handlers = createHandlers(declaration, context);
    for (const operation of declaration.operations) {
      app.route({
        ...routeOf(declaration, operation),
        config: { scope: scopeOf(declaration, operation) },
        schema: schemas[operation],
        handler: handlers[operation],
      });
    }
  }
}

export function routeOf(declaration: ResourceDeclaration, operation: Operation) {
  const isOfCollection = operation === 'list' || operation === 'create';
  const url = isOfCollection ? collectionPath(declaration) : memberPath(declaration);
  return { method: methods[operation], url };
}

function createHandlers(declaration: ResourceDeclaration, context: RouteContext) {
  const plain = {
    list: listHandler(context, declaration),
    ...recordHandlers(context, declaration),
  };
  return extensions[declaration.kind]?.handlers?.(plain, context) ?? plain;
}
