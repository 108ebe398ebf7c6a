import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Resets } from '../../app/accounts/reset-account.ts';
import type { TestTime } from '../../app/nodes/test-time.ts';
import type { Ports } from '../../app/ports.ts';
import { DomainError } from '../../domain/errors.ts';
import { coversScope } from '../../domain/scopes.ts';
import { sendJson } from '../answers.ts';
import { errorAnswers } from '../error-schemas.ts';
import { sandboxAdmin } from './admin.ts';

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
  operationId: 'ResetSandbox',
  response: {
    200: z.object({ reset }),
    ...errorAnswers(400, 401, 403, 412, 413, 415, 422, 429, 503),
  },
};

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
  app.post(path, { config: { scope: 'sandbox:write' }, schema }, async (request, reply) => {
    const { account, scope } = sandboxAdmin(request, 'reset the sandbox');
    if (!coversScope(scope, everything)) throw missingWrite();
    await resets.reset(account);
    const isAlone = time !== null && (await store.operator.listAccounts()).length === 1;
    if (isAlone) await time.putBack();
    const done = { account: account.subdomain, clock: isAlone };
    return sendJson(reply, JSON.stringify({ reset: done }));
  });
}

/** No token has the scope by its name: only those for all resources cover it. */
const everything = 'account:write';

function missingWrite(): DomainError {
  return new DomainError(
    'MissingScope',
    'A reset changes every resource of the account, which takes a token with the scope write',
  );
}
