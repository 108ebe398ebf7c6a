import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { serveProcess, type ServerProcess } from '../support/cli-process.ts';
import { faultsLeftIn } from '../support/faults.ts';
import { httpClient, type HttpAnswer } from '../support/http-client.ts';
import { owned } from '../support/ledger.ts';
import { runs } from '../support/runs.ts';
import { nothingUnfinished } from '../support/unfinished.ts';

interface Bought {
  id: number;
  number: string;
}

type Call = ReturnType<typeof httpClient>;

const rounds = runs(3);

const start = (data: string, ...args: string[]) =>
  serveProcess(data, { args: ['--release-window', '0', '--database-pool', '5', ...args] });

async function listed(call: Call): Promise<string[]> {
  const numbers: Bought[] = [];
  for (let page = 1; ; page++) {
    const { json } = await call('GET', `?page=${page}`);
    numbers.push(...(json.phone_numbers as Bought[]));
    if (json.next_page === null) {
      expect(json.count).toBe(numbers.length);
      return numbers.map(({ id, number }) => `${number} ${id}`).toSorted();
    }
  }
}

/** As a client behind a load balancer: what is not answered, or not yet, is sent to the next node. */
function balanced(nodes: ServerProcess[]) {
  let turn = 0;
  return async (...[method, target, body]: Parameters<Call>): Promise<HttpAnswer> => {
    let answer: HttpAnswer | undefined;
    const ask = async () => {
      const node = nodes[(turn += 1) % nodes.length]!;
      answer = await httpClient(node.url)(method, target, body);
      return answer.status;
    };
    await expect.poll(ask, { interval: 50 }).not.toBe(503);
    return answer!;
  };
}

test('three nodes, of which one is killed again and again under load: nothing is lost, nothing doubled', async () => {
  const data = await temporaryFolder();
  const nodes = await Promise.all([start(data), start(data), start(data)]);
  const call = balanced(nodes);
  const kept = new Map<string, number>();
  const deleted: number[] = [];
  let isOver = false;

  /** Buys numbers of its area code until the end; changes each, and deletes every third. */
  async function customer(areaCode: string): Promise<void> {
    for (;;) {
      const search = `/search?country=US&area_code=${areaCode}&per_page=40`;
      const { json } = await call('GET', search);
      for (const [index, { token }] of (json.phone_numbers as { token: string }[]).entries()) {
        if (isOver) return;
        const bought = await call('POST', '', { phone_number: { token } });
        expect(bought.status, JSON.stringify(bought.json)).toBe(200);
        const { id } = bought.json.phone_number as Bought;
        const again = await call('POST', '', { phone_number: { token } });
        expect(again.json.phone_number).toEqual(bought.json.phone_number);
        await call('PUT', `/${id}`, { phone_number: { nickname: token.slice(0, 20) } });
        if (index % 3 !== 0) kept.set(token, id);
        else {
          // The node that deleted it may have died before it said so.
          expect([200, 404]).toContain((await call('DELETE', `/${id}`)).status);
          deleted.push(id);
        }
      }
    }
  }

  const customers = Promise.all(['205', '212', '415', '617'].map(customer));
  for (let round = 0; round < rounds; round++) {
    const before = kept.size;
    await expect.poll(() => kept.size, { interval: 50 }).toBeGreaterThan(before + 3);
    await nodes[0].kill();
    await expect.poll(() => kept.size, { interval: 50 }).toBeGreaterThan(before + 6);
    nodes[0] = await start(data);
  }
  isOver = true;
  await customers;

  // Every answer is consistent: each token answers its number from every node.
  for (const [token, id] of [...kept].slice(0, 20)) {
    for (const { url } of nodes) {
      const { json } = await httpClient(url)('POST', '', { phone_number: { token } });
      expect(json.phone_number.id).toBe(id);
    }
  }
  const lists = async () => Promise.all(nodes.map(({ url }) => listed(httpClient(url))));
  await nothingUnfinished(data);
  const [first, ...others] = await lists();
  for (const other of [...others, await owned(data)]) expect(other).toEqual(first);
  const ids = first!.map((one) => Number(one.split(' ')[1]));
  expect(ids).toEqual(expect.arrayContaining([...kept.values()]));
  expect(ids.filter((id) => deleted.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a node killed in the middle of a purchase: another finishes it, long before the carrier would time out', async () => {
  const data = await temporaryFolder();
  const carrierTimeout = ['--carrier-timeout', '120'];
  const [one, other] = [await start(data, ...carrierTimeout), await start(data, ...carrierTimeout)];
  const search = await httpClient(one.url)('GET', '/search?country=US&per_page=1');
  const { token } = search.json.phone_numbers[0] as { token: string };
  await runJson(data, 'sandbox', 'fault', 'add', 'slow', '--milliseconds', '100000');
  const cutOff = httpClient(one.url)('POST', '', { phone_number: { token } });
  cutOff.catch(() => {});
  await faultsLeftIn(data, 0);
  await one.kill();
  await expect(cutOff).rejects.toThrow('fetch failed');

  const call = httpClient(other.url);
  await nothingUnfinished(data);
  expect(await listed(call)).toHaveLength(1);
  const answer = await call('POST', '', { phone_number: { token } });
  expect(answer.status).toBe(200);
  const { number, id } = answer.json.phone_number as Bought;
  expect(await owned(data)).toEqual([`${number} ${id}`]);
});
