import { NotFoundError } from '../../client/index.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Session } from './session.ts';

type Place = Pick<Session, 'signIn'>;

/** That an account has none of what was named: `number with the id 17`. */
export const notThere = ({ signIn }: Place, what: string): Refusal =>
  new Refusal(`the account has no ${what} (${signIn.url})`);

/** Does what is about one record; throws Refusal, which names it, where the server has no such record. */
export async function aboutOne<Result>(
  session: Place,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isMissing(error) ? notThere(session, what) : error;
  }
}

/** Another path that a server does not know is another matter. */
const isMissing = (error: unknown): boolean =>
  error instanceof NotFoundError && error.code === 'RecordNotFound';
