import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Resets } from '../../app/accounts/reset-account.ts';
import type { TestTime } from '../../app/nodes/test-time.ts';
import type { Ports } from '../../app/ports.ts';
import { actorOf } from '../acting.ts';
import { sendJson } from '../answers.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { writeErrors } from '../error-schemas.ts';
import { adminOf } from '../admins.ts';

const path = '/api/v2/trunkline/sandbox/reset';

const reset = z
  .object({
    account: z.string().describe('whose numbers, records and faults are those of the start again'),
    clock: z
      .boolean()
      .describe('whether the clock is where it started, too: it is every account’s'),
  })
  .meta({ id: 'SandboxReset' });

const schema = {
  tags: ['Sandbox'],
  extension: 'own',
  operationId: 'ResetSandbox',
  summary: 'Reset the account',
  description:
    "Makes the account what it was at its start: its numbers are the sandbox carrier's again, its records those that it began with, its faults gone. Agents, tokens, plan and limits stay; so do all other accounts. A purchase that is under way buys nothing any more. Refused where a carrier is real, and where the account has numbers of another carrier.",
  response: { 200: z.object({ reset }), ...writeErrors },
} satisfies OperationSchema;

/** What there is for tests, beside faults. */
export interface Testing {
  readonly resets: Resets;
  /** null: the clock is the machine's */
  readonly time: TestTime | null;
}

/** Chosen: the account of whoever asks, and no other; the clock is moved back where there is no other. */
export function resetRoute(
  app: FastifyInstance,
  { store }: Pick<Ports, 'store'>,
  { resets, time }: Testing,
): void {
  app.post(path, { config: { scope: 'account:write' }, schema }, async (request, reply) => {
    const { account } = adminOf(request, 'reset the sandbox');
    await resets.reset(account, actorOf(request));
    const isAlone = time !== null && (await store.operator.listAccounts()).length === 1;
    if (isAlone) await time.putBack(actorOf(request));
    const done = { account: account.subdomain, clock: isAlone };
    return sendJson(reply, JSON.stringify({ reset: done }));
  });
}
