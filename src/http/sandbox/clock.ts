import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { noTestClock, type TestTime } from '../../app/nodes/test-time.ts';
import { clockOrderSchema } from '../../domain/test-clock.ts';
import { parseRecord } from '../../domain/validation.ts';
import { sendJson } from '../answers.ts';
import { errorAnswers } from '../error-schemas.ts';
import { bodyOf } from '../parameters.ts';
import { sandboxAdmin } from './admin.ts';

const path = '/api/v2/trunkline/sandbox/clock';

const clock = z
  .object({
    now: z.iso.datetime().describe('what the service takes the time to be'),
    frozen: z.boolean().describe('whether it stands still until it is moved again'),
  })
  .meta({ id: 'SandboxClock' });

const common = { tags: ['Sandbox'] };
const schemas = {
  show: {
    ...common,
    operationId: 'ShowSandboxClock',
    response: { 200: z.object({ clock }), ...errorAnswers(400, 401, 403, 429, 503) },
  },
  update: {
    ...common,
    operationId: 'UpdateSandboxClock',
    body: z.object({ clock: clockOrderSchema }),
    response: {
      200: z.object({ clock }),
      ...errorAnswers(400, 401, 403, 412, 413, 415, 422, 429, 503),
    },
  },
};

/** Chosen: the time of the whole installation, for a server that was started with a clock that tests move. */
export function clockRoutes(app: FastifyInstance, time: TestTime | null): void {
  app.get(
    path,
    { config: { scope: 'sandbox:read' }, schema: schemas.show },
    async (request, reply) => {
      sandboxAdmin(request, 'see the clock of tests');
      return sendJson(reply, JSON.stringify({ clock: clockOf(time) }));
    },
  );
  app.put(
    path,
    { config: { scope: 'sandbox:write' }, schema: schemas.update },
    async (request, reply) => {
      sandboxAdmin(request, 'move the clock of tests');
      if (!time) throw noTestClock();
      await time.move(parseRecord(clockOrderSchema, bodyOf(request.body, 'clock')));
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
