import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { runJson, serve } from '../support/cli.ts';
import { runProcess, serveProcess } from '../support/cli-process.ts';
import { httpClient } from '../support/http-client.ts';

const acme = ['--account', 'acme'];
const jo = [...acme, '--email', 'jo@acme.example'];

/** A running service with an account acme and an agent in it, both made while it runs. */
async function served() {
  const data = await temporaryFolder();
  const { url } = await serve(data, { args: ['--trust-proxy'] });
  const cli = (...args: string[]) => runJson(data, ...args);
  await cli('account', 'create', 'acme');
  await cli('agent', 'create', ...jo);
  const { token } = await cli('token', 'create', ...jo);
  return { data, url, cli, call: httpClient(url, token, 'acme.localhost'), token };
}

describe('while the service runs, a command takes effect with the next request:', () => {
  test('account create, agent create and token create', async () => {
    const { call } = await served();
    expect((await call('GET', '')).status).toBe(200);
  });

  test('token create with scope read', async () => {
    const { cli, url } = await served();
    const { token } = await cli('token', 'create', ...jo, '--scope', 'read');
    const call = httpClient(url, token, 'acme.localhost');
    expect((await call('GET', '/search?country=US')).status).toBe(200);
    expect((await call('DELETE', '/1')).status).toBe(403);
  });

  test('token revoke', async () => {
    const { cli, call } = await served();
    expect((await call('GET', '')).status).toBe(200);
    const [{ id }] = await cli('token', 'list', ...acme);
    await cli('token', 'revoke', String(id));
    expect((await call('GET', '')).status).toBe(401);
  });

  test('account update --plan', async () => {
    const { cli, call } = await served();
    expect((await call('GET', '/search?country=US')).status).toBe(200);
    await cli('account', 'update', 'acme', '--plan', 'trial');
    expect((await call('GET', '/search?country=US')).status).toBe(403);
    expect((await call('GET', '')).status).toBe(403);
    await cli('account', 'update', 'acme', '--plan', 'lite');
    const { json } = await call('GET', '/search?country=US');
    const order = { token: json.phone_numbers[0].token, group_ids: [1] };
    expect((await call('POST', '', { phone_number: order })).status).toBe(422);
    await cli('account', 'update', 'acme', '--plan', 'team');
    expect((await call('POST', '', { phone_number: order })).status).toBe(200);
  });

  test('account update --omnichannel', async () => {
    const { cli, call } = await served();
    const { json } = await call('GET', '/search?country=US');
    const { token } = json.phone_numbers[0];
    const bought = await call('POST', '', { phone_number: { token, group_ids: [1, 2] } });
    const { id, group_ids } = bought.json.phone_number;
    expect(group_ids).toEqual([1, 2]);
    await cli('account', 'update', 'acme', '--omnichannel');
    const changed = await call('PUT', `/${id}`, { phone_number: { group_ids: [2, 1] } });
    expect(changed.json.phone_number.group_ids).toEqual([2]);
  });

  test('group create, brand create and schedule create', async () => {
    const { cli, call } = await served();
    const { json } = await call('GET', '/search?country=US');
    const order = { token: json.phone_numbers[0].token };
    const { id } = (await call('POST', '', { phone_number: order })).json.phone_number;
    for (const [kind, field] of [
      ['group', 'default_group_id'],
      ['brand', 'brand_id'],
      ['schedule', 'schedule_id'],
    ] as const) {
      const made = await cli(kind, 'create', ...acme, '--name', 'new');
      const change = { phone_number: { [field]: made.id } };
      expect((await call('PUT', `/${id}`, change)).json.phone_number?.[field]).toBe(made.id);
    }
  });

  test('sandbox fault add and clear', async () => {
    const { cli, call } = await served();
    const fault = ['--operation', 'search', '--times', '100'];
    await cli('sandbox', 'fault', 'add', 'unavailable', ...fault);
    expect((await call('GET', '/search?country=US')).status).toBe(503);
    await cli('sandbox', 'fault', 'clear');
    expect((await call('GET', '/search?country=US')).status).toBe(200);
  });
});

test('commands see what the running service did', async () => {
  const { cli, call } = await served();
  const { json } = await call('GET', '/search?country=US');
  await call('POST', '', { phone_number: { token: json.phone_numbers[0].token } });
  expect((await cli('account', 'show', 'acme')).phone_number_count).toBe(1);
});

test('commands and requests that write at once all succeed, and lose nothing', async () => {
  const data = await temporaryFolder();
  const call = httpClient((await serveProcess(data)).url);
  const { json } = await call('GET', '/search?country=US&per_page=100');
  const tokens: string[] = json.phone_numbers.map((one: { token: string }) => one.token);
  const support = ['--account', 'support', '--data', data];
  const commands = Array.from({ length: 4 }, async (_, worker) => {
    const name = ['--name', `worker ${worker}`];
    expect((await runProcess(['group', 'create', ...support, ...name])).code).toBe(0);
  });
  const bought = tokens.slice(0, 40).map((token) => call('POST', '', { phone_number: { token } }));
  const answers = await Promise.all(bought);
  await Promise.all(commands);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await runJson(data, 'group', 'list', '--account', 'support')).toHaveLength(2 + 4);
  expect((await call('GET', '')).json.count).toBe(40);
});
