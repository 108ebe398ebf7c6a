import { isOver, linkTime, longestTime, maxSessions } from '../../domain/session.ts';
import type { Account } from '../../domain/account.ts';
import type { SignIn } from '../ports/accounts.ts';
import type { Ports, Store } from '../ports.ts';
import type { AddressedAccount } from './addressed-account.ts';
import { hashOf, newToken } from './api-tokens.ts';
import { problemOfSignIn, type SignInProblem } from './sign-in.ts';

type SessionPorts = Pick<Ports, 'random' | 'time'> & { readonly store: Pick<Store, 'sessions'> };

/** What a browser shows from now on; it is kept nowhere else. */
export interface BegunSession {
  readonly secret: string;
  /** milliseconds since 1970; without use it ends earlier */
  readonly expires_at: number;
}

/** Signs a browser in by a token, or by a link that is used up. null: the token was revoked meanwhile, or the link used. */
export async function beginSession(
  { store, random, time }: SessionPorts,
  signIn: SignIn,
  code: string | null,
): Promise<BegunSession | null> {
  const secret = newToken(random, 'tlb');
  const created_at = await time.ask();
  const link_hash = code === null ? null : hashOf(code);
  const session = { hash: hashOf(secret), created_at, link_hash };
  if (!(await store.sessions.begin(signIn, session, maxSessions))) return null;
  const expires_at = Math.min(created_at + longestTime, signIn.expires_at ?? Infinity);
  return { secret, expires_at };
}

/** Who the browser is that shows this. */
export async function signInBySession(
  { store, time }: Pick<Ports, 'store' | 'time'>,
  addressed: AddressedAccount,
  secret: string,
): Promise<SignIn | SignInProblem> {
  const found = await store.signInBySession(hashOf(secret));
  // What the store remembers may be over since.
  if (!found?.session || isOver(found.session, time.now())) return 'session_ended';
  const problem = await problemOfSignIn({ store, time }, addressed, found);
  if (problem === null) return found;
  return problem === 'token_expired' ? 'session_ended' : problem;
}

/** Who a link signs in, which it does once. */
export async function signInByLink(
  { store, time }: Pick<Ports, 'store' | 'time'>,
  addressed: AddressedAccount,
  code: string,
): Promise<SignIn | SignInProblem> {
  const found = await store.sessions.findLink(hashOf(code), await time.ask());
  if (!found) return 'sign_in_link_unknown';
  return (await problemOfSignIn({ store, time }, addressed, found)) ?? found;
}

/** The code of a link that signs in once whom the token does. */
export async function createSignInLink(
  { store, random, time }: SessionPorts,
  account: Pick<Account, 'id'>,
  token_id: number,
): Promise<string> {
  const code = newToken(random, 'tlb');
  const expires_at = (await time.ask()) + linkTime;
  await store.sessions.createLink({ account, token_id, hash: hashOf(code), expires_at });
  return code;
}
