import { NotFoundError, type Client } from '../../../client/index.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { Refusal } from '../../terminal/refusal.ts';

/** A number that a command was told of. */
export interface Named {
  readonly id: number;
  readonly number: string;
  readonly nickname: string | null;
}

type Numbers = Pick<Client['phoneNumbers'], 'list' | 'show' | 'showMany'>;

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

/** The id of a number of the account; throws Refusal where there is none. */
export async function idOf({ phoneNumbers }: Client, named: string): Promise<number> {
  const parsed = parseNamed(named);
  return 'id' in parsed ? parsed.id : (await withNumber(phoneNumbers, parsed.number)).id;
}

/** The numbers that were typed, each once; one that there is not ends it before anything is done. */
export async function numbersNamed(
  { phoneNumbers }: Client,
  words: readonly string[],
): Promise<Named[]> {
  const parsed = words.map(parseNamed);
  const ids = parsed.flatMap((one) => ('id' in one ? [one.id] : []));
  const byId = new Map((await numbersWithIds(phoneNumbers, ids)).map((one) => [one.id, one]));
  const named = new Map<number, Named>();
  for (const one of parsed) {
    const found = 'id' in one ? byId.get(one.id) : await withNumber(phoneNumbers, one.number);
    if (!found)
      throw new Refusal(`the account has no number with the id ${'id' in one ? one.id : ''}`);
    named.set(found.id, found);
  }
  return [...named.values()];
}

/** Those that there are: a hundred at a time, or one where a server can show no more. */
async function numbersWithIds(
  { show, showMany }: Numbers,
  ids: readonly number[],
): Promise<Named[]> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return [await show(only)];
  const found: Named[] = [];
  for (let start = 0; start < ids.length; start += pageSize) {
    const some = ids.slice(start, start + pageSize);
    found.push(...(await showMany(some).catch(eachBy(show, some))));
  }
  return found;
}

/** Of servers that cannot show many. */
const eachBy =
  (show: Numbers['show'], ids: readonly number[]) =>
  async (error: unknown): Promise<Named[]> => {
    if (!(error instanceof NotFoundError)) throw error;
    const found: Named[] = [];
    for (const id of ids) found.push(await show(id));
    return found;
  };

const pageSize = 100;

async function withNumber({ list }: Pick<Numbers, 'list'>, number: string): Promise<Named> {
  for await (const one of list({ query: number })) if (one.number === number) return one;
  throw new Refusal(`the account has no number ${number}`);
}
