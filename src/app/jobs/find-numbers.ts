import type { Account } from '../../domain/account.ts';
import { fieldError, recordInvalid, type DomainError } from '../../domain/errors.ts';
import type { SearchFilters } from '../../domain/search.ts';
import type { Job } from '../ports/jobs.ts';
import { searchAvailableNumbers } from '../phone-numbers/search.ts';
import { openToken, tokenLength } from '../purchases/search-tokens.ts';
import type { JobPorts } from './job-ports.ts';
import { isRefusal } from './place.ts';

/** Numbers that one look at the carriers brings at most, and looks at most for one job. */
const [windowLength, mostWindows] = [100, 20];

export type FindPorts = Parameters<typeof searchAvailableNumbers>[0];

/** Finds the numbers that a job is to buy, and writes down which, before any is bought. */
export interface Finder {
  /** For all items that have none; those for which none is found are left without. */
  findAll(): Promise<void>;
  /** Instead of one that is gone; null: there is no other. */
  findAnother(index: number): Promise<string | null>;
  /** why there is no number */
  refusal(): DomainError;
}

export function createFinder(ports: JobPorts, job: Job, filters: SearchFilters): Finder {
  const { clock, sealingKey, random } = ports;
  const { jobWork } = ports.store;
  /** what the job has tried, or is about to */
  const known = new Set<string>();
  const know = (token: string) => {
    const number = openToken(sealingKey, token, clock.now())?.number;
    if (number) known.add(number);
  };
  let last: Promise<unknown> = Promise.resolve();
  let refusal = noneFound();

  /** One after the other: no number is found for two items. */
  function findFor(indexes: readonly number[], firstOf?: Wanted['firstOf']): Promise<string[]> {
    const finding = last.then(async () => {
      const count = indexes.length;
      const wanted = { filters, known, count, jobId: job.id, ...(firstOf && { firstOf }) };
      const tokens = await findTokens(ports, job.account, wanted);
      const pairs = tokens.map((token, at) => ({ index: indexes[at] ?? 0, token }));
      if (pairs.length > 0) await jobWork.found(job, pairs);
      return tokens;
    });
    last = finding.catch(() => undefined);
    return finding;
  }

  return {
    async findAll() {
      const items = await jobWork.items(job);
      for (const { token } of items) if (token !== null) know(token);
      const without = items.filter((one) => one.token === null && one.result === null);
      if (without.length === 0 || (await jobWork.state(job)) !== 'ours') return;
      try {
        await findFor(without.map(({ index }) => index));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refusal = error;
      }
    },
    refusal: () => refusal,
    // Jobs that find the same numbers would go after the next one together, and lose it to each other again.
    findAnother: async (index) =>
      (await findFor([index], (count) => random(4).readUInt32BE() % count)).at(0) ?? null,
  };
}

interface Wanted {
  readonly filters: SearchFilters;
  readonly count: number;
  /** the job that buys them */
  readonly jobId?: number;
  /** numbers to leave out; those that are found are added */
  readonly known: Set<string>;
  /** which of so many on a page is looked at first; without it the first */
  readonly firstOf?: (count: number) => number;
}

/** Tokens of so many numbers, or of as many as there are. */
export async function findTokens(
  ports: FindPorts,
  account: Account,
  { filters, count, jobId, known, firstOf = () => 0 }: Wanted,
): Promise<string[]> {
  const found: string[] = [];
  for (let page = 0; page < mostWindows && found.length < count; page += 1) {
    const window = { limit: windowLength, offset: page * windowLength };
    const search = await searchAvailableNumbers(ports, account, { filters, window, jobId });
    const tokens = search.tokens.toString('hex');
    const { offers } = search.page;
    const first = firstOf(Math.max(1, offers.length));
    const numbers = offers.map(({ terms: { number } }, index) => ({ number, index }));
    for (const { number, index } of [...numbers.slice(first), ...numbers.slice(0, first)]) {
      if (found.length === count || known.has(number)) continue;
      known.add(number);
      found.push(tokens.slice(index * tokenLength, (index + 1) * tokenLength));
    }
    if (window.offset + windowLength >= search.page.span) break;
  }
  return found;
}

export const noneFound = () =>
  recordInvalid(
    fieldError('search', 'NotAvailable', 'there are no more numbers for sale that match'),
  );
