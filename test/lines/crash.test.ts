import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planLines } from '../../src/lines/index.ts';
import { apply, fileOf, nothing } from '../support/lines.ts';
import { owned } from '../support/ledger.ts';
import { startListening } from '../support/listening.ts';

let trunkline: Awaited<ReturnType<typeof startListening>>;
beforeAll(async () => (trunkline = await startListening()));
afterAll(() => trunkline.close());

/** A client whose connection ends at a request: before it is sent, or before its answer comes. */
function dying(after: number, moment: 'before' | 'after') {
  let requests = 0;
  const talk = trunkline.talk({
    maxRetries: 0,
    async fetch(request) {
      requests += 1;
      if (requests < after) return fetch(request);
      if (requests === after && moment === 'after') await fetch(request);
      throw new TypeError('cut off');
    },
  });
  return { talk, hasDied: () => requests >= after };
}

describe.each(['before', 'after'] as const)('a program that dies %s a request', (moment) => {
  test('is taken up by the next one, which ends in the same state, and buys nothing twice', async () => {
    const talk = trunkline.talk();
    for (let after = 1; ; after++) {
      await talk.sandbox.reset();
      const [first, second] = await talk.phoneNumbers.search({ country: 'US' });
      const kept = await talk.phoneNumbers.buy(first ?? '');
      const gone = await talk.phoneNumbers.buy(second ?? '');
      const file = fileOf([
        { key: 'pizza', want: { country: 'US', contains: 'pizza', count: 2 }, nickname: 'Pizza' },
        { key: 'desk', want: { country: 'CA' } },
        { number: kept.number, nickname: 'Kept', settings: { voicemail: false } },
        { number: gone.number, absent: true },
      ]);
      const { talk: mortal, hasDied } = dying(after, moment);
      await apply(mortal, file).catch(() => {});

      expect((await apply(talk, file)).failed).toEqual([]);
      expect((await planLines(talk, file)).counts).toEqual(nothing);
      const numbers = await talk.phoneNumbers.list({ include: ['external_id'] }).toArray();
      const found = numbers.map(({ external_id, nickname }) => `${external_id} ${nickname}`);
      expect(found.toSorted()).toEqual([
        'desk null',
        'null Kept',
        'pizza/1 Pizza',
        'pizza/2 Pizza',
      ]);
      // With the one that is kept for its release window.
      expect(await owned(trunkline.data)).toHaveLength(5);
      if (!hasDied()) return;
    }
  });
});
