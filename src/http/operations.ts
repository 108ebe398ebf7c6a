import type { FastifyInstance } from 'fastify';
import type { Ports } from '../app/ports.ts';
import { resources } from '../domain/resources/index.ts';
import { deletedPhoneNumberRoutes } from './deleted-phone-numbers/routes.ts';
import { lineRoutes } from './lines/list.ts';
import { phoneNumberRoutes } from './phone-numbers/routes.ts';
import { resourceRoutes } from './resources/routes.ts';
import { faultRoutes } from './sandbox/faults.ts';
import type { Addressing } from './tenant.ts';

/** All that accounts do here; each route has a scope, and its schema tells of it in the OpenAPI document. */
export function operationRoutes(api: FastifyInstance, ports: Ports, addressing: Addressing): void {
  phoneNumberRoutes(api, ports, addressing);
  deletedPhoneNumberRoutes(api, ports, addressing);
  lineRoutes(api, ports, addressing);
  if (ports.faults) faultRoutes(api, ports.faults);
  resourceRoutes(api, ports, { addressing, resources });
}
