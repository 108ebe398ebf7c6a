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
  const { clock, sealingKey } = ports;
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
  function findFor(indexes: readonly number[]): Promise<string[]> {
    const finding = last.then(async () => {
      const tokens = await findTokens(ports, job.account, {
        filters,
        known,
        count: indexes.length,
      });
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
    findAnother: async (index) => (await findFor([index])).at(0) ?? null,
  };
}

interface Wanted {
  readonly filters: SearchFilters;
  readonly count: number;
  /** numbers to leave out; those that are found are added */
  readonly known: Set<string>;
}

/** Tokens of so many numbers, or of as many as there are. */
export async function findTokens(
  ports: FindPorts,
  account: Account,
  { filters, count, known }: Wanted,
): Promise<string[]> {
  const found: string[] = [];
  for (let page = 0; page < mostWindows && found.length < count; page += 1) {
    const window = { limit: windowLength, offset: page * windowLength };
    const search = await searchAvailableNumbers(ports, account, { filters, window });
    const tokens = search.tokens.toString('hex');
    search.page.offers.forEach(({ terms: { number } }, index) => {
      if (found.length === count || known.has(number)) return;
      known.add(number);
      found.push(tokens.slice(index * tokenLength, (index + 1) * tokenLength));
    });
    if (window.offset + windowLength >= search.page.span) break;
  }
  return found;
}

export const noneFound = () =>
  recordInvalid(
    fieldError('search', 'NotAvailable', 'there are no more numbers for sale that match'),
  );
