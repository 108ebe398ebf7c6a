import { hash } from 'node:crypto';
import type { Account, Agent } from '../../domain/account.ts';
import type { ApiToken } from '../ports/accounts.ts';
import type { Random } from '../ports/nodes.ts';
import type { Ports, Store } from '../ports.ts';

/** What issuing a token takes. */
export interface TokenPorts extends Pick<Ports, 'random'> {
  readonly store: Pick<Store, 'operator'>;
}

/** 240 random bits: too many to guess, so a fast hash keeps them safely. */
export function newToken(random: Random, prefix = 'tl'): string {
  return `${prefix}_${random(30).toString('base64url')}`;
}

export function hashOf(token: string): string {
  return hash('sha256', token);
}

interface TokenOrder {
  account: Account;
  agent: Agent;
  name: string | null;
  /** separated by spaces */
  scope: string;
  /** milliseconds since 1970; null or absent: never */
  expires_at?: number | null;
  isBootstrap?: boolean;
  /** chosen by the operator; else it is made here */
  token?: string | undefined;
}

/** The token itself is in the answer and nowhere else. */
export async function issueToken(
  { store, random }: TokenPorts,
  { token = newToken(random), expires_at = null, isBootstrap = false, ...order }: TokenOrder,
): Promise<ApiToken & { token: string }> {
  const kept = { ...order, expires_at, isBootstrap, hash: hashOf(token) };
  const issued = await store.operator.createToken(kept);
  return { ...issued, token };
}
