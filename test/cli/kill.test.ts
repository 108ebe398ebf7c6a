import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { faultsLeftIn } from '../support/faults.ts';
import { httpClient } from '../support/http-client.ts';
import { owned } from '../support/ledger.ts';
import { nothingUnfinished } from '../support/unfinished.ts';

const options = { args: ['--release-window', '0'] };

interface Bought {
  id: number;
  number: string;
}

type Call = ReturnType<typeof httpClient>;

async function tokensFor(call: Call, count: number, areaCode = ''): Promise<string[]> {
  const { json } = await call('GET', `/search?country=US&area_code=${areaCode}&per_page=${count}`);
  return json.phone_numbers.map(({ token }: { token: string }) => token);
}

async function listed(call: Call): Promise<string[]> {
  const { json } = await call('GET', '');
  expect(json.count).toBe(json.phone_numbers.length);
  return json.phone_numbers.map(({ id, number }: Bought) => `${number} ${id}`).toSorted();
}

/** The port is another one after each start. */
const withoutHost = (value: unknown) =>
  JSON.stringify(value).replaceAll(/127\.0\.0\.1:\d+/g, 'host');

describe('kill -9', () => {
  test.each(['slow', 'timeout-after', 'timeout-before'])(
    'during a purchase whose carrier is "%s": the same token answers its number, bought once',
    async (kind) => {
      const data = await temporaryFolder();
      const first = await serveProcess(data, options);
      const call = httpClient(first.url);
      const [token = ''] = await tokensFor(call, 1);
      const time = kind === 'slow' ? ['--milliseconds', '1500'] : [];
      await runJson(data, 'sandbox', 'fault', 'add', kind, ...time);
      const cutOff = call('POST', '', { phone_number: { token, nickname: 'survivor' } });
      cutOff.catch(() => {});
      await faultsLeftIn(data, 0);
      await first.kill();
      await expect(cutOff).rejects.toThrow('fetch failed');

      const second = await serveProcess(data, options);
      const again = httpClient(second.url);
      const order = { phone_number: { token } };
      await nothingUnfinished(data);
      const answer = await again('POST', '', order);
      expect(answer.status, JSON.stringify(answer.json)).toBe(200);
      expect(answer.json.phone_number.nickname).toBe('survivor');
      const { id, number } = answer.json.phone_number;
      expect(await listed(again)).toEqual([`${number} ${id}`]);
      expect(await owned(data)).toEqual([`${number} ${id}`]);
    },
  );

  test('after a session: everything is as it was', async () => {
    const data = await temporaryFolder();
    const first = await serveProcess(data);
    const call = httpClient(first.url);
    const [one = '', two = '', three = ''] = await tokensFor(call, 10);
    const buy = async (token: string) =>
      (await call('POST', '', { phone_number: { token } })).json.phone_number as Bought;
    const [kept, , deleted] = [await buy(one), await buy(two), await buy(three)];
    const change = { nickname: 'Pizza', settings: { voicemail: false, maximum_queue_size: 7 } };
    await call('PUT', `/${kept.id}`, { phone_number: change });
    expect((await call('DELETE', `/${deleted.id}`)).json).toBeNull();
    const views = async (call: Call) => ({
      list: await call('GET', ''),
      show: await call('GET', `/${kept.id}?include=settings`),
      gone: await call('GET', `/${deleted.id}`),
      again: await call('POST', '', { phone_number: { token: one } }),
    });
    const before = await views(call);
    await first.kill();

    const second = await serveProcess(data);
    const after = await views(httpClient(second.url));
    expect(withoutHost(after)).toBe(withoutHost(before));
    expect(after.show.json.phone_number).toMatchObject(change);
    expect(after.gone.status).toBe(404);
    expect(after.list.json.count).toBe(2);
  });

  test('in the middle of many purchases and deletions: what was answered is kept, and all agree', async () => {
    const data = await temporaryFolder();
    const kept = new Set<string>();
    const deleted = new Set<string>();
    // Numbers of its own for each round, as those of a killed one are still claimed; all fit one list.
    for (const [areaCode, enough] of [
      ['205', 3],
      ['206', 12],
      ['212', 20],
    ] as const) {
      const served = await serveProcess(data, options);
      const call = httpClient(served.url);
      const answers: number[] = [];
      const buyOrMore = async (token: string, index: number) => {
        const { status, json } = await call('POST', '', { phone_number: { token } });
        expect(status).toBe(200);
        const { id, number } = json.phone_number as Bought;
        answers.push(id);
        if (index % 3 !== 0) kept.add(`${number} ${id}`);
        else if ((await call('DELETE', `/${id}`)).status === 200) deleted.add(`${number} ${id}`);
      };
      const tokens = await tokensFor(call, 33, areaCode);
      const working = Promise.allSettled(tokens.map(buyOrMore));
      await expect.poll(() => answers.length, { interval: 1 }).toBeGreaterThanOrEqual(enough);
      await served.kill();
      const outcomes = await working;
      expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    }
    const served = await serveProcess(data, options);
    const call = httpClient(served.url);
    await nothingUnfinished(data);
    const numbers = await listed(call);
    expect(numbers).toEqual(await owned(data));
    expect(numbers).toEqual(expect.arrayContaining([...kept]));
    expect(numbers.filter((one) => deleted.has(one))).toEqual([]);
  });
});
