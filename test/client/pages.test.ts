import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { json, scripted, startListening } from '../support/listening.ts';
import { buyMany } from '../support/numbers.ts';

let trunkline: Awaited<ReturnType<typeof startListening>>;
let ids: number[];
beforeAll(async () => {
  trunkline = await startListening();
  ids = await buyMany(trunkline.support, 105);
});
afterAll(() => trunkline.close());

/** A client, and the queries that it has sent. */
function watched() {
  const queries: string[] = [];
  const talk = trunkline.talk({
    fetch(request) {
      queries.push(decodeURIComponent(new URL(request.url).search));
      return fetch(request);
    },
  });
  return { talk, queries };
}

describe('a list', () => {
  test('is read to its end, however many pages it has', async () => {
    const { talk, queries } = watched();
    const found: number[] = [];
    for await (const number of talk.phoneNumbers.list()) found.push(number.id);
    expect(found).toEqual(ids);
    expect(queries).toEqual(['?page[size]=100', expect.stringMatching(/page\[after\]=./)]);
  });

  test('asks for no more pages than are read', async () => {
    const { talk, queries } = watched();
    for await (const { id } of talk.phoneNumbers.list({ perPage: 10 })) if (id === ids[9]) break;
    expect(queries).toEqual(['?page[size]=10']);
  });

  test('ends where its pages lead back to one that was read', async () => {
    const first = { groups: [{ id: 1 }], next_page: 'https://acme.example/?page=2' };
    const second = { groups: [{ id: 2 }], next_page: 'https://acme.example/?page=2' };
    const { fetch, requests } = scripted(json(200, first), json(200, second));
    const talk = createClient({ url: 'https://acme.example', fetch });
    await expect(talk.groups.list().toArray()).rejects.toMatchObject({
      code: 'NotTheApi',
      message: 'This is not the API: the pages of a list lead back to https://acme.example/?page=2',
    });
    expect(requests).toHaveLength(2);
  });

  test('keeps its other parameters from page to page', async () => {
    const { talk, queries } = watched();
    const numbers = await talk.phoneNumbers.list({ minimalMode: true, perPage: 60 }).toArray();
    expect(numbers.map(({ id }) => id)).toEqual(ids);
    expect(numbers.filter((number) => 'created_at' in number)).toEqual([]);
    for (const query of queries) expect(query).toMatch(/minimal_mode=true.*page\[size\]=60/);
  });

  test('goes by number from a page that is named', async () => {
    const { talk, queries } = watched();
    const numbers = await talk.phoneNumbers.list({ page: 2, perPage: 40 }).toArray();
    expect(numbers.map(({ id }) => id)).toEqual(ids.slice(40));
    expect(queries).toHaveLength(2);
  });

  test('has single pages, which say how many records there are', async () => {
    const page = await trunkline.talk().phoneNumbers.list({ page: 3, perPage: 50 }).page();
    expect(page.map(({ id }) => id)).toEqual(ids.slice(100));
    expect(page).toMatchObject({ count: 105, next_page: null });
  });

  test('is asked for once it is read, and each time anew', async () => {
    const { talk, queries } = watched();
    const list = talk.groups.list();
    expect(queries).toEqual([]);
    expect(await list.toArray()).toEqual(await list.toArray());
    expect(queries).toHaveLength(2);
  });

  test('of a service that has no cursors is read by number', async () => {
    const next_page = 'https://acme.example/api/v2/groups.json?page=2';
    const { fetch, requests } = scripted(
      json(200, { groups: [{ id: 1 }], next_page, previous_page: null, count: 2 }),
      json(200, { groups: [{ id: 2 }], next_page: null, previous_page: null, count: 2 }),
    );
    const talk = createClient({ url: 'https://acme.example', fetch });
    expect(await talk.groups.list().toArray()).toEqual([{ id: 1 }, { id: 2 }]);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      '?page%5Bsize%5D=100',
      '?page=2',
    ]);
  });

  test('takes no credentials to another host, whatever links name', async () => {
    const next = 'https://elsewhere.example/api/v2/groups?page%5Bafter%5D=x';
    const { fetch, requests } = scripted(
      json(200, { groups: [], meta: { has_more: true }, links: { next, prev: null } }),
      json(200, { groups: [], meta: { has_more: false }, links: { next: null, prev: null } }),
    );
    await createClient({ url: 'https://acme.example', bearer: 'secret', fetch })
      .groups.list()
      .toArray();
    expect(requests.map(({ url }) => new URL(url).host)).toEqual(['acme.example', 'acme.example']);
  });
});

describe('a search', () => {
  test('has one page, and what stands beside it', async () => {
    const found = await trunkline.talk().phoneNumbers.search({ country: 'GB', perPage: 3 });
    expect(found).toHaveLength(3);
    expect(found.count).toBeGreaterThan(3);
    expect(found.not_offered).toMatchObject([{ type: 'mobile' }]);
    const next = await trunkline.talk().phoneNumbers.search({ country: 'GB', perPage: 3, page: 2 });
    expect(next).toHaveLength(3);
    expect(next).not.toEqual(found);
  });
});
