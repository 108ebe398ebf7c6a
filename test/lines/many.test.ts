import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportLines, planLines } from '../../src/lines/index.ts';
import { apply, countsOf, fileOf, nothing } from '../support/lines.ts';
import { startListening } from '../support/listening.ts';
import { fillAccount } from '../support/many-numbers.ts';
import { buyOne } from '../support/numbers.ts';

const count = 10_000;

let trunkline: Awaited<ReturnType<typeof startListening>>;
beforeAll(async () => {
  trunkline = await startListening();
  const { id } = await buyOne(trunkline.support);
  await fillAccount(trunkline, id, count - 1);
});
afterAll(() => trunkline.close());

test('ten thousand numbers are planned, exported and changed in pages and jobs, not one by one', async () => {
  let requests = 0;
  const talk = trunkline.talk({
    fetch(request) {
      requests += 1;
      return fetch(request);
    },
  });
  const ids = await talk.phoneNumbers.list().toArray();
  requests = 0;
  const entries = ids.map(({ id }) => ({ id, settings: { voicemail: true } }));
  expect(await countsOf(talk, fileOf(entries))).toEqual(nothing);
  // 100 pages of numbers, their settings in one file, and the account.
  expect(requests).toBeLessThan(110);

  requests = 0;
  const changed = fileOf(
    entries.map(({ id }, index) => ({ id, nickname: index < 250 ? `Desk ${index}` : null })),
  );
  expect((await planLines(talk, changed)).counts.update).toBe(250);
  expect(requests).toBeLessThan(110);
  const { failed, results } = await apply(talk, changed);
  expect([results.length, failed]).toEqual([250, []]);
  expect(await countsOf(talk, changed)).toEqual(nothing);

  requests = 0;
  expect((await exportLines(talk)).length).toBeGreaterThan(count);
  expect(requests).toBeLessThan(110);
});
