import type { FastifyInstance } from 'fastify';
import { recordPorts } from '../../app/resources/record-ports.ts';
import type { Ports } from '../../app/ports.ts';
import type { Operation, ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { Addressing } from '../tenant.ts';
import { audioRoute, takingForms } from './greeting-audio.ts';
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

/** The operations of every resource that is declared. */
export function resourceRoutes(
  app: FastifyInstance,
  ports: Ports,
  { addressing, resources }: { addressing: Addressing; resources: readonly ResourceDeclaration[] },
): void {
  const writing = recordPorts(ports);
  for (const declaration of resources) {
    const schemas = schemasOf(declaration);
    const ofOne = recordHandlers(writing, addressing, declaration);
    const takesForms = declaration.kind === 'greeting';
    if (takesForms) audioRoute(app, ports);
    const handlers = {
      list: listHandler(ports, addressing, declaration),
      ...(takesForms ? takingForms(ofOne, writing, addressing) : ofOne),
    };
    for (const operation of declaration.operations) {
      const isOfCollection = operation === 'list' || operation === 'create';
      app.route({
        method: methods[operation],
        url: isOfCollection ? collectionPath(declaration) : memberPath(declaration),
        schema: schemas[operation],
        handler: handlers[operation],
      });
    }
  }
}
