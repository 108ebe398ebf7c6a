import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { noTestClock, type TestTime } from '../../app/nodes/test-time.ts';
import { clockOrderSchema } from '../../domain/test-clock.ts';
import { parseRecord } from '../../domain/validation.ts';
import { actorOf } from '../acting.ts';
import { sendJson } from '../answers.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers, writeErrors } from '../error-schemas.ts';
import { bodyOf } from '../parameters.ts';
import { adminOf } from '../admins.ts';

const path = '/api/v2/trunkline/sandbox/clock';

const clock = z
  .object({
    now: z.iso.datetime().describe('what the service takes the time to be'),
    frozen: z.boolean().describe('whether it stands still until it is moved again'),
  })
  .meta({ id: 'SandboxClock' });

const common = { tags: ['Sandbox'], extension: 'own' } as const;
const schemas = {
  show: {
    ...common,
    operationId: 'ShowSandboxClock',
    summary: 'Show the clock of tests',
    description:
      'What the service takes the time to be, for a server that was started with `--test-clock`; others refuse it.',
    response: { 200: z.object({ clock }), ...errorAnswers(400, 401, 403, 404) },
  },
  update: {
    ...common,
    operationId: 'UpdateSandboxClock',
    summary: 'Move the clock of tests',
    description:
      'Lets time pass for every account, up to `now` or by `advance`, and answers once all that is due by then has been done: deleted numbers are released, purchases taken up again. It never goes back. `frozen` makes it stand still, or go on. For a server that was started with `--test-clock`; others refuse it.',
    body: z.object({ clock: clockOrderSchema.meta({ id: 'SandboxClockUpdate' }) }),
    response: { 200: z.object({ clock }), ...writeErrors },
  },
} satisfies Record<string, OperationSchema>;

/** Chosen: the time of the whole installation, for a server that was started with a clock that tests move. */
export function clockRoutes(app: FastifyInstance, time: TestTime | null): void {
  app.get(
    path,
    { config: { scope: 'sandbox:read' }, schema: schemas.show },
    async (request, reply) => {
      adminOf(request, 'see the clock of tests');
      return sendJson(reply, JSON.stringify({ clock: clockOf(time) }));
    },
  );
  app.put(
    path,
    { config: { scope: 'sandbox:write' }, schema: schemas.update },
    async (request, reply) => {
      adminOf(request, 'move the clock of tests');
      if (!time) throw noTestClock();
      const order = parseRecord(clockOrderSchema, bodyOf(request.body, 'clock'));
      await time.move(order, actorOf(request));
      return sendJson(reply, JSON.stringify({ clock: clockOf(time) }));
    },
  );
}

/** Throws Forbidden where no test moves it. */
export function clockOf(time: TestTime | null): z.output<typeof clock> {
  if (!time) throw noTestClock();
  const { now, isFrozen } = time.shown();
  return { now: new Date(now).toISOString(), frozen: isFrozen };
}
