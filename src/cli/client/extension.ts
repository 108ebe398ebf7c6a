import { ForbiddenError, NotFoundError, type Client } from '../../client/index.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Session } from './session.ts';

/**
 * Does what takes an extension of ours to the API. `what` it is about, as a plural: `webhooks of lines`. Throws Refusal
 * where the server is one without extensions; a record that is missing is that still.
 */
export async function withExtension<Result>(
  { client, signIn }: Pick<Session, 'client' | 'signIn'>,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotFoundError) || (await hasExtensions(client))) throw error;
    throw lacking(signIn, what);
  }
}

/**
 * Before what a server without extensions would take for something else: it passes over parameters that it does not know,
 * lists what was to be left out, and does what was to be tried. Throws Refusal there, and where nobody knows.
 */
export async function requireExtensions(
  { client, signIn }: Pick<Session, 'client' | 'signIn'>,
  what: string,
): Promise<void> {
  if (!(await hasExtensions(client))) throw lacking(signIn, what);
}

const lacking = ({ url }: Session['signIn'], what: string) =>
  new Refusal(`${url} has no ${what}: they are an extension of Trunkline`);

/** Every server with extensions has one account, which it shows to whoever is let in. */
export async function hasExtensions(client: Client): Promise<boolean> {
  try {
    await client.account.show();
    return true;
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) return false;
    throw error;
  }
}
