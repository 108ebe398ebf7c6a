import { hash } from 'node:crypto';
import type { Account, Agent, TokenScope } from '../../domain/account.ts';
import type { ApiToken } from '../ports/accounts.ts';
import type { Random } from '../ports/nodes.ts';
import type { Ports, Store } from '../ports.ts';

/** What issuing a token takes. */
export interface TokenPorts extends Pick<Ports, 'random'> {
  readonly store: Pick<Store, 'operator'>;
}

/** 240 random bits: too many to guess, so a fast hash keeps them safely. */
export function newToken(random: Random): string {
  return `tl_${random(30).toString('base64url')}`;
}

export function hashOf(token: string): string {
  return hash('sha256', token);
}

interface TokenOrder {
  account: Account;
  agent: Agent;
  name: string | null;
  scope: TokenScope;
  /** chosen by the operator; else it is made here */
  token?: string | undefined;
}

/** The token itself is in the answer and nowhere else. */
export async function issueToken(
  { store, random }: TokenPorts,
  { token = newToken(random), ...order }: TokenOrder,
): Promise<ApiToken & { token: string }> {
  const issued = await store.operator.createToken({ ...order, hash: hashOf(token) });
  return { ...issued, token };
}
