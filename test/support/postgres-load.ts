import { expect } from 'vitest';
import { run, type Env } from './cli.ts';
import { httpClient, type HttpAnswer } from './http-client.ts';

interface Bought {
  readonly id: number;
  readonly number: string;
}

export interface Load {
  /** By token: the id of the number that a node answered it with. */
  readonly bought: ReadonlyMap<string, number>;
  /** ids that were deleted, or may have been */
  readonly deleted: readonly number[];
  /** every status there was */
  readonly statuses: ReadonlySet<number>;
  /** Waits until so many more numbers are bought. */
  grow(count: number): Promise<void>;
  /** Lets everybody finish what they are at. */
  stop(): Promise<void>;
}

const areaCodes = ['205', '212', '415', '617'];

/** Customers of one account, each at a node of its own; they buy until the end, and delete every third number. */
export function startLoad(urls: readonly string[]): Load {
  const bought = new Map<string, number>();
  const deleted: number[] = [];
  const statuses = new Set<number>();
  let isOver = false;

  /** What is not answered yet is asked again, of the same node. */
  async function answer(url: string, ...request: [string, string, object?]): Promise<HttpAnswer> {
    let last: HttpAnswer | undefined;
    const ask = async () => {
      last = await httpClient(url)(...request);
      statuses.add(last.status);
      return last.status;
    };
    await expect.poll(ask, { interval: 50 }).not.toBe(503);
    return last!;
  }

  async function customer(areaCode: string, url: string): Promise<void> {
    while (!isOver) {
      const search = `/search?country=US&area_code=${areaCode}&per_page=20`;
      const { json } = await answer(url, 'GET', search);
      for (const [index, { token }] of (json.phone_numbers as { token: string }[]).entries()) {
        if (isOver) return;
        const { status, json: purchase } = await answer(url, 'POST', '', {
          phone_number: { token },
        });
        expect(status, JSON.stringify(purchase)).toBe(200);
        const { id } = purchase.phone_number as Bought;
        bought.set(token, id);
        if (index % 3 !== 0) continue;
        deleted.push(id);
        // It may have been deleted by a request that was answered with 503.
        expect([200, 404]).toContain((await answer(url, 'DELETE', `/${id}`)).status);
      }
    }
  }

  const customers = Promise.all(
    areaCodes.map((code, index) => customer(code, urls[index % urls.length]!)),
  );
  // Told by `stop`, and never as a rejection that nobody handles.
  customers.catch(() => {});
  const failed = customers.then(() => {});
  return {
    bought,
    deleted,
    statuses,
    async grow(count) {
      const enough = bought.size + count;
      const grown = expect.poll(() => bought.size, { interval: 20 }).toBeGreaterThan(enough);
      await Promise.race([grown, failed]);
    },
    async stop() {
      isOver = true;
      await customers;
    },
  };
}

/** At rest, carriers and store agree; every number that was answered is there once, unless it was deleted. */
export async function expectNothingLost(
  load: Load,
  { data, env, url }: { data: string; env: Env; url: string },
): Promise<void> {
  const discrepancies = async () =>
    (await run(['reconcile', '--data', data, '--json'], env)).stdout;
  await expect.poll(discrepancies, { interval: 500 }).toBe('[]\n');
  expect([...load.statuses].filter((status) => ![200, 404, 503].includes(status))).toEqual([]);
  const ids = await listedIds(url);
  expect(new Set(ids).size).toBe(ids.length);
  const kept = [...load.bought.values()].filter((id) => !load.deleted.includes(id));
  expect(new Set(kept).size).toBe(kept.length);
  expect(ids).toEqual(kept.toSorted((a, b) => a - b));
}

async function listedIds(url: string): Promise<number[]> {
  const ids: number[] = [];
  for (let page = 1; ; page++) {
    const { json } = await httpClient(url)('GET', `?page=${page}`);
    ids.push(...(json.phone_numbers as Bought[]).map(({ id }) => id));
    if (json.next_page === null) return ids.toSorted((a, b) => a - b);
  }
}
