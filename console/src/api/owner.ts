import type { Schemas } from 'trunkline/client';
import { keepFor } from './session-signal.ts';
import { createSignal } from './signal.ts';

type Account = Schemas['Account'];

/** One person in one account: what a page shows is what this one may see. */
const ownerOf = ({ id, user }: Account) => `${id} ${user.id}`;

const everKey = 'trunkline-signed-in';

/** Whether this browser has a session, as far as its windows know: its cookie is out of their sight. */
export const mayBeSignedIn = (): boolean => localStorage.getItem(everKey) !== null;

export function noteSession(isThere: boolean): void {
  if (isThere) localStorage.setItem(everKey, '1');
  else localStorage.removeItem(everKey);
}

/** Whom this window shows the account to; null: nobody yet. */
let shownTo: string | null = null;

/** Who is signed in now, where that is not whom this window shows the account to. */
export const somebodyElse = createSignal<Account['user'] | null>(null);

/** What a window shows is one person's, until it is loaded anew. */
export function noteAccount(account: Account): void {
  noteSession(true);
  const owner = ownerOf(account);
  if (shownTo === null) keepFor(owner);
  shownTo ??= owner;
  somebodyElse.set(shownTo === owner ? null : account.user);
}

/** Nothing is shown any more of what there was. */
export function forgetOwner(): void {
  shownTo = null;
  somebodyElse.set(null);
}

let check: Promise<unknown> = Promise.resolve();

/** Somebody has signed in: until it is known who, nothing is sent. */
export function noteCheck(checking: Promise<unknown>): void {
  check = checking;
}

/** Whether what is shown, and typed into it, is of whom the service would take a request for. */
export async function isShownToSender(): Promise<boolean> {
  await check;
  return somebodyElse.get() === null;
}
