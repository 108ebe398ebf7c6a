import { baseUrl } from './base.ts';
import { noteSignedIn, noteSignedOut } from './connection.ts';
import { noteCheck, noteSession, somebodyElse } from './owner.ts';
import { queryClient } from './query-client.ts';
import { forgetKept } from './session-signal.ts';

/** A token of the API with its agent's e-mail address, or the code of a sign-in link. */
export type SignIn = { readonly email: string; readonly token: string } | { readonly code: string };

const accountKey = ['account'] as const;
const url = `${baseUrl}session`;
/** Other tabs of the same browser share its cookie. */
const tabs = new BroadcastChannel('trunkline-session');
tabs.addEventListener('message', ({ data }) => {
  if (data === 'out') endHere();
  else beginHere();
});

/** Beside signing out, the only request that is not one of the API's. Throws an Error in the service's words. */
export async function signIn(credentials: SignIn): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw new Error(await refusalIn(response));
  beginHere();
  tabs.postMessage('in');
}

export async function signOut(): Promise<void> {
  const response = await fetch(url, { method: 'DELETE' });
  if (!response.ok) throw new Error(await refusalIn(response));
  endHere();
  tabs.postMessage('out');
}

function beginHere(): void {
  noteSession(true);
  noteSignedIn();
  const whoIsIt = queryClient.refetchQueries({ queryKey: accountKey });
  noteCheck(whoIsIt);
  void whoIsIt.then(readAnew);
}

/** What is shown may be too old. What is somebody else's is not read into it. */
function readAnew(): void {
  if (somebodyElse.get()) return;
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== accountKey[0],
  });
}

function endHere(): void {
  noteSession(false);
  forgetKept();
  noteSignedOut();
}

async function refusalIn(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const { error, description } = (body ?? {}) as { error?: unknown; description?: unknown };
  const told = [description, (error as { message?: unknown } | undefined)?.message, error];
  return told.find((one) => typeof one === 'string') ?? `The service answered ${response.status}.`;
}
