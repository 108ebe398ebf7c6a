import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { createFault, removeFaults } from '../../app/accounts/faults.ts';
import type { FaultScript } from '../../app/ports/carriers.ts';
import type { Store } from '../../app/ports.ts';
import {
  faultKinds,
  faultOperations,
  faultOrderSchema,
  maxFaults,
  type Fault,
} from '../../domain/faults.ts';
import { quotaExceeded } from '../../domain/quota.ts';
import { parseRecord } from '../../domain/validation.ts';
import { actingPorts } from '../acting.ts';
import { sendJson } from '../answers.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers, writeErrors } from '../error-schemas.ts';
import { bodyOf } from '../parameters.ts';
import { adminOf } from '../admins.ts';

const path = '/api/v2/trunkline/sandbox/faults';

const fault = z
  .object({
    id: z.int(),
    kind: z.enum(faultKinds),
    operation: z.enum(faultOperations),
    number: z.string().nullable(),
    remaining: z.int(),
    probability: z.number(),
    milliseconds: z.int().nullable(),
    used: z.boolean(),
  })
  .meta({ id: 'SandboxFault' });

const common = { tags: ['Sandbox'], extension: 'own' } as const;
const refusals = errorAnswers(400, 401, 403, 404);
const schemas = {
  list: {
    ...common,
    operationId: 'ListSandboxFaults',
    summary: 'List faults',
    description:
      'Those of the account, oldest first; what has struck as often as it should is `used`.',
    response: { 200: z.object({ faults: z.array(fault) }), ...refusals },
  },
  create: {
    ...common,
    operationId: 'CreateSandboxFault',
    summary: 'Create a fault',
    description: `Makes calls of the account to its carrier go wrong, ${maxFaults} faults at most at a time.`,
    body: z.object({ fault: faultOrderSchema.in.meta({ id: 'SandboxFaultCreate' }) }),
    response: { 201: z.object({ fault }), ...writeErrors },
  },
  clear: {
    ...common,
    operationId: 'ClearSandboxFaults',
    summary: 'Clear all faults',
    description: 'Takes away the faults of the account, whether they have struck or not.',
    response: { 204: z.undefined(), ...errorAnswers(400, 401, 403, 404, 412, 413, 415) },
  },
} satisfies Record<string, OperationSchema>;

const reading = { config: { scope: 'sandbox:read' } } as const;
const writing = { config: { scope: 'sandbox:write' } } as const;

/** Chosen: what the command line does, for tests that run elsewhere: to the account's own calls, by its admins. */
export function faultRoutes(
  app: FastifyInstance,
  { store, faults }: { store: Store; faults: FaultScript },
): void {
  const acting = (request: FastifyRequest) => actingPorts({ store, faults }, request);
  app.get(path, { ...reading, schema: schemas.list }, async (request, reply) => {
    const { account } = adminOf(request, 'break the sandbox');
    const owned = await faults.list(account.id);
    return sendJson(reply, JSON.stringify({ faults: owned.map(shown) }));
  });
  app.post(path, { ...writing, schema: schemas.create }, async (request, reply) => {
    const { account } = adminOf(request, 'break the sandbox');
    const order = parseRecord(faultOrderSchema, bodyOf(request.body, 'fault'));
    const added = await createFault(acting(request), account, order);
    if (!added) throw quotaExceeded(tooMany);
    return sendJson(reply.status(201), JSON.stringify({ fault: shown(added) }));
  });
  app.delete(path, { ...writing, schema: schemas.clear }, async (request, reply) => {
    const { account } = adminOf(request, 'break the sandbox');
    await removeFaults(acting(request), account);
    return reply.status(204).send();
  });
}

const tooMany = `the account has ${maxFaults} faults that are not used yet, and may have no more: DELETE ${path} clears them`;

/** Without whose it is: the reader's own. */
const shown = (owned: Fault) => fault.parse(owned);
