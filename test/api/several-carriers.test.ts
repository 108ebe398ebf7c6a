import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { CarrierRefused } from '../../src/app/ports/carriers.ts';
import { send, temporaryFolder } from '../support/bare.ts';
import { findOne, follow, numbersIn, problemsOf, refusedFields } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { numbersOf, shop, type Shop } from '../support/shop.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

async function started(...shops: Shop[]): Promise<TestTrunkline> {
  const carriers = configuredCarriers(shops);
  const trunkline = await startTrunkline({}, { carriers });
  onTestFinished(() => trunkline.close());
  return trunkline;
}

async function pagesOf({ support }: TestTrunkline, per_page: number): Promise<string[][]> {
  let answer = await support.search({ country: 'US', per_page });
  const pages = [numbersIn(answer)];
  while (answer.json.next_page !== null) {
    answer = await follow(support, answer.json.next_page);
    pages.push(numbersIn(answer));
  }
  return pages;
}

const one = () => shop('one', 8, numbersOf(2, 7));
const two = () => shop('two', 9, numbersOf(3, 5));
const create = ({ support }: TestTrunkline, token: string) =>
  support.create({ phone_number: { token } });

const later = ({ clock }: TestTrunkline) => clock.advance(2 * 3_600_000);
const ownedAt = async (carrier: Shop) => (await ownedBy(carrier)).map(({ number }) => number);

describe('a search over several carriers', () => {
  test('answers what all have, those of the first carrier first, counted together', async () => {
    const { support } = await started(two(), one());
    const answer = await support.search({ country: 'US' });
    expect(numbersIn(answer)).toEqual([...numbersOf(3, 5), ...numbersOf(2, 7)]);
    expect(answer.json.count).toBe(12);
    expect(answer.json.next_page).toBeNull();
  });

  test('has full pages that neither repeat nor skip, however many each carrier has', async () => {
    const amounts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(
      amounts,
      fc.integer({ min: 1, max: 7 }),
      async (counts, per_page) => {
        const shops = counts.map((count, index) =>
          shop(`shop ${index}`, index + 1, numbersOf(index + 2, count)),
        );
        const trunkline = await startTrunkline({}, { carriers: configuredCarriers(shops) });
        const pages = await pagesOf(trunkline, per_page);
        await trunkline.close();
        const all = counts.flatMap((count, index) => numbersOf(index + 2, count));
        expect(pages.flat()).toEqual(all);
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(per_page);
      },
    );
    await fc.assert(property, tries(15));
  });

  test('asks each carrier once, unless what comes before ends within the page', async () => {
    const [first, second] = [shop('one', 8, numbersOf(2, 100)), two()];
    const { support } = await started(first, second);
    await support.search({ country: 'US', per_page: 50, page: 2 });
    expect([first.windows.length, second.windows.length]).toEqual([1, 1]);
    await support.search({ country: 'US', per_page: 60, page: 2 });
    expect(second.windows.slice(1)).toEqual([
      { limit: 60, offset: 60 },
      { limit: 60, offset: -40 },
    ]);
  });

  test('goes on without a carrier that fails when it is asked again', async () => {
    const [first, second] = [shop('one', 8, numbersOf(2, 100)), two()];
    const { support } = await started(first, second);
    const { search } = second;
    second.search = (filters, window) => {
      second.mood = window.offset < 0 ? 'down' : 'open';
      return search(filters, window);
    };
    const answer = await support.search({ country: 'US', per_page: 60, page: 2 });
    expect(numbersIn(answer)).toEqual(numbersOf(2, 100).slice(60));
  });

  test('asks nobody who sells nothing in the country', async () => {
    const [first, second] = [one(), two()];
    const { support } = await started(first, second);
    expect((await support.search({ country: 'DE' })).json).toMatchObject({ count: 0 });
    expect(first.windows).toEqual([]);
  });

  test('shows a number that two carriers have once, and no more when one of them has sold it', async () => {
    const [number = '', other = ''] = numbersOf(2, 2);
    const trunkline = await started(shop('one', 8, [number]), shop('two', 9, [number, other]));
    const search = () => trunkline.support.search({ country: 'US' });
    const found = (await search()).json.phone_numbers;
    expect(found.map((shown: { number: string }) => shown.number)).toEqual([number, other]);
    expect((await create(trunkline, found[0].token)).status).toBe(200);
    expect(numbersIn(await search())).toEqual([other]);
  });

  test('leaves out a carrier that is down, and one that does not answer in time', async () => {
    const [down, silent] = [one(), shop('three', 10, numbersOf(4, 2))];
    const { support, clock } = await started(down, two(), silent);
    down.mood = 'down';
    silent.mood = 'silent';
    const answer = await clock.passDuring(support.search({ country: 'US' }));
    expect(answer.status).toBe(200);
    expect(numbersIn(answer)).toEqual(numbersOf(3, 5));
  });

  test('is a 503 with Retry-After only when no carrier answers', async () => {
    const shops = [one(), two()];
    const { support } = await started(...shops);
    for (const each of shops) each.mood = 'down';
    const answer = await support.search({ country: 'US' });
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toMatch(/^[1-9]\d*$/);
  });
});

describe('a number of one of several carriers', () => {
  test('is bought from the carrier that offered it, and given back to that one', async () => {
    const [first, second] = [one(), two()];
    const carriers = configuredCarriers([first, second]);
    const trunkline = await startTrunkline({ releaseWindow: 0 }, { carriers });
    onTestFinished(() => trunkline.close());
    const found = (await trunkline.support.search({ country: 'US' })).json.phone_numbers.at(-1);
    const { id } = (await create(trunkline, found.token)).json.phone_number;
    const reference = String(id);
    expect(await ownedBy(second)).toEqual([{ number: found.number, reference }]);
    expect(await ownedBy(first)).toEqual([]);
    await trunkline.support.remove(id);
    await trunkline.clock.advance(1_000);
    expect(await ownedBy(second)).toEqual([]);
  });

  test('goes to one account only, when two carriers have it', async () => {
    const [number = ''] = numbersOf(2, 1);
    const [first, second] = [shop('one', 8, [number]), shop('two', 9, [number])];
    const trunkline = await started(first, second);
    const rival = await trunkline.signUp('rival');
    first.mood = 'down';
    const theirs = await findOne(rival);
    first.mood = 'open';
    const ours = await findOne(trunkline.support);
    expect((await create(trunkline, ours.token)).status).toBe(200);
    const refused = await rival.create({ phone_number: { token: theirs.token } });
    expect(refusedFields(refused)).toEqual({ token: ['NotAvailable'] });
    expect(await ownedBy(second)).toEqual([]);
  });

  test('is a 503 with Retry-After in a dry run, and no verdict, while its carrier does not answer', async () => {
    const carrier = one();
    const { support } = await started(carrier);
    const { token } = await findOne(support);
    carrier.mood = 'down';
    const answer = await support.create({ phone_number: { token } }, { dry_run: true });
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toMatch(/^[1-9]\d*$/);
    expect(answer.json).toEqual({ error: 'Unavailable', description: expect.any(String) });
  });

  test('that its carrier refuses is refused to everybody who sent its token', async () => {
    const carrier = one();
    const trunkline = await started(carrier);
    const { token } = await findOne(trunkline.support);
    const { clock } = trunkline;
    const { pause } = clock;
    // Who pauses waits for the other request's purchase.
    const waiting = new Promise<void>((resolve) => {
      clock.pause = (milliseconds) => {
        resolve();
        return pause(milliseconds);
      };
    });
    carrier.buy = async () => {
      await waiting;
      throw new CarrierRefused('21422', 'the number is not available');
    };
    for (const answer of await Promise.all([create(trunkline, token), create(trunkline, token)])) {
      expect(refusedFields(answer)).toEqual({ token: ['NotAvailable'] });
    }
  });

  test('cannot be bought once its carrier is not configured any more', async () => {
    const data = await temporaryFolder();
    const before = await startTrunkline({ data }, { carriers: configuredCarriers([one()]) });
    const { token } = await findOne(before.support);
    await before.close();
    const after = await startTrunkline({ data }, { carriers: configuredCarriers([two()]) });
    onTestFinished(() => after.close());
    const answer = await create(after, token);
    expect(refusedFields(answer)).toEqual({ token: ['ExpiredToken'] });
    expect(problemsOf(answer)).toMatch(/carrier.*search again/);
  });

  test('whose carrier is not configured any more keeps its place, and holds up nothing else', async () => {
    const [first, second] = [one(), two()];
    const options = { data: await temporaryFolder(), releaseWindow: 1 };
    const during = async (shops: Shop[], work: (service: TestTrunkline) => Promise<void>) => {
      const service = await startTrunkline(options, { carriers: configuredCarriers(shops) });
      try {
        await work(service);
      } finally {
        await service.close();
      }
    };
    const [released = '', wanted = ''] = numbersOf(2, 2);

    await during([first], async (service) => {
      await service.support.remove((await service.support.buy()).id);
      const { token } = await findOne(service.support);
      const { buy } = first;
      first.buy = () => Promise.reject(new Error('no answer'));
      expect((await create(service, token)).status).toBe(503);
      first.buy = buy;
    });
    await during([second], async (service) => {
      await service.support.remove((await service.support.buy()).id);
      await later(service);
      expect(await ownedAt(second)).toEqual([]);
      expect(await ownedAt(first)).toEqual([released]);
    });
    await during([second, first], async (service) => {
      await later(service);
      expect(await ownedAt(first)).toEqual([wanted]);
      expect((await service.support.list()).json.phone_numbers[0].number).toBe(wanted);
    });
  });
});

test('/readyz tells which carriers answer, and how often each did not', async () => {
  const [down, up] = [one(), two()];
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const { carrierWatch } = trunkline.ports;
  const carriers = configuredCarriers([down, up]);
  const both = await startTrunkline({}, { carriers, carrierWatch });
  onTestFinished(() => both.close());
  const health = async () =>
    (await send(trunkline, { method: 'GET', url: '/readyz' })).json.carriers;
  expect(await health()).toEqual({ sandbox: { status: 'up', failures: 0 } });
  down.mood = 'down';
  await both.support.search({ country: 'US' });
  expect(await health()).toMatchObject({ one: { status: 'down', failures: 1 } });
  down.mood = 'open';
  await both.support.search({ country: 'US' });
  expect(await health()).toMatchObject({ one: { status: 'up', failures: 1 } });
});
