import type { Ports, Store } from '../ports.ts';
import { hashOf, issueToken, newToken, type TokenPorts } from './api-tokens.ts';
import { createSignInLink } from './sessions.ts';

const admin = { email: 'admin@example.com', name: 'Admin', role: 'admin' } as const;
const firstAgents = [admin, { email: 'agent@example.com', name: 'Agent', role: 'agent' }] as const;

export interface FirstSignIn {
  readonly email: string;
  /** null: the operator's own choice, which is shown to nobody */
  readonly token: string | null;
  /** false: another token let the admin in before */
  readonly isFirst: boolean;
  /** of a link that signs the admin in once; null where the token is */
  readonly code: string | null;
}

/**
 * Makes what a first session needs: the default account with its agents, and a token of the admin.
 * Each start makes what is missing of it, as an earlier one may have died on the way. A token that is
 * new ends those of earlier starts. null: it is an old one, and changes nothing.
 */
export async function bootstrap(
  ports: TokenPorts & Pick<Ports, 'time'> & { readonly store: Pick<Store, 'sessions'> },
  subdomain: string,
  { bootstrapToken }: { bootstrapToken?: string | undefined },
): Promise<FirstSignIn | null> {
  const { operator } = ports.store;
  await operator.createAccount({ subdomain, plan: 'enterprise', omnichannel: false });
  const account = await operator.findAccount(subdomain);
  if (!account) return null;
  if ((await operator.listAgents(account)).length < firstAgents.length) {
    for (const agent of firstAgents) await operator.createAgent(account, agent);
  }
  const agents = await operator.listAgents(account);
  const agent = agents.find(({ email }) => email === admin.email);
  const hadToken = (await operator.listTokens(account)).some(({ email }) => email === admin.email);
  const isDone = bootstrapToken
    ? (await operator.findToken(hashOf(bootstrapToken))) !== null
    : hadToken;
  if (!agent || isDone) return null;
  const token = bootstrapToken ?? newToken(ports.random);
  const order = { account, agent, name: 'first start', scope: 'full', isBootstrap: true, token };
  // Before the new one is there: a start that dies in between is made good by the next.
  await operator.revokeBootstrapTokens(account);
  const { id } = await issueToken(ports, order);
  const first = { email: admin.email, isFirst: !hadToken };
  if (bootstrapToken) return { ...first, token: null, code: null };
  return { ...first, token, code: await createSignInLink(ports, account, id) };
}

/** Whether the operator starts with a token that was revoked, or gave way to another, and lets nobody in. */
export async function hasEnded(
  { store }: Pick<TokenPorts, 'store'>,
  bootstrapToken: string | undefined,
): Promise<boolean> {
  if (!bootstrapToken) return false;
  const token = await store.operator.findToken(hashOf(bootstrapToken));
  return token !== null && token.revoked_at !== null;
}
