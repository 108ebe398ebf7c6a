import { plans, type Plan } from '../../domain/account.ts';
import { dayOf, instantOf } from '../../domain/instant.ts';
import { permissionsOf } from '../../domain/permissions.ts';
import { maySeeNumbers, planProblem, planRules } from '../../domain/plan.ts';
import { priceOf } from '../../domain/price.ts';
import { purchasesOn, type Quota } from '../../domain/quota.ts';
import { resources } from '../../domain/resources/index.ts';
import type { Stored } from '../../domain/storage.ts';
import type { SignIn } from '../ports/accounts.ts';
import type { Policy, Ports } from '../ports.ts';

const [hour, day] = [3_600_000, 86_400_000];

type AccountPorts = Pick<Ports, 'store' | 'carriers' | 'faults' | 'time' | 'policy'>;

/** What the account is, may do and has left of it, and who asks. */
export async function showAccount(
  { store, carriers, faults, time, policy }: AccountPorts,
  { account, agent, token_id, scope, expires_at }: SignIn,
) {
  const stores = store.of(account);
  const [quota, stored] = await Promise.all([stores.quota(), stores.stored()]);
  const { id, subdomain, plan, omnichannel, created_at } = account;
  return {
    id,
    subdomain,
    plan,
    omnichannel,
    created_at,
    features: featuresOf(plan),
    quotas: quotasOf(quota, stored, dayOf(time.now())),
    sandbox: faults !== null,
    carriers: carriers.all.map(({ name }) => name),
    ...retentionOf(policy),
    user: { id: agent.id, name: agent.name, email: agent.email, role: agent.role },
    token: {
      id: token_id,
      scope,
      expires_at: expires_at === null ? null : instantOf(expires_at),
    },
    permissions: permissionsOf({ role: agent.role, granted: scope }),
  };
}

const retentionOf = ({ releaseWindow, auditRetention }: Policy) => ({
  release_window_hours: releaseWindow / hour,
  audit_retention_days: auditRetention === 0 ? null : auditRetention / day,
});

/** What not every plan has: properties of phone numbers are named as refusals name them. */
function featuresOf(plan: Plan) {
  const feature = (name: string, allowing: readonly Plan[], action?: string) => {
    const reason = planProblem(plan, allowing, action);
    return { name, allowed: reason === null, reason, plans: allowing };
  };
  return [
    feature('phone_numbers', plans.filter(maySeeNumbers), 'listed or searched'),
    ...planRules.map((rule) => feature(`phone_number.${rule.field}`, rule.plans)),
    ...resources.flatMap((one) => (one.plans ? feature(one.plural, one.plans) : [])),
  ];
}

function quotasOf(quota: Quota, stored: Stored, today: number) {
  const counted = (used: number, limit: number | null) => amountsOf(used, limit, (one) => one);
  return {
    numbers: counted(quota.held, quota.max_numbers),
    monthly_spend: amountsOf(quota.monthly_spend, quota.max_monthly_spend, priceOf),
    purchases_per_day: counted(purchasesOn(today, quota), quota.max_purchases_per_day),
    records: counted(stored.records, quota.max_records),
    record_bytes: counted(stored.record_bytes, quota.max_record_bytes),
    audio_bytes: counted(stored.audio_bytes, quota.max_audio_bytes),
  };
}

/** A limit may have been lowered to less than there is already. */
function amountsOf<Shown>(used: number, limit: number | null, show: (amount: number) => Shown) {
  return {
    used: show(used),
    limit: limit === null ? null : show(limit),
    left: limit === null ? null : show(Math.max(limit - used, 0)),
  };
}
