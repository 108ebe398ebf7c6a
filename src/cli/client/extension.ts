import { NotFoundError, type Client } from '../../client/index.ts';
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
    throw new Refusal(`${signIn.url} has no ${what}: they are an extension of Trunkline`);
  }
}

/** Every server with extensions has one account to show; whoever may not see it meets another error. */
async function hasExtensions(client: Client): Promise<boolean> {
  try {
    await client.account.show();
    return true;
  } catch (error) {
    return !(error instanceof NotFoundError);
  }
}
