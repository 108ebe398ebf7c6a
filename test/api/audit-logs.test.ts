import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { follow } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { writeLogs } from '../support/audit-logs.ts';
import { inTables } from '../support/tables.ts';

const url = '/api/v2/audit_logs';

let trunkline: TestTrunkline;
let admin: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  admin = trunkline.support;
});
afterAll(() => trunkline.close());

const list = (query: Record<string, string> = {}, by = admin) =>
  by.request({ method: 'GET', url, query });
const ofNumber = (id: number, query: Record<string, string> = {}, by = admin) =>
  by.request({
    method: 'GET',
    url: `/api/v2/channels/voice/phone_numbers/${id}/audit_logs`,
    query,
  });
const writeDryRun = async (number: string) => {
  const account = await trunkline.ports.store.operator.findAccount('support');
  const source = { source_type: 'phone_number', source_id: number, source_label: number };
  const action = 'dry_run' as const;
  await writeLogs(trunkline.data, [{ account_id: account!.id, action, ...source, at: 0 }]);
};
const take = () => trunkline.ports.store.events.take(1_000);

describe('the audit log', () => {
  test('says who changed what, from what to what, in the shape of the ecosystem', async () => {
    const { id, number } = await admin.buy({ nickname: 'Sales' });
    const updated = await admin.update(id, { phone_number: { nickname: 'Support' } });
    const { json } = await list({ 'filter[action]': 'update' });
    expect(json.audit_logs[0]).toEqual({
      id: expect.any(Number),
      url: expect.stringMatching(/^http:\/\/localhost\/api\/v2\/audit_logs\/\d+\.json$/),
      actor_id: expect.any(Number),
      actor_name: expect.any(String),
      actor_type: 'agent',
      source_id: id,
      source_type: 'phone_number',
      source_label: number,
      action: 'update',
      action_label: 'Updated',
      change_description: expect.stringContaining('Nickname changed from Sales to Support'),
      ip_address: '127.0.0.1',
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      changes: expect.objectContaining({ nickname: { previous: 'Sales', current: 'Support' } }),
      facts: {},
      token_id: expect.any(Number),
      request_id: updated.headers['x-request-id'],
      carried_out_by: null,
      event_type: 'zen:event-type:phone_number.updated',
    });
  });

  test('shows each of its entries by its URL', async () => {
    const [one] = (await list()).json.audit_logs;
    const shown = await follow(admin, one.url);
    expect(shown.json).toEqual({ audit_log: one });
    const held = { 'if-none-match': String(shown.headers['etag']) };
    const again = await admin.request({ method: 'GET', url: `${url}/${one.id}`, headers: held });
    expect(again.status).toBe(304);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('is not changed by %s', async (method) => {
    const [{ id }] = (await list()).json.audit_logs;
    expect((await admin.request({ method, url, payload: {} })).status).toBe(405);
    expect((await admin.request({ method, url: `${url}/${id}`, payload: {} })).status).toBe(405);
    expect((await list()).json.audit_logs[0].id).toBe(id);
  });

  test('is read by admins only, with the scope audit_logs:read', async () => {
    const { id } = await admin.buy();
    const [{ id: one }] = (await list()).json.audit_logs;
    const agent = await trunkline.signUp('support');
    const scoped = await trunkline.signUp('support', {
      role: 'admin',
      scope: 'phone_numbers:read',
    });
    const reader = await trunkline.signUp('support', { role: 'admin', scope: 'audit_logs:read' });
    for (const path of [
      url,
      `${url}/${one}`,
      `/api/v2/channels/voice/phone_numbers/${id}/audit_logs`,
    ]) {
      const statusOf = async (by: Client) =>
        (await by.request({ method: 'GET', url: path })).status;
      expect([await statusOf(agent), await statusOf(scoped), await statusOf(reader)]).toEqual([
        403, 403, 200,
      ]);
    }
  });

  test("holds nothing of another tenant's, nor of the whole installation", async () => {
    const other = await trunkline.signUp('other', { role: 'admin' });
    const { id } = await admin.buy();
    const mine = (await list()).json.audit_logs.map((log: { id: number }) => log.id);
    const theirs = (await list({}, other)).json.audit_logs.map((log: { id: number }) => log.id);
    expect(theirs.filter((one: number) => mine.includes(one))).toEqual([]);
    expect((await other.request({ method: 'GET', url: `${url}/${mine[0]}` })).status).toBe(404);
    expect((await ofNumber(id, {}, other)).status).toBe(404);
    const sought = { 'filter[source_type]': 'phone_number', 'filter[source_id]': String(id) };
    expect((await list(sought, other)).json.audit_logs).toEqual([]);
    // A cursor of theirs tells nothing: it is like one that has gone.
    const { meta } = (await list({ 'page[size]': '1' })).json;
    const page = await list({ 'page[after]': meta.after_cursor }, other);
    expect(page.json.audit_logs).toEqual([]);
  });

  test.each([
    ['nothing', 404],
    ['0', 404],
    ['99999999999999999999', 404],
    ['999999999999999', 404],
  ])('has no entry %s', async (id, status) => {
    expect((await admin.request({ method: 'GET', url: `${url}/${id}` })).status).toBe(status);
  });

  test.each([
    ['filter[source_id]', { 'filter[source_id]': '1' }],
    ['filter[source_type]', { 'filter[source_type]': 'x'.repeat(101) }],
    ['filter[actor_id]', { 'filter[actor_id]': 'jo' }],
    ['filter[ip_address]', { 'filter[ip_address]': '10.0.0' }],
    ['filter[action]', { 'filter[action]': 'dance' }],
    ['filter[created_at]', { 'filter[created_at]': '2026-01-01T00:00:00Z' }],
    ['filter[created_at]', { 'filter[created_at]': '2026-01-01,yesterday' }],
    ['filter[created_at]', { 'filter[created_at]': '2026-02-01,2026-01-01' }],
    ['filter[created_at]', { 'filter[created_at]': '2026-01-01,2026-01-02,2026-01-03' }],
    ['sort', { sort: 'actor_id' }],
    ['sort_by', { sort_by: 'actor_id' }],
    ['sort_order', { sort_order: 'up' }],
  ])('refuses a wrong %s, and names it', async (name, query) => {
    const { status, json } = await list(query);
    expect(status).toBe(400);
    expect(Object.keys(json.details)).toEqual([name]);
  });

  test('has one text for each address, however it was written', async () => {
    for (const [from, asked, text] of [
      ['::ffff:10.0.0.7', '10.0.0.7', '10.0.0.7'],
      ['2001:DB8:0::7', '2001:db8:0:0::7', '2001:db8::7'],
    ] as const) {
      const payload = { group: { name: `From ${text}` } };
      await admin.request({ method: 'POST', url: '/api/v2/groups', payload, remoteAddress: from });
      const { json } = await list({ 'filter[ip_address]': asked });
      const found = json.audit_logs.map((log: Log) => [log.source_label, log.ip_address]);
      expect(found).toEqual([[payload.group.name, text]]);
    }
  });

  test('takes the two ends of filter[created_at] in all the ways that clients send them', async () => {
    const [{ created_at }] = (await list()).json.audit_logs;
    const name = 'filter%5Bcreated_at%5D';
    const twice = (key: string) => `${key}=${created_at}&${key}=${created_at}`;
    const spellings = [twice(name), twice(`${name}%5B%5D`), `${name}=${created_at},${created_at}`];
    for (const spelling of spellings) {
      const { status, json } = await admin.request({
        method: 'GET',
        url: `${url}.json?${spelling}`,
      });
      expect(status).toBe(200);
      expect(json.audit_logs[0].created_at).toBe(created_at);
      expect(json.count).toBeGreaterThan(0);
    }
  });
});

type Log = Record<'source_label' | 'ip_address', string>;

const actionsOf = (answer: { json: { audit_logs: { action: string }[] } }) =>
  answer.json.audit_logs.map(({ action }) => action);

describe('the audit log of a number', () => {
  test.each([['at once'], ['once they were taken']])(
    'tells all from its search to its release, %s',
    async (when) => {
      const client = await trunkline.signUp(when === 'at once' ? 'soon' : 'late', {
        role: 'admin',
      });
      const { id } = await client.buy();
      await client.update(id, { phone_number: { nickname: 'Sales' } });
      await client.remove(id);
      await client.request({
        method: 'PUT',
        url: `/api/v2/channels/voice/deleted_phone_numbers/${id}/restore`,
      });
      await client.remove(id);
      await client.request({
        method: 'DELETE',
        url: `/api/v2/channels/voice/deleted_phone_numbers/${id}`,
      });
      if (when !== 'at once') await take();
      const sinceBought = ['release', 'destroy', 'restore', 'destroy', 'update', 'create'];
      const answer = await ofNumber(id, {}, client);
      expect(actionsOf(answer)).toEqual([...sinceBought, 'purchase', 'search']);
      const reversed = await ofNumber(id, { sort: 'created_at' }, client);
      expect(actionsOf(reversed)).toEqual(actionsOf(answer).toReversed());
      expect(reversed.json.count).toBe(8);
      const updates = await ofNumber(id, { 'filter[action]': 'update' }, client);
      expect(actionsOf(updates)).toEqual(['update']);
      const small = await ofNumber(id, { 'page[size]': '5' }, client);
      const rest = await follow(client, small.json.links.next);
      expect([...actionsOf(small), ...actionsOf(rest)]).toEqual(actionsOf(answer));
      expect(rest.json.meta.has_more).toBe(false);
    },
  );

  test('begins with what was tried with it before it was bought, and not with what comes after', async () => {
    const { number, token } = await admin.find();
    await writeDryRun(number);
    const bought = await admin.create({ phone_number: { token } });
    await take();
    await writeDryRun(number);
    const { json } = await ofNumber(bought.json.phone_number.id);
    const tried = json.audit_logs.filter((log: { action: string }) => log.action === 'dry_run');
    expect(tried).toMatchObject([{ source_id: number, source_label: number }]);
  });

  test('is empty for a number that the log knows nothing of', async () => {
    const { id } = await admin.buy();
    await inTables(trunkline.data, (db) => db.deleteFrom('audit_logs').execute());
    expect((await ofNumber(id)).json.audit_logs).toEqual([]);
    expect((await ofNumber(id + 1)).status).toBe(404);
  });
});
