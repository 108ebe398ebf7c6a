import type { FastifyInstance } from 'fastify';
import type { Ports } from '../app/ports.ts';
import { isOperator } from './operator.ts';
import type { Starting } from './starting.ts';

/** How long the store may take to show that it is ready, in milliseconds: who asks waits for no longer. */
const probeTimeout = 2_000;

interface HealthOptions {
  readonly starting: Starting;
  /** how each carrier does */
  readonly carrierStates: () => object;
  /** what the operator is known by from elsewhere; null: by nothing */
  readonly operatorToken: string | null;
}

/** GET /healthz and /readyz: anybody may know whether, the operator alone what about. */
export function healthRoutes(
  app: FastifyInstance,
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { starting, carrierStates, operatorToken }: HealthOptions,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    if (starting.isUnderWay())
      return reply.status(503).send(unavailable('The service is starting'));
    const isDetailed = isOperator(request, operatorToken);
    try {
      return await clock.withDeadline(probeTimeout, async () => {
        await store.ping();
        const ready = { status: 'ready' };
        if (!isDetailed) return ready;
        // A carrier that is down keeps nobody from the numbers they have.
        const reconciliation = await store.reconciliation.last();
        return { ...ready, carriers: carrierStates(), reconciliation };
      });
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply.status(503).send(unavailable('The store is not ready'));
    }
  });
}

const unavailable = (description: string) => ({ error: 'Unavailable', description });
