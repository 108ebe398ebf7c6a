import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Client } from '../support/client.ts';
import { follow } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { aWebhook, webhooksOf, type Webhooks } from '../support/webhook-client.ts';

let trunkline: TestTrunkline;
let admin: Client;
let webhooks: Webhooks;
/** by name, in the order in which they were made */
const made: [name: string, id: string][] = [];
beforeAll(async () => {
  trunkline = await startTrunkline();
  admin = trunkline.support;
  webhooks = webhooksOf(admin);
  const settings = [
    ['Lines', 'active'],
    ['groups, lines', 'inactive'],
    ['Ärger', 'active'],
    ['Lines', 'inactive'],
    ['Billing, nightly', 'active'],
  ];
  for (const [name = '', status] of settings) {
    made.push([name, (await aWebhook(admin, { name, status })).id]);
  }
});
afterAll(() => trunkline.close());

interface Listed {
  readonly id: string;
  readonly name: string;
}
const listed = ({ json }: Answer) => json.webhooks as Listed[];
const namesIn = (answer: Answer) => listed(answer).map(({ name }) => name);
const idsIn = (answer: Answer) => listed(answer).map(({ id }) => id);

const cursor = (text: string) => Buffer.from(text).toString('base64url');

describe('the list of webhooks', () => {
  test('is newest first, and points nowhere where there is nothing', async () => {
    const answer = await webhooks.list();
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.json)).toEqual(['meta', 'webhooks']);
    expect(answer.json.meta).toEqual({ has_more: false });
    expect(idsIn(answer)).toEqual(made.map(([, id]) => id).toReversed());
  });

  test('has each webhook as it is shown', async () => {
    const [first] = listed(await webhooks.list());
    expect((await webhooks.show(first?.id ?? '')).json).toEqual({ webhook: first });
  });

  test('of nothing is empty', async () => {
    const other = await trunkline.signUp('empty', { role: 'admin' });
    const answer = await webhooksOf(other).list();
    expect(answer.text).toBe('{"meta":{"has_more":false},"webhooks":[]}');
  });

  test('is read forwards and back by its links, whose brackets stay as they are', async () => {
    const first = await webhooks.list({ 'page[size]': '2' });
    expect(Object.keys(first.json)).toEqual(['meta', 'links', 'webhooks']);
    expect(first.json.meta).toEqual({ has_more: true, after_cursor: expect.any(String) });
    expect(first.json.links.next).toMatch(/\?page\[size\]=2&page\[after\]=[\w-]+$/);
    expect(first.json.links).not.toHaveProperty('prev');

    const second = await follow(admin, first.json.links.next);
    expect(Object.keys(second.json.meta)).toEqual(['has_more', 'after_cursor', 'before_cursor']);
    const third = await follow(admin, second.json.links.next);
    expect(third.json.meta).toEqual({ has_more: false, before_cursor: expect.any(String) });
    expect(third.json.links).not.toHaveProperty('next');
    const pages = [first, second, third].map(namesIn);
    expect(pages).toEqual([['Billing, nightly', 'Lines'], ['Ärger', 'groups, lines'], ['Lines']]);

    const back = await follow(admin, third.json.links.prev);
    expect(idsIn(back)).toEqual(idsIn(second));
    const start = await follow(admin, back.json.links.prev);
    expect(idsIn(start)).toEqual(idsIn(first));
    expect(start.json.meta).toEqual({ has_more: false, after_cursor: expect.any(String) });
  });

  test('has cursors of an id and the order', async () => {
    const { json } = await webhooks.list({ 'page[size]': '1' });
    const cursor = Buffer.from(json.meta.after_cursor, 'base64').toString();
    expect(cursor).toBe(`${json.webhooks[0].id},desc`);
  });

  test('goes on where it was, though what the cursor names is gone', async () => {
    const gone = await aWebhook(admin, { name: 'Gone' });
    const { json } = await webhooks.list({ sort: 'name', 'page[size]': '2' });
    expect(json.webhooks.map(({ name }: Listed) => name)).toEqual(['Billing, nightly', 'Gone']);
    await webhooks.remove(gone.id);
    expect(namesIn(await follow(admin, json.links.next))).toEqual(['Lines', 'Lines']);
  });

  test.each([
    ['name', ['Billing, nightly', 'Lines', 'Lines', 'groups, lines', 'Ärger']],
    ['-name', ['Ärger', 'groups, lines', 'Lines', 'Lines', 'Billing, nightly']],
    ['status', ['Billing, nightly', 'Ärger', 'Lines', 'Lines', 'groups, lines']],
    ['-status', ['Lines', 'groups, lines', 'Billing, nightly', 'Ärger', 'Lines']],
  ])('is sorted by %s, and read so page by page', async (sort, names) => {
    expect(namesIn(await webhooks.list({ sort }))).toEqual(names);
    const seen: string[] = [];
    let page = await webhooks.list({ sort, 'page[size]': '2' });
    seen.push(...namesIn(page));
    while (page.json.meta.has_more) {
      page = await follow(admin, page.json.links.next);
      seen.push(...namesIn(page));
    }
    expect(seen).toEqual(names);
  });

  test('has those whose name has something in it, in any case of letters', async () => {
    const found = await webhooks.list({ 'filter[name_contains]': 'LINES' });
    expect(namesIn(found)).toEqual(['Lines', 'groups, lines', 'Lines']);
    expect(namesIn(await webhooks.list({ 'filter[name_contains]': 'ä' }))).toEqual(['Ärger']);
    expect(namesIn(await webhooks.list({ 'filter[name_contains]': '%' }))).toEqual([]);
  });

  test('has those of a status, and keeps to it from page to page', async () => {
    const query = { 'filter[status]': 'inactive', 'page[size]': '1' };
    const first = await webhooks.list(query);
    const second = await follow(admin, first.json.links.next);
    expect([...namesIn(first), ...namesIn(second)]).toEqual(['Lines', 'groups, lines']);
    expect(second.json.meta.has_more).toBe(false);
  });

  test('has no more than 100 on a page, whatever is asked for', async () => {
    expect((await webhooks.list({ 'page[size]': '1000' })).json.webhooks).toHaveLength(5);
  });

  test.each<Record<string, string>>([
    { sort: 'created_at' },
    { 'filter[status]': 'paused' },
    { 'page[size]': '0' },
    { 'page[size]': 'many' },
    { 'page[after]': 'nonsense' },
    { 'page[after]': cursor('1,desc') },
    { 'page[after]': cursor(`${'0'.repeat(26)},asc`) },
    { 'page[after]': cursor(`${'0'.repeat(26)},name,x`) },
    { sort: 'name', 'page[before]': cursor(`${'0'.repeat(26)},desc`) },
    { 'page[after]': cursor(`${'0'.repeat(26)},desc`), 'page[before]': 'x' },
  ])('does not take %o', async (query) => {
    const answer = await webhooks.list(query);
    expect(answer.status).toBe(400);
    const [named] = Object.keys(answer.json.details);
    expect(Object.keys(query)).toContain(named);
  });
});
