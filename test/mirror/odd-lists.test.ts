import { expect, test } from 'vitest';
import { json, type Scripted } from '../support/listening.ts';
import { mirrorInto, startService } from '../support/mirrors.ts';
import { smallNumbers, smallSource } from '../support/small-source.ts';

async function leftOutOf(source: ReturnType<typeof smallSource>) {
  const result = await mirrorInto(await startService(), source);
  const left = result.left_out.filter(({ reason }) => !reason.includes('404'));
  return { result, left: left.map(({ kind, ids, reason }) => [kind, ids, reason]) };
}

test.each([
  ['itself', (request: Request) => request.url],
  ['the first page at another host', () => 'https://elsewhere.example/?page=1&per_page=100'],
])('a list whose next page is %s is asked for no more than a few times', async (_, next) => {
  const again: Scripted = (request) =>
    json(200, { groups: [{ id: 5, name: 'Night' }], next_page: next(request) })();
  const source = smallSource({ '/groups': [again] });
  const { left } = await leftOutOf(source);
  expect(source.asked.filter((path) => path === '/groups').length).toBeLessThan(4);
  expect(left).toEqual([
    ['groups', [], expect.stringMatching(/^not read: .*(again and again|lead back)/)],
  ]);
});

test('what is no record, or has the id of another, is counted, and said', async () => {
  const [one, two] = smallNumbers(2);
  const numbers = [one, null, two, { ...two, number: '+12055559999' }, { number: '+12055558888' }];
  const source = smallSource({}, numbers);
  const { result, left } = await leftOutOf(source);
  expect(left).toEqual([
    ['phone_numbers', [], 'the list has something without an id'],
    ['phone_numbers', [2], 'another one in the list has the same id'],
  ]);
  expect(result.counts.find(({ kind }) => kind === 'phone_numbers')).toMatchObject({
    found: 5,
    copied: 2,
    left_out: 3,
  });
  expect(source.asked.filter((path) => path.includes('undefined'))).toEqual([]);
});

test('what is no record among the menus of an IVR is said, and makes no menu', async () => {
  const menus = [null, { id: 9, name: 'Main', default: true, routes: ['1'] }];
  const source = smallSource({ '/ivr': [json(200, { ivrs: [{ id: 4, name: 'Door', menus }] })] });
  const { result, left } = await leftOutOf(source);
  expect(left).toEqual([
    ['ivrs', [4], 'the list has something that is none'],
    ['ivrs', [4], 'the list has something that is none'],
  ]);
  expect(result.new_ids).toEqual([]);
});

test('a value of a form that is not kept here is said in words of this service', async () => {
  const [one] = smallNumbers(1);
  const { left } = await leftOutOf(smallSource({}, [{ ...one, created_at: 'not a date' }]));
  expect(left).toEqual([['phone_numbers', [1], 'must be a time such as 2026-01-31T12:00:00Z']]);
});
