import { NotFoundError } from '../../../client/index.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { aboutOne, notThere } from '../not-there.ts';
import type { Session } from '../session.ts';

/** A number that a command was told of. */
export interface Named {
  readonly id: number;
  readonly number: string;
  readonly nickname: string | null;
}

type Place = Pick<Session, 'client' | 'signIn'>;

/** What was typed: an id, or a number with its +, however it is spaced. Throws UsageError. */
export function parseNamed(named: string): { id: number } | { number: string } {
  const text = named.trim();
  if (/^\d{1,16}$/.test(text)) return { id: Number(text) };
  const number = text.replaceAll(/[\s().-]/g, '');
  if (/^\+\d{5,15}$/.test(number)) return { number };
  throw new UsageError(
    `${named}: must be the id of a number, or the number with its +, as in +12055550123`,
  );
}

/** Does it to a number of the account, by its id; throws Refusal where there is no such number. */
export async function withNumber<Result>(
  session: Place,
  named: string,
  work: (id: number) => Promise<Result>,
): Promise<Result> {
  const parsed = parseNamed(named);
  const id = 'id' in parsed ? parsed.id : (await found(session, parsed.number)).id;
  return aboutOne(session, withId(id), () => work(id));
}

const withId = (id: number): string => `number with the id ${id}`;

/** The numbers that were typed, each once; one that there is not ends it before anything is done. */
export async function numbersNamed(session: Place, words: readonly string[]): Promise<Named[]> {
  const parsed = words.map(parseNamed);
  const ids = parsed.flatMap((one) => ('id' in one ? [one.id] : []));
  const byId = new Map((await numbersWithIds(session, ids)).map((one) => [one.id, one]));
  const named = new Map<number, Named>();
  for (const one of parsed) {
    const number = 'id' in one ? byId.get(one.id) : await found(session, one.number);
    if (!number) throw notThere(session, 'id' in one ? withId(one.id) : `number ${one.number}`);
    named.set(number.id, number);
  }
  return [...named.values()];
}

/** Those that there are: a hundred at a time, or one where a server can show no more. */
async function numbersWithIds(session: Place, ids: readonly number[]): Promise<Named[]> {
  const { showMany } = session.client.phoneNumbers;
  if (ids.length === 1) return eachOf(session, ids);
  const numbers: Named[] = [];
  for (let start = 0; start < ids.length; start += pageSize) {
    const some = ids.slice(start, start + pageSize);
    numbers.push(
      ...(await showMany(some).catch((error: unknown) => {
        // Of servers that cannot show many.
        if (error instanceof NotFoundError) return eachOf(session, some);
        throw error;
      })),
    );
  }
  return numbers;
}

async function eachOf(session: Place, ids: readonly number[]): Promise<Named[]> {
  const numbers: Named[] = [];
  for (const id of ids) {
    numbers.push(await aboutOne(session, withId(id), () => session.client.phoneNumbers.show(id)));
  }
  return numbers;
}

const pageSize = 100;

async function found(session: Place, number: string): Promise<Named> {
  const { list } = session.client.phoneNumbers;
  for await (const one of list({ query: number })) if (one.number === number) return one;
  throw notThere(session, `number ${number}`);
}
