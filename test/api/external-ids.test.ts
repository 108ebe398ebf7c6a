import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Client } from '../support/client.ts';
import { fillAccount } from '../support/many-numbers.ts';
import { buyOne, findMany, findOne, idsOf, problemsOf, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const deletedPath = '/api/v2/channels/voice/deleted_phone_numbers';
const taken = { external_id: ['DuplicateValue'] };
const include = 'external_id';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

let accounts = 0;
/** An account of its own. */
async function signUp() {
  accounts += 1;
  const client = await trunkline.signUp(`external${accounts}`, { role: 'admin' });
  const create = (token: string, external_id: unknown) =>
    client.create({ phone_number: { token, external_id } }, { include });
  const update = (id: number, external_id: unknown) =>
    client.update(id, { phone_number: { external_id } }, { include });
  const named = async (id: number) => externalIdOf(await client.show(id, { include }));
  const restore = async (id: number) =>
    client.request({ method: 'PUT', url: `${deletedPath}/${id}/restore` });
  const audit = async (id: number) => {
    const url = `/api/v2/channels/voice/phone_numbers/${id}/audit_logs`;
    return (await client.request({ method: 'GET', url })).json.audit_logs;
  };
  return { client, create, update, named, restore, audit };
}

const externalIdOf = ({ json }: Answer) => json.phone_number.external_id;
const statusesIn = (answers: readonly Answer[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);
const countOf = async (client: Client) => (await client.list()).json.count;

describe('an external_id', () => {
  test('is given with the purchase, and shown to those who ask for it alone', async () => {
    const { client } = await signUp();
    const { id, ...plain } = await buyOne(client, { external_id: ' front door ' });
    expect(plain).not.toHaveProperty('external_id');
    const other = await buyOne(client);
    expect((await client.show(id)).json.phone_number).toEqual({ id, ...plain });
    const external_id = 'front door';
    const shown = { id, ...plain, external_id };
    expect((await client.show(id, { include })).json.phone_number).toEqual(shown);
    for (const query of [{}, { sort: 'created_at' }, { minimal_mode: true }]) {
      const listed: { id: number; external_id: unknown }[] = (
        await client.list({ ...query, include })
      ).json.phone_numbers;
      const ids = new Map(listed.map((one) => [one.id, one.external_id]));
      expect(ids).toEqual(
        new Map([
          [id, external_id],
          [other.id, null],
        ]),
      );
      expect((await client.list(query)).text).not.toContain('external_id');
    }
    const both = await client.list({ include: 'external_id,carrier_terms', per_page: 1 });
    expect(both.json.phone_numbers[0]).toMatchObject({
      external_id: null,
      carrier_terms: { carrier: 'sandbox' },
    });
  });

  test('is changed and taken away by an update, and what is sent back unchanged is no change', async () => {
    const { client, update, named, audit } = await signUp();
    const { id } = await buyOne(client);
    for (const external_id of ['one', 'two', null, 'one']) {
      const previous = await named(id);
      const updated = await update(id, external_id);
      expect(externalIdOf(updated)).toBe(external_id);
      expect(await named(id)).toBe(external_id);
      const [log] = await audit(id);
      expect(log.changes).toEqual({ external_id: { previous, current: external_id } });
    }
    const again = await update(id, 'one');
    expect(again.headers['x-unchanged']).toBe('true');
    await client.update(id, {
      phone_number: { nickname: 'Others', settings: { voicemail: true } },
    });
    expect(await named(id)).toBe('one');
  });

  test.each([
    [5, 'InvalidType'],
    ['', 'InvalidValue'],
    ['   ', 'InvalidValue'],
    ['a,b', 'InvalidValue'],
    ['a\nb', 'InvalidValue'],
    ['a'.repeat(256), 'ValueTooLong'],
  ])('%j is refused as %s, by purchases and updates alike', async (external_id, code) => {
    const { client, create, update } = await signUp();
    const { id } = await buyOne(client, { external_id: 'ä'.repeat(255) });
    const { token } = await findOne(client);
    for (const answer of [await create(token, external_id), await update(id, external_id)]) {
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ external_id: [code] });
    }
  });

  test('that another number has is refused, nothing is bought, and a dry run says so before', async () => {
    const { client, create, update, named } = await signUp();
    const { id } = await buyOne(client, { external_id: 'desk' });
    const other = await buyOne(client);
    const { token } = await findOne(client);
    const { dry_run } = (await client.dryRun({ phone_number: { token, external_id: 'desk' } }))
      .json;
    expect(dry_run.would_succeed).toBe(false);
    const answers = [await create(token, 'desk'), await update(other.id, 'desk')];
    for (const answer of answers) {
      expect([answer.status, refusedFields(answer)]).toEqual([422, taken]);
      expect(problemsOf(answer)).toContain('"desk" belongs to another phone number');
    }
    expect(dry_run.details).toEqual(answers[0]?.json.details);
    expect([await named(id), await named(other.id)]).toEqual(['desk', null]);
    expect(await countOf(client)).toBe(2);
    expect((await create(token, 'chair')).status).toBe(200);
  });

  test('is of its account alone, and case matters', async () => {
    const [one, other] = [await signUp(), await signUp()];
    await buyOne(one.client, { external_id: 'desk' });
    await buyOne(one.client, { external_id: 'Desk' });
    const { id } = await buyOne(other.client, { external_id: 'desk' });
    expect(idsOf(await other.client.list({ 'filter[external_id]': 'desk' }))).toEqual([id]);
  });

  test('of several purchases at once is of one, and no other buys anything', async () => {
    const { client, create } = await signUp();
    const offers = await findMany(client, 5);
    const answers = await Promise.all(offers.map(({ token }) => create(token, 'desk')));
    expect(statusesIn(answers)).toEqual([200, 422, 422, 422, 422]);
    for (const answer of answers) {
      if (answer.status === 422) expect(refusedFields(answer)).toEqual(taken);
    }
    expect(await countOf(client)).toBe(1);
    // The token that has bought is good for the same answer again.
    const again = await Promise.all(offers.map(({ token }) => create(token, 'desk')));
    expect(again.map(({ status }) => status)).toEqual(answers.map(({ status }) => status));
  });

  test('of several updates at once is of one number', async () => {
    const { client, update, named } = await signUp();
    const ids = [await buyOne(client), await buyOne(client), await buyOne(client)].map(
      ({ id }) => id,
    );
    const answers = await Promise.all(ids.map((id) => update(id, 'desk')));
    expect(statusesIn(answers)).toEqual([200, 422, 422]);
    const names = await Promise.all(ids.map(named));
    expect(names.filter((name) => name !== null)).toEqual(['desk']);
  });

  test('stays where it is when two numbers want each what the other one has', async () => {
    const { client, update, named } = await signUp();
    const one = (await buyOne(client, { external_id: 'one' })).id;
    const other = (await buyOne(client, { external_id: 'other' })).id;
    const answers = await Promise.all([update(one, 'other'), update(other, 'one')]);
    expect(answers.map(refusedFields)).toEqual([taken, taken]);
    expect([await named(one), await named(other)]).toEqual(['one', 'other']);
  });
});

describe('of a number that is deleted, an external_id', () => {
  test('is free, and comes back with the number', async () => {
    const { client, restore, named } = await signUp();
    const { id } = await buyOne(client, { external_id: 'desk' });
    await client.remove(id);
    expect((await client.list({ 'filter[external_id]': 'desk' })).json.phone_numbers).toEqual([]);
    expect((await restore(id)).status).toBe(200);
    expect(await named(id)).toBe('desk');
    await client.remove(id);
    const another = await buyOne(client, { external_id: 'desk' });
    expect(another.id).not.toBe(id);
  });

  test('that another number has meanwhile does not come back, but the number does', async () => {
    const { client, update, restore, named, audit } = await signUp();
    const { id } = await buyOne(client, { external_id: 'desk' });
    await client.remove(id);
    const another = await buyOne(client);
    expect((await update(another.id, 'desk')).status).toBe(200);
    expect((await restore(id)).status).toBe(200);
    expect([await named(id), await named(another.id)]).toEqual([null, 'desk']);
    const [log] = await audit(id);
    expect(log.changes).toEqual({ external_id: { previous: 'desk', current: null } });
    // It has none to give any more.
    await client.remove(id);
    expect(await named(another.id)).toBe('desk');
  });

  test('is free after the sandbox begins anew', async () => {
    const { client } = await signUp();
    await buyOne(client, { external_id: 'desk' });
    const url = '/api/v2/trunkline/sandbox/reset';
    expect((await client.request({ method: 'POST', url })).status).toBeLessThan(300);
    await buyOne(client, { external_id: 'desk' });
    expect(await countOf(client)).toBe(1);
  });
});

describe('filter[external_id]', () => {
  test('finds numbers by any of several, in both orders, beside other filters', async () => {
    const { client } = await signUp();
    const ids: number[] = [];
    for (const external_id of ['a', 'b', 'c']) ids.push((await buyOne(client, { external_id })).id);
    await buyOne(client);
    const [a = 0, b = 0, c = 0] = ids;
    const found = async (query: Record<string, string | number>) => idsOf(await client.list(query));
    const name = 'filter[external_id]';
    expect(await found({ [name]: 'a, c' })).toEqual([c, a]);
    expect(await found({ [name]: 'a,b,none', sort: 'created_at' })).toEqual([a, b]);
    expect(await found({ [name]: 'd' })).toEqual([]);
    expect(await found({ [name]: 'a', 'filter[country_code]': 'DE' })).toEqual([]);
    const { json } = await client.list({ [name]: 'a,b,c', 'page[size]': 2, include });
    expect(json.phone_numbers.map((one: { external_id: string }) => one.external_id)).toEqual([
      'c',
      'b',
    ]);
    expect(json.meta.has_more).toBe(true);
  });

  test('finds a few among more numbers than a request looks through', async () => {
    const { client } = await signUp();
    const older = await buyOne(client);
    const { id } = await buyOne(client, { external_id: 'desk' });
    await fillAccount(trunkline, older.id, 6_000);
    const { json } = await client.list({ 'filter[external_id]': 'desk', sort: 'created_at' });
    expect(json.phone_numbers.map((one: { id: number }) => one.id)).toEqual([id]);
    expect(json.meta.has_more).toBe(false);
  });
});
