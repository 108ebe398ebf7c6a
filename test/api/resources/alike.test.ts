import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resources } from '../../../src/domain/resources/index.ts';
import type { Answer, Client } from '../../support/client.ts';
import { follow, problemsOf, refusedFields } from '../../support/numbers.ts';
import { recordsOf, type RecordClient } from '../../support/records.ts';
import { factsOf, sample } from '../../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

/** What is alike for all resources whose records an account makes. */
const writable = resources.filter(
  ({ operations, nesting }) =>
    operations.includes('create') && operations.includes('list') && !nesting,
);

let trunkline: TestTrunkline;
let admin: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  admin = await trunkline.signUp('alike', { role: 'admin' });
});
afterAll(() => trunkline.close());

const idsIn = ({ json }: Answer, { plural }: { plural: string }): number[] =>
  json[plural].map(({ id }: { id: number }) => id);

describe.each(writable.map((declaration) => [declaration.plural, declaration] as const))(
  '%s',
  (_, declaration) => {
    const { singular } = declaration;
    const facts = factsOf(declaration);
    const { plural, keys, required } = facts;
    let records: RecordClient;
    beforeAll(() => {
      records = recordsOf(admin, declaration);
    });

    test('create answers 201 with the whole record under its key, and no Location', async () => {
      const answer = await records.create(sample(declaration));
      expect(answer.status).toBe(201);
      expect(Object.keys(answer.json)[0]).toBe(singular);
      const record = answer.json[singular];
      expect(Object.keys(record).filter((key) => key !== 'url')).toEqual(keys);
      expect(record).toMatchObject(sample(declaration));
      expect(answer.headers).not.toHaveProperty('location');
      expect((await records.show(record.id)).json).toEqual(answer.json);
    });

    test('update changes what is named and nothing else, and answers the whole record', async () => {
      const made = await records.make();
      const { status, json } = await records.update(made.id, { name: ' Another name ' });
      expect(status).toBe(200);
      const { updated_at: _then, ...before } = made;
      const { updated_at: _now, ...after } = json[singular];
      expect(after).toEqual({ ...before, name: 'Another name' });
      expect((await records.show(made.id)).json).toEqual(json);
    });

    test('an update that changes nothing leaves the record as it was', async () => {
      const made = await records.make();
      await trunkline.clock.advance(5_000);
      expect((await records.update(made.id, {})).json[singular]).toEqual(made);
      expect((await records.update(made.id, made)).json[singular]).toEqual(made);
    });

    test('read-only and unknown keys are ignored, in a record and beside it', async () => {
      const made = await records.make({ ...sample(declaration), id: 7, nonsense: [1], url: 3 });
      expect(made.id).not.toBe(7);
      expect(made).not.toHaveProperty('nonsense');
      const payload = { [singular]: { ...made, name: 'Kept', id: 7, created_at: 'x' }, other: {} };
      const url = `${records.path}/${made.id}`;
      const { status, json } = await admin.request({ method: 'PUT', url, payload });
      expect(status).toBe(200);
      expect(json[singular].id).toBe(made.id);
      expect(json[singular].created_at).toBe(made.created_at);
    });

    test('a wrong type is a 422 that names the field, and nothing is changed', async () => {
      const made = await records.make();
      for (const name of [5, true, null, [], {}]) {
        const answers = [
          await records.update(made.id, { name }),
          await records.create({ ...sample(declaration), name }),
        ];
        for (const answer of answers) {
          expect(answer.status).toBe(422);
          expect(refusedFields(answer)).toEqual({ name: ['InvalidType'] });
        }
      }
      expect((await records.show(made.id)).json[singular]).toEqual(made);
    });

    test('what creating needs is named when it is missing, all at once, or blank', async () => {
      const answer = await records.create({});
      expect(answer.status).toBe(422);
      const missing = Object.fromEntries(required.map((name) => [name, ['BlankValue']]));
      expect(refusedFields(answer)).toEqual(missing);
      const blank = await records.create({ ...sample(declaration), name: '  ' });
      expect(refusedFields(blank)).toEqual({ name: ['InvalidValue'] });
      expect(problemsOf(blank)).toBe('Name: must not be blank');
      const long = await records.create({ ...sample(declaration), name: 'x'.repeat(256) });
      expect(refusedFields(long)).toEqual({ name: ['ValueTooLong'] });
    });

    test.each([
      '{}',
      '[]',
      'null',
      '{"record":{}}',
      `{"${singular}":null}`,
      `{"${singular}":[]}`,
      '',
    ])('the body %s is a 400: there is no record in it', async (payload) => {
      const made = await records.make();
      const requests = [
        { method: 'POST', url: records.path, payload },
        { method: 'PUT', url: `${records.path}/${made.id}`, payload },
      ] as const;
      for (const request of requests) {
        const { status, json } = await admin.request(request);
        expect(status).toBe(400);
        expect(json.error).toBe('BadRequest');
        expect(json.description).toContain(`"${singular}"`);
      }
    });

    test.each(['0', '-1', '1.5', 'x', '9007199254740993', '987654321', '__proto__', 'constructor'])(
      'the id %s is not found, whatever is asked of it',
      async (id) => {
        for (const ask of [
          records.show(id),
          records.update(id, { name: 'x' }),
          records.remove(id),
        ]) {
          const { status, json } = await ask;
          expect(status).toBe(404);
          expect(json).toEqual({ error: 'RecordNotFound', description: 'Not found' });
        }
      },
    );

    test('delete takes the record out of the list and its count at once', async () => {
      const made = await records.make();
      const { count } = (await records.list()).json;
      const answer = await records.remove(made.id);
      expect([answer.status, answer.text]).toEqual(facts.deletion(made));
      expect((await records.show(made.id)).status).toBe(404);
      expect((await records.remove(made.id)).status).toBe(404);
      const listed = await records.list();
      expect(idsIn(listed, facts)).not.toContain(made.id);
      expect(listed.json.count).toBe(count - 1);
    });

    test('the list is in its order, each as it is shown alone, and the count is kept', async () => {
      const client = await trunkline.signUp(`list-${singular}`, { role: 'admin' });
      const mine = recordsOf(client, declaration);
      const first = idsIn(await mine.list(), facts);
      const made = [await mine.make(), await mine.make(), await mine.make()];
      const { json } = await mine.list();
      const isNewestFirst = facts.order === 'newest first';
      expect(isNewestFirst ? json[plural].slice(0, 3).reverse() : json[plural].slice(-3)).toEqual(
        made,
      );
      expect(json.count).toBe(first.length + 3);
      expect(Object.keys(json)).toEqual([plural, 'next_page', 'previous_page', 'count']);
    });

    test('pages by offset and by cursor cover everything once, forward and back', async () => {
      const client = await trunkline.signUp(`pages-${singular}`, { role: 'admin' });
      const mine = recordsOf(client, declaration);
      for (let made = 0; made < 7; made++) await mine.make();
      const all = idsIn(await mine.list(), facts);
      const walk = async (first: Answer, linkOf: (answer: Answer) => string | null) => {
        const pages = [idsIn(first, facts)];
        let last = first;
        for (let link = linkOf(first); link !== null; link = linkOf(last)) {
          last = await follow(client, link);
          pages.push(idsIn(last, facts));
        }
        return { pages, last };
      };
      const offsets = await walk(await mine.list({ per_page: 3 }), ({ json }) => json.next_page);
      expect(offsets.pages.flat()).toEqual(all);
      const back = await walk(offsets.last, ({ json }) => json.previous_page);
      expect(back.pages.reverse().flat()).toEqual(all);
      const size = await mine.list({ 'page[size]': 3 });
      expect(Object.keys(size.json)).toEqual([plural, 'meta', 'links']);
      const cursors = await walk(size, ({ json }) => json.links.next);
      expect(cursors.pages.flat()).toEqual(all);
      const backward = await walk(cursors.last, ({ json }) => json.links.prev);
      expect(backward.pages.reverse().flat()).toEqual(all);
    });

    test.each([
      [{ page: 0 }, 'InvalidPaginationParameter'],
      [{ per_page: 'x' }, 'InvalidPaginationParameter'],
      [{ page: 101 }, 'InvalidPaginationDepth'],
      [{ 'page[after]': 'MA' }, 'InvalidPaginationParameter'],
      [{ 'page[size]': -1 }, 'InvalidPaginationParameter'],
    ])('the pages %o are a 400', async (query, error) => {
      const { status, json } = await records.list(query);
      expect([status, json.error]).toEqual([400, error]);
    });

    test('every path answers with .json behind it too', async () => {
      const made = await records.make();
      const list = await admin.request({ method: 'GET', url: `${records.path}.json?per_page=1` });
      expect(list.status).toBe(200);
      const url = `${records.path}/${made.id}.json`;
      expect((await admin.request({ method: 'GET', url })).json).toEqual(
        (await records.show(made.id)).json,
      );
    });

    test('an answer that a client holds is a 304, until it changes', async () => {
      const made = await records.make();
      for (const url of [records.path, `${records.path}/${made.id}`]) {
        const ask = (etag?: string) =>
          admin.request({
            method: 'GET',
            url,
            ...(etag ? { headers: { 'if-none-match': etag } } : {}),
          });
        const etag = (await ask()).headers.etag as string;
        const held = await ask(etag);
        expect([held.status, held.text]).toEqual([304, '']);
        await records.update(made.id, { name: `Changed ${url.length}` });
        expect((await ask(etag)).status).toBe(200);
      }
    });

    test("another account's record is a 404, as if it did not exist, and nothing happens to it", async () => {
      const other = await trunkline.signUp(`other-${singular}`, { role: 'admin' });
      const theirs = await recordsOf(other, declaration).make();
      for (const ask of [
        records.show(theirs.id),
        records.update(theirs.id, { name: 'taken' }),
        records.remove(theirs.id),
      ]) {
        expect((await ask).status).toBe(404);
      }
      expect(idsIn(await records.list(), facts)).not.toContain(theirs.id);
      expect((await recordsOf(other, declaration).show(theirs.id)).json[singular]).toEqual(theirs);
    });

    test('agents read; those who may write do, the others are told', async () => {
      const made = await records.make();
      const mayWrite = facts.writers === 'agents';
      const agent = recordsOf(await trunkline.signUp('alike'), declaration);
      expect((await agent.list()).status).toBe(200);
      expect((await agent.show(made.id)).status).toBe(200);
      const written = [
        await agent.create(sample(declaration)),
        await agent.update(made.id, { name: 'by an agent' }),
        await agent.remove(made.id),
      ];
      for (const { status, json } of written) {
        expect(status < 300).toBe(mayWrite);
        if (!mayWrite)
          expect(json.error).toEqual({ title: 'Forbidden', message: expect.any(String) });
      }
      expect((await records.show(made.id)).status).toBe(mayWrite ? 404 : 200);
    });

    test('nobody reads or writes without the right to', async () => {
      const made = await records.make();
      const reader = recordsOf(
        await trunkline.signUp('alike', { role: 'admin', scope: 'read' }),
        declaration,
      );
      expect((await reader.show(made.id)).status).toBe(200);
      const endUser = recordsOf(await trunkline.signUp('alike', { role: 'end-user' }), declaration);
      const refused = [
        await reader.create(sample(declaration)),
        await reader.update(made.id, { name: 'x' }),
        await reader.remove(made.id),
        await endUser.list(),
        await endUser.show(made.id),
        await endUser.create(sample(declaration)),
      ];
      for (const { status } of refused) expect(status).toBe(403);
      const anonymous = {
        headers: { authorization: '' },
        method: 'GET',
        url: records.path,
      } as const;
      expect((await admin.request(anonymous)).status).toBe(401);
    });
  },
);
