import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { declarationOf } from '../../src/domain/resources/index.ts';
import { send, sixOperations } from '../support/bare.ts';
import { path, type Client } from '../support/client.ts';
import { buyOne, findOne, idsOf, refusedFields } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let acme: Client;
let globex: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  acme = await trunkline.signUp('acme');
  globex = await trunkline.signUp('globex');
});
afterAll(() => trunkline.close());

const listOn = (host: string, { authorization }: Client) =>
  send(trunkline, { method: 'GET', url: path, headers: { host, authorization } });

describe('the account is the first label of the host', () => {
  test.each([
    'acme.localhost',
    'acme.localhost:3000',
    'acme.example.com',
    'acme.example.com:8443',
    'acme.phones.example.com',
    'ACME.Example.COM',
    'acme.localhost.',
    'acme.example.com.:443',
  ])('%s is the account acme', async (host) => {
    expect((await listOn(host, acme)).status).toBe(200);
    expect((await listOn(host, trunkline.support)).status).toBe(401);
  });

  test.each([
    'localhost',
    'localhost:3000',
    'LOCALHOST.',
    'trunkline',
    'acme',
    '127.0.0.1',
    '127.0.0.1:3000',
    '[::1]',
    '[::1]:3000',
    '[::ffff:127.0.0.1]:3000',
    'support.example.com',
  ])('%s is the default account', async (host) => {
    expect((await listOn(host, trunkline.support)).status).toBe(200);
    expect((await listOn(host, acme)).status).toBe(401);
  });

  test('the default account is configurable', async () => {
    const other = await startTrunkline({ defaultAccount: 'main-office' });
    onTestFinished(() => other.close());
    expect((await other.support.list()).status).toBe(200);
    const client = await other.signUp('main-office');
    expect((await client.list()).status).toBe(200);
  });

  test.each([
    'nobody.localhost',
    'www.example.com',
    '-.localhost',
    'a_b.example.com',
    '.localhost',
  ])('%s: 401, as of an account that is there, whatever the credentials', async (host) => {
    for (const authorization of [undefined, 'Bearer x', acme.authorization]) {
      const on = (name: string) =>
        send(trunkline, {
          method: 'GET',
          url: path,
          headers: { host: name, ...(authorization && { authorization }) },
        });
      const [unknown, known] = [await on(host), await on('globex.localhost')];
      expect(unknown.status).toBe(401);
      expect(unknown.text).toBe(known.text);
    }
  });

  test('a new account is there at once', async () => {
    expect((await listOn('initech.localhost', acme)).status).toBe(401);
    const initech = await trunkline.signUp('initech');
    expect((await initech.list()).status).toBe(200);
  });
});

describe("another account's number", () => {
  test.each(sixOperations(0).filter(({ name }) => ['show', 'update', 'delete'].includes(name)))(
    '$name: 404, as if it did not exist, and nothing happens to it',
    async ({ name }) => {
      const theirs = await buyOne(globex, { nickname: 'theirs' });
      const { request } = sixOperations(theirs.id).find((one) => one.name === name)!;
      const answer = await acme.request(request);
      const missing = await acme.request({ ...request, url: `${path}/1` });
      expect(answer.status).toBe(404);
      expect(answer.json).toEqual({ error: 'RecordNotFound', description: 'Not found' });
      expect(answer.text).toBe(missing.text);
      expect((await globex.show(theirs.id)).json.phone_number).toEqual(theirs);
    },
  );

  test('list: neither numbers nor count show it', async () => {
    const [first, second] = [await trunkline.signUp('one'), await trunkline.signUp('two')];
    const mine = await buyOne(first);
    const theirs = await buyOne(second);
    expect(idsOf(await first.list())).toEqual([mine.id]);
    expect((await first.list()).json.count).toBe(1);
    expect(idsOf(await first.list({ 'page[size]': 100 }))).toEqual([mine.id]);
    expect(idsOf(await second.list())).toEqual([theirs.id]);
    await second.remove(theirs.id);
    expect((await first.list()).json.count).toBe(1);
    expect((await second.list()).json.count).toBe(0);
  });

  test("list: another account's cursor shows one's own numbers only", async () => {
    const [first, second] = [await trunkline.signUp('three'), await trunkline.signUp('four')];
    const mine = await buyOne(first);
    await buyOne(second);
    const { after_cursor } = (await second.list({ 'page[size]': 1 })).json.meta;
    const answer = await first.list({ 'page[size]': 10, 'page[after]': after_cursor });
    expect(idsOf(answer)).toEqual([mine.id]);
  });

  test('the list of lines shows the own numbers and digital lines only', async () => {
    const [first, second] = [await trunkline.signUp('five'), await trunkline.signUp('six')];
    const url = '/api/v2/channels/voice/lines';
    for (const client of [first, second]) await buyOne(client);
    const mine = idsOf(await first.list());
    const listed = (await first.request({ url })).json;
    expect(listed.count).toBe(1);
    expect(listed.lines.map(({ id }: { id: number }) => id)).toEqual(mine);
  });

  test('an idempotency key that another account has used is a new one, and then its own', async () => {
    const headers = { 'idempotency-key': 'the same for both' };
    const requestOf = async (client: Client, country: string) => {
      const { token } = await findOne(client, { country });
      const payload = { phone_number: { token } };
      return () => client.request({ method: 'POST', url: path, headers, payload });
    };
    const requests = [await requestOf(acme, 'US'), await requestOf(globex, 'CA')];
    for (const lookup of ['miss', 'hit']) {
      for (const request of requests) {
        const answer = await request();
        expect(answer.status, answer.text).toBe(200);
        expect(answer.headers['x-idempotency-lookup']).toBe(lookup);
      }
    }
  });

  test('search: a number that one account bought is for sale to none', async () => {
    const query = { country: 'US', contains: '7492', per_page: 100 };
    const { number } = await buyOne(acme, {}, query);
    for (const client of [acme, globex]) {
      const { json } = await client.search(query);
      expect(json.phone_numbers.length).toBeGreaterThan(0);
      expect(json.phone_numbers.map((one: { number: string }) => one.number)).not.toContain(number);
    }
  });

  test("create: another account's search token is a 422, and the number stays for sale", async () => {
    const found = await findOne(globex);
    const answer = await acme.create({ phone_number: { token: found.token } });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ token: ['InvalidToken'] });
    expect(answer.text).toContain('was issued to another account');
    expect((await globex.create({ phone_number: { token: found.token } })).status).toBe(200);
  });

  test("create: the token of another account's purchase does not answer its number", async () => {
    const found = await findOne(globex);
    await globex.create({ phone_number: { token: found.token } });
    const answer = await acme.create({ phone_number: { token: found.token } });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain(found.number);
  });
});

describe("ASVS 4.2.1: another account's groups, brands and schedules", () => {
  const fields = [
    ['group', 'group_ids', (id: number) => [id]],
    ['group', 'default_group_id', (id: number) => id],
    ['group', 'sms_group_id', (id: number) => id],
    ['brand', 'brand_id', (id: number) => id],
    ['schedule', 'schedule_id', (id: number) => id],
  ] as const;

  test.each(fields)('%s in %s: 422, on update and on create', async (kind, field, valueOf) => {
    const make = async (subdomain: string) => {
      const admin = await trunkline.signUp(subdomain, { role: 'admin' });
      return valueOf((await recordsOf(admin, declarationOf(kind)).make()).id);
    };
    const ours = await make('acme');
    const theirs = await make('globex');
    const bought = await buyOne(acme);

    const updated = await acme.update(bought.id, { phone_number: { [field]: theirs } });
    const { token } = await findOne(acme);
    const created = await acme.create({ phone_number: { token, [field]: theirs } });
    for (const answer of [updated, created]) {
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ [field]: ['RecordNotFound'] });
    }
    expect((await acme.show(bought.id)).json.phone_number).toEqual(bought);

    const allowed = await acme.update(bought.id, { phone_number: { [field]: ours } });
    expect(allowed.json.phone_number[field]).toEqual(ours);
    expect((await acme.create({ phone_number: { token, [field]: ours } })).status).toBe(200);
  });
});

describe('records of two accounts that have the same id', () => {
  test('are apart: a deletion takes the own one only', async () => {
    const mine = await trunkline.signUp('seven', { role: 'admin' });
    const theirs = await trunkline.signUp('eight', { role: 'admin' });
    // Every account begins with these.
    for (const url of ['/api/v2/groups/2', '/api/v2/business_hours/schedules/1']) {
      expect((await theirs.request({ url })).status).toBe(200);
      expect((await mine.request({ method: 'DELETE', url })).status).toBe(204);
      expect((await mine.request({ url })).status).toBe(404);
      expect((await theirs.request({ url })).status).toBe(200);
    }
  });
});
