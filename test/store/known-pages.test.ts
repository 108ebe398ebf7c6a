import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import type { NumberPage } from '../../src/app/ports/phone-numbers.ts';
import { KnownPages } from '../../src/store/phone-numbers/known-pages.ts';

const [account_id, other] = [1, 2];

const pageOf = (first: number, last: number): NumberPage => ({
  length: first - last + 1,
  documents: Buffer.from('{}'),
  versions: '',
  first,
  last,
});

/** Pages that arrive when they are told to, and how often they were read. */
function startPages() {
  let revision = 1;
  let reads = 0;
  const pages = new KnownPages(() => revision, 8);
  const find = (page: NumberPage, arrival: Promise<unknown> = Promise.resolve()) =>
    pages.find(account_id, 'all', async () => {
      reads += 1;
      await arrival;
      return page;
    });
  return { pages, find, reads: () => reads, moveRows: () => (revision += 1) };
}

const onIt = { account_id, id: 15 };
const withNeither = [
  { account_id, id: 9 },
  { account_id, id: 21 },
  { account_id: other, id: 15 },
];

test('a page stands while numbers that are not on it are written', async () => {
  const { pages, find, reads } = startPages();
  await find(pageOf(20, 10));
  for (const key of withNeither) {
    pages.beginWrite(key);
    await find(pageOf(20, 10));
    pages.endWrite(key);
  }
  await find(pageOf(20, 10));
  expect(reads()).toBe(1);
});

test('it is read again while a number on it is written, once it has been, and when rows come or go', async () => {
  const { pages, find, reads, moveRows } = startPages();
  await find(pageOf(20, 10));
  pages.beginWrite(onIt);
  await find(pageOf(20, 10));
  await find(pageOf(20, 10));
  expect(reads()).toBe(3);
  pages.endWrite(onIt);
  await find(pageOf(20, 10));
  await find(pageOf(20, 10));
  expect(reads()).toBe(4);
  moveRows();
  await find(pageOf(20, 10));
  expect(reads()).toBe(5);
});

test('a page that was asked for before a write and arrives after it is given to nobody else', async () => {
  const { pages, find } = startPages();
  const arrival = new EventEmitter();
  const late = once(arrival, 'now');
  const before = [find(pageOf(20, 10), late)];
  pages.beginWrite(onIt);
  before.push(find(pageOf(20, 10), late));
  pages.endWrite(onIt);
  const written = pageOf(20, 10);
  expect(await find(written)).toBe(written);
  arrival.emit('now');
  await Promise.all(before);
  expect(await find(pageOf(20, 10))).toBe(written);
});
