import type { FastifyInstance } from 'fastify';
import type { Jobs } from '../app/jobs/jobs.ts';
import type { Ports } from '../app/ports.ts';
import { resources } from '../domain/resources/index.ts';
import { accountRoute } from './account/route.ts';
import { apiTokenRoutes } from './api-tokens/routes.ts';
import { auditLogRoutes } from './audit-logs/routes.ts';
import { carrierRoute } from './carriers/route.ts';
import { countryRoute } from './countries/route.ts';
import { deletedPhoneNumberRoutes } from './deleted-phone-numbers/routes.ts';
import { eventRoute } from './events/route.ts';
import { manyRoutes } from './jobs/many.ts';
import { jobRoutes } from './jobs/routes.ts';
import { lineRoutes } from './lines/list.ts';
import { phoneNumberRoutes } from './phone-numbers/routes.ts';
import { purchaseRoutes } from './purchases/routes.ts';
import { resourceRoutes } from './resources/routes.ts';
import { clockRoutes } from './sandbox/clock.ts';
import { faultRoutes } from './sandbox/faults.ts';
import { resetRoute, type Testing } from './sandbox/reset.ts';
import type { Addressing } from './tenant.ts';
import { webhookRoutes } from './webhooks/routes.ts';
import { usageRoutes } from './usage/routes.ts';
import { userRoutes } from './users/routes.ts';

interface OperationOptions extends Addressing {
  readonly testing: Testing | null;
  readonly jobs: Jobs;
  /** of the service */
  readonly version: string;
}

/** All that accounts do here; each route has a scope, and its schema tells of it in the OpenAPI document. */
export function operationRoutes(
  api: FastifyInstance,
  ports: Ports,
  { testing, jobs, version, ...addressing }: OperationOptions,
): void {
  phoneNumberRoutes(api, ports, addressing);
  manyRoutes(api, ports, { jobs, addressing });
  jobRoutes(api, ports, addressing);
  deletedPhoneNumberRoutes(api, ports, addressing);
  lineRoutes(api, ports, addressing);
  eventRoute(api, ports);
  usageRoutes(api, ports);
  accountRoute(api, ports, { version, test_clock: !!(ports.faults && testing?.time) });
  countryRoute(api, ports);
  carrierRoute(api, ports, addressing);
  purchaseRoutes(api, ports, addressing);
  userRoutes(api, ports, addressing);
  apiTokenRoutes(api, ports, addressing);
  webhookRoutes(api, ports, addressing);
  if (ports.faults) faultRoutes(api, { store: ports.store, faults: ports.faults });
  if (ports.faults && testing) {
    clockRoutes(api, testing.time);
    resetRoute(api, ports, testing);
  }
  auditLogRoutes(api, ports, addressing);
  resourceRoutes(api, ports, { addressing, resources });
}
