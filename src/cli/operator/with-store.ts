import type { Store } from '../../app/ports.ts';
import type { AccountRecord, AgentRecord } from '../../app/ports/accounts.ts';
import type { Account } from '../../domain/account.ts';
import { operator } from '../../domain/audit/actor.ts';
import { openStoreAt } from '../../compose.ts';
import { parseHome } from '../../config.ts';
import { upgradeExisting } from '../../installation/upgrade.ts';
import type { OpenStore } from '../../store/store.ts';
import { Refusal } from '../terminal/refusal.ts';

/** Opens the installation's store for one command of the operator's; servers may be running on it. */
export async function withStore<T>(
  options: object,
  work: (store: OpenStore) => Promise<T>,
): Promise<T> {
  const home = parseHome({ ...options });
  await upgradeExisting(home);
  const store = await openStoreAt(home);
  try {
    return await work(store.as(operator));
  } finally {
    await store.close();
  }
}

export async function accountNamed(store: Store, subdomain: string): Promise<AccountRecord> {
  const account = await store.operator.findAccount(subdomain.toLowerCase());
  if (!account) throw new Refusal(`no account has the subdomain ${subdomain}`);
  return account;
}

export async function agentNamed(
  store: Store,
  account: Account,
  address: string,
): Promise<AgentRecord> {
  const email = address.toLowerCase();
  const agents = await store.operator.listAgents(account);
  const agent = agents.find((one) => one.email === email);
  if (!agent) throw new Refusal(`the account has no agent with the address ${email}`);
  return agent;
}
