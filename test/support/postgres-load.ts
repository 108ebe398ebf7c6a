import { expect } from 'vitest';
import { run, type Env } from './cli.ts';
import { httpClient, type HttpAnswer } from './http-client.ts';

interface Bought {
  readonly id: number;
  readonly number: string;
}

export interface Load {
  /** By token: the id of the number that a node, by its URL, answered it with. */
  readonly bought: ReadonlyMap<string, { id: number; url: string }>;
  /** ids that were deleted, or may have been */
  readonly deleted: readonly number[];
  /** every status there was */
  readonly statuses: ReadonlySet<number>;
  /** Waits until every node, or one, has sold so many more numbers. */
  grow(count: number, url?: string): Promise<void>;
  /** Lets everybody finish what they are at. */
  stop(): Promise<void>;
}

const areaCodes = ['205', '212', '415', '617'];

/** Customers of one account, each at a node of its own; they buy until the end, and delete every third number. */
export function startLoad(urls: readonly string[]): Load {
  const bought = new Map<string, { id: number; url: string }>();
  const deleted: number[] = [];
  const statuses = new Set<number>();
  const ending = new AbortController();

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

  async function buy(url: string, token: string): Promise<number> {
    const { status, json } = await answer(url, 'POST', '', { phone_number: { token } });
    expect(status, JSON.stringify(json)).toBe(200);
    const { id } = json.phone_number as Bought;
    bought.set(token, { id, url });
    return id;
  }

  async function remove(url: string, id: number): Promise<void> {
    deleted.push(id);
    // It may have been deleted by a request that was answered with 503.
    expect([200, 404]).toContain((await answer(url, 'DELETE', `/${id}`)).status);
  }

  async function customer(areaCode: string, url: string): Promise<void> {
    const search = `/search?country=US&area_code=${areaCode}&per_page=20`;
    for (;;) {
      const { json } = await answer(url, 'GET', search);
      for (const [index, { token }] of (json.phone_numbers as { token: string }[]).entries()) {
        if (ending.signal.aborted) return;
        const id = await buy(url, token);
        if (index % 3 === 0) await remove(url, id);
      }
    }
  }

  const customers = Promise.all(
    areaCodes.map((code, index) => customer(code, urls[index % urls.length]!)),
  );
  // Told by whoever waits for them, and never as a rejection that nobody handles.
  customers.catch(() => {});
  return {
    bought,
    deleted,
    statuses,
    async grow(count, url) {
      const growing = (url === undefined ? urls : [url]).map((from) => {
        const before = soldBy(from, bought);
        return expect
          .poll(() => soldBy(from, bought), { interval: 20 })
          .toBeGreaterThanOrEqual(before + count);
      });
      await Promise.race([Promise.all(growing), customers]);
    },
    async stop() {
      ending.abort();
      await customers;
    },
  };
}

const soldBy = (url: string, bought: Load['bought']): number =>
  [...bought.values()].filter((one) => one.url === url).length;

/** At rest, carriers and store agree; every number that was answered is there once, unless it was deleted. */
export async function expectNothingLost(
  { bought, deleted, statuses }: Load,
  { data, env, url }: { data: string; env: Env; url: string },
): Promise<void> {
  const discrepancies = async () =>
    (await run(['reconcile', '--data', data, '--json'], env)).stdout;
  await expect.poll(discrepancies, { interval: 500 }).toBe('[]\n');
  expect([...statuses].filter((status) => ![200, 404, 503].includes(status))).toEqual([]);
  const kept = [...bought.values()].map(({ id }) => id).filter((id) => !deleted.includes(id));
  expect(await listedIds(url)).toEqual(kept.toSorted((a, b) => a - b));
  expect(new Set(kept).size).toBe(kept.length);
}

async function listedIds(url: string): Promise<number[]> {
  const ids: number[] = [];
  for (let page = 1; ; page++) {
    const { json } = await httpClient(url)('GET', `?page=${page}`);
    ids.push(...(json.phone_numbers as Bought[]).map(({ id }) => id));
    if (json.next_page === null) return ids.toSorted((a, b) => a - b);
  }
}
