import { expect, test } from 'vitest';
import { FairPlaces } from '../../../src/app/webhooks/fair-places.ts';
import type { WebhookKey } from '../../../src/app/ports/webhooks.ts';

/** Webhooks of an account, in the order of their ids. */
const webhooksOf = (account_id: number, count: number): WebhookKey[] =>
  Array.from({ length: count }, (_, index) => ({
    account_id,
    id: `${account_id} ${String(index).padStart(3, '0')}`,
  }));

/** Begins with all that has a place; those who got one. */
function begin(places: FairPlaces, webhooks: readonly WebhookKey[]): WebhookKey[] {
  const due = places.inTurn(webhooks);
  return due.filter((webhook, index) => {
    const free = places.free(webhook, due.length - index);
    for (let count = 0; count < free; count += 1) void places.take(webhook, new Promise(() => {}));
    return free > 0;
  });
}

const countOf = (webhooks: readonly WebhookKey[], account: number) =>
  webhooks.filter(({ account_id }) => account_id === account).length;

test('where there are fewer places than webhooks, accounts take turns', () => {
  const places = new FairPlaces();
  const crowd = [1, 2, 3, 4, 5].flatMap((account) => webhooksOf(account, 100));
  const begun = begin(places, [...crowd, ...webhooksOf(6, 10)]);
  expect(begun).toHaveLength(400);
  expect([1, 2, 3, 4, 5, 6].map((account) => countOf(begun, account))).toEqual([
    78, 78, 78, 78, 78, 10,
  ]);
});

test('who is known to be quick finds a place where all others hang, and who is slow again has one', () => {
  const places = new FairPlaces();
  const [quick] = webhooksOf(9, 1) as [WebhookKey];
  places.learn(quick.id, { hasFailed: false, took: 30 });
  const crowd = [1, 2, 3, 4, 5].flatMap((account) => webhooksOf(account, 100));
  begin(places, crowd);
  expect(places.free(crowd[499] as WebhookKey, 1)).toBeLessThanOrEqual(0);
  expect(places.free(quick, 1)).toBe(10);
  places.learn(quick.id, { hasFailed: false, took: 1_001 });
  expect(places.free(quick, 1)).toBeLessThanOrEqual(0);
});

test('an account has no more places than are left to the others', () => {
  const places = new FairPlaces();
  const own = webhooksOf(1, 100);
  for (const { id } of own) places.learn(id, { hasFailed: false, took: 30 });
  begin(places, own);
  expect(own.filter((webhook) => places.free(webhook, 1) > 0)).toEqual([]);
  expect(places.free(webhooksOf(2, 1)[0] as WebhookKey, 1)).toBe(1);
});
