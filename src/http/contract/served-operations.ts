import fastify from 'fastify';
import type { Jobs } from '../../app/jobs/jobs.ts';
import type { Ports } from '../../app/ports.ts';
import { oauthRoutes } from '../oauth/tokens.ts';
import { operationRoutes } from '../operations.ts';
import type { ServedOperation } from './document.ts';
import type { OperationSchema } from './operation.ts';

const addressing = { defaultAccount: 'support', publicUrl: null, strictHosts: false };
const testing = { time: null, resets: { async reset() {}, async finish() {} } };
const jobs: Jobs = {
  leaseFor: () => null,
  start() {},
  takeUp: async () => 0,
  async idle() {},
  async stop() {},
};
const limits = { countRequest() {}, countWrongCredentials() {} };

/** Every operation that the service can have, as its routes are registered. Nothing is opened for it. */
export async function servedOperations(): Promise<ServedOperation[]> {
  const served: ServedOperation[] = [];
  const app = fastify({ exposeHeadRoutes: false });
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    served.push({
      method: String(method),
      path: url.replaceAll(/:(\w+)/g, '{$1}'),
      scope: config?.scope,
      schema: schema as unknown as OperationSchema,
    });
  });
  // Routes ask for nothing before a request comes.
  const ports = { faults: {} } as Ports;
  operationRoutes(app, ports, { ...addressing, testing, jobs, version: '' });
  app.register(async (oauth) => oauthRoutes(oauth, ports, { addressing, limits }));
  await app.ready();
  await app.close();
  return served;
}
