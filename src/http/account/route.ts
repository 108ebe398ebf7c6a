import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { showAccount } from '../../app/accounts/show-account.ts';
import type { Ports } from '../../app/ports.ts';
import { plans, roles } from '../../domain/account.ts';
import { particularScopes } from '../../domain/scopes.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers } from '../error-schemas.ts';

const quotaOf = (id: string, amount: z.ZodType) =>
  z.object({ used: amount, limit: amount.nullable(), left: amount.nullable() }).meta({ id });

const countQuota = quotaOf('CountQuota', z.int());
const instant = z.iso.datetime({ precision: 0 });

const account = z
  .object({
    id: z.int(),
    subdomain: z.string(),
    plan: z.enum(plans),
    omnichannel: z.boolean(),
    created_at: instant,
    features: z.array(
      z
        .object({
          name: z.string(),
          allowed: z.boolean(),
          reason: z.string().nullable(),
          plans: z.array(z.enum(plans)),
        })
        .meta({ id: 'PlanFeature' }),
    ),
    quotas: z
      .object({
        numbers: countQuota,
        monthly_spend: quotaOf('SpendQuota', z.string()),
        purchases_per_day: countQuota,
        records: countQuota,
        record_bytes: countQuota,
        audio_bytes: countQuota,
      })
      .meta({ id: 'AccountQuotas' }),
    sandbox: z.boolean(),
    test_clock: z.boolean(),
    carriers: z.array(z.string()),
    release_window_hours: z.number(),
    audit_retention_days: z.number().nullable(),
    user: z
      .object({ id: z.int(), name: z.string(), email: z.string(), role: z.enum(roles) })
      .meta({ id: 'SignedInUser' }),
    token: z
      .object({ id: z.int(), scope: z.string(), expires_at: instant.nullable() })
      .meta({ id: 'SignedInToken' }),
    permissions: z.array(
      z
        .object({
          scope: z.enum(particularScopes),
          allowed: z.boolean(),
          reason: z.string().nullable(),
        })
        .meta({ id: 'Permission' }),
    ),
    version: z.string(),
  })
  .meta({ id: 'Account' });

const show = {
  tags: ['Account'],
  extension: 'own',
  operationId: 'ShowAccount',
  summary: 'Show the account and who is signed in',
  description:
    'What the account is, what its plan allows, what is used and left of its quotas, and whose token it is that asks, and what that may do. ' +
    'Any token may ask, whatever its scope is.',
  isRevalidated: true,
  response: { 200: z.object({ account }), ...errorAnswers(400, 401, 403) },
} satisfies OperationSchema;

/** Chosen: so that a program needs no second source for who it is and what it may do. */
export function accountRoute(
  app: FastifyInstance,
  ports: Ports,
  { version, test_clock }: Pick<z.output<typeof account>, 'version' | 'test_clock'>,
): void {
  const anyToken = { config: { scope: 'any' } } as const;
  app.get('/api/v2/trunkline/account', { ...anyToken, schema: show }, async (request, reply) => {
    const shown = await showAccount(ports, request.signIn);
    return sendRevalidated(request, reply, { account: { ...shown, test_clock, version } });
  });
}
