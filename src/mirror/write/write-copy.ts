import { createResets } from '../../app/accounts/reset-account.ts';
import { issueToken } from '../../app/accounts/api-tokens.ts';
import type { AccountRecord } from '../../app/ports/accounts.ts';
import type { Mirror } from '../../app/ports/mirrors.ts';
import type { Ports } from '../../app/ports.ts';
import { DomainError } from '../../domain/errors.ts';
import { MirrorRefused } from '../mirror-refused.ts';
import type { CopyPlan } from '../plan/plan-copy.ts';
import type { Target } from './target.ts';
import { writeNumbers } from './write-numbers.ts';
import { writeRecords } from './write-records.ts';
import type { Writing } from './writing.ts';

/** Who may sign in to a copy. */
export interface SignIn {
  readonly email: string;
  /** shown this once; null: the tokens of the copy are those it had */
  readonly token: string | null;
}

interface WriteOptions extends Omit<Writing, 'ports' | 'account' | 'checkAlone'> {
  readonly target: Target;
  readonly email: string;
}

/**
 * Makes the account, or empties the copy that it is, and puts everything into it. Nobody is let in before it is done:
 * the copy of a process that has died is not, and the next one replaces it. Throws MirrorRefused.
 */
export async function writeCopy(
  ports: Ports,
  plan: CopyPlan,
  options: WriteOptions,
): Promise<SignIn> {
  try {
    return await writeAll(ports, plan, options);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problems = Object.values(error.details ?? {}).flat();
    const reason = problems.map(({ description }) => description.replace('Base: ', '')).join('; ');
    throw new MirrorRefused(`the copy cannot be written: ${reason || error.message}`);
  }
}

async function writeAll(
  ports: Ports,
  plan: CopyPlan,
  { target, email, ...given }: WriteOptions,
): Promise<SignIn> {
  const { store, random } = ports;
  const mirror = { url: plan.url, run: random(8).toString('hex'), isFinished: false };
  const account = await begin(ports, { plan, target, mirror });
  const checkAlone = async () => {
    if ((await store.mirrors.find(account))?.run === mirror.run) return;
    throw new MirrorRefused(
      `another mirror copies into the account ${account.subdomain} since: this one has stopped`,
    );
  };
  const writing: Writing = { ports, account, ...given, checkAlone };
  await writeRecords(writing, plan.records);
  await writeNumbers(writing, plan);
  const { omnichannel, default_brand_id } = plan;
  const terms = { plan: plan.plan, omnichannel, default_brand_id };
  await store.operator.updateAccount(account.subdomain, terms);
  const isNew = target.existing?.mirror.isFinished !== true;
  const signIn = await letIn(ports, account, { email, name: plan.agentName ?? email, isNew });
  await checkAlone();
  await end(ports, account, { mirror, target });
  return signIn;
}

interface Beginning {
  readonly plan: CopyPlan;
  readonly target: Target;
  readonly mirror: Mirror;
}

async function begin(
  ports: Ports,
  { plan, target: { subdomain, existing }, mirror }: Beginning,
): Promise<AccountRecord> {
  const { operator, mirrors } = ports.store;
  if (existing) {
    const { account } = existing;
    await mirrors.note(account, mirror);
    await operator.disableAccount(account, true);
    // As an account is reset by those who test against it.
    await createResets(ports, { exampleAccount: '' }).reset(account);
    return account;
  }
  const { plan: name, omnichannel } = plan;
  const made = await operator.createAccount({ subdomain, plan: name, omnichannel, mirror });
  if (made) return made;
  throw new MirrorRefused(`there is an account ${subdomain} since: name another with --account`);
}

/** An admin, by the address that the source knows. */
async function letIn(
  { store, random }: Ports,
  account: AccountRecord,
  { email, name, isNew }: { email: string; name: string; isNew: boolean },
): Promise<SignIn> {
  const { operator } = store;
  await operator.createAgent(account, { email, name, role: 'admin' });
  const address = email.toLowerCase();
  const agent = (await operator.listAgents(account)).find((one) => one.email === address);
  if (!isNew || !agent) return { email: address, token: null };
  const order = { account, agent, name: 'mirror', scope: 'full' };
  const { token } = await issueToken({ store, random }, order);
  return { email: address, token };
}

/** Followers of a copy that is replaced read it anew: they were told of nothing that came with it. */
async function end(
  { store }: Ports,
  account: AccountRecord,
  { mirror, target: { existing } }: { mirror: Mirror; target: Target },
): Promise<void> {
  const { id, subdomain } = account;
  if (existing) {
    await store.record({
      account_id: id,
      action: 'reset',
      source_type: 'account',
      source_id: id,
      source_label: subdomain,
      facts: { mirror_of: mirror.url },
      event: { type: 'account.reset', detail: JSON.stringify({ id, subdomain }) },
    });
  }
  await store.mirrors.note(account, { ...mirror, isFinished: true });
  const wasOpen = existing?.account.disabled_at === null || existing?.mirror.isFinished === false;
  if (existing && wasOpen) await store.operator.disableAccount(account, false);
}
