import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { send } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { path, type Client } from '../support/client.ts';
import { askForToken, grantOf, makeClient } from '../support/oauth.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let strict: TestTrunkline;
let acme: Client;
beforeAll(async () => {
  [trunkline, strict] = [await startTrunkline(), await startTrunkline({ strictHosts: true })];
  acme = await trunkline.signUp('acme');
});
afterAll(async () => {
  await trunkline.close();
  await strict.close();
});

const listed = async ({ request }: Client, host: string) =>
  (await request({ method: 'GET', url: path, headers: { host } })).status;

const networkNames = [
  'host.docker.internal',
  'trunkline.default.svc.cluster.local',
  'x.ngrok.io',
  'a_b.example.com',
  'nobody.localhost',
  '-.localhost',
];

describe('a host that names no account', () => {
  test.each(networkNames)(
    '%s is the default account’s, for its credentials alone',
    async (host) => {
      expect(await listed(trunkline.support, host)).toBe(200);
      expect(await listed(acme, host)).toBe(401);
      expect((await send(trunkline, { method: 'GET', url: path, headers: { host } })).status).toBe(
        401,
      );
    },
  );

  test.each(networkNames)('%s is nobody’s with --strict-hosts', async (host) => {
    expect(await listed(strict.support, host)).toBe(401);
    expect(await listed(strict.support, 'localhost')).toBe(200);
  });

  test('is not that of the public URL, nor a single label with its dot, with --strict-hosts too', async () => {
    const publicUrl = 'https://phones.example.com';
    const behind = await startTrunkline({ publicUrl, strictHosts: true });
    onTestFinished(() => behind.close());
    for (const host of ['phones.example.com', 'Phones.Example.com.', 'localhost.']) {
      expect([host, await listed(behind.support, host)]).toEqual([host, 200]);
    }
  });

  test('is that account’s alone once there is one of the name, be it disabled', async () => {
    expect(await listed(trunkline.support, 'late.localhost')).toBe(200);
    const late = await trunkline.signUp('late');
    expect(await listed(trunkline.support, 'late.localhost')).toBe(401);
    expect(await listed(late, 'late.localhost')).toBe(200);
    const { operator } = trunkline.ports.store;
    const account = await operator.findAccount('late');
    await operator.disableAccount(account!, true);
    expect(await listed(trunkline.support, 'late.localhost')).toBe(401);
    expect(await listed(late, 'late.localhost')).toBe(401);
  });

  test('gives access tokens to clients of the default account', async () => {
    const trunkline = await startTrunkline({ defaultAccount: 'main' });
    onTestFinished(() => trunkline.close());
    const jo = ['--account', 'main', '--email', 'jo@main.example'];
    await runJson(trunkline.data, 'agent', 'create', ...jo);
    const [own, other] = [
      await makeClient(trunkline, 'full', 'main'),
      await makeClient(trunkline, 'full', 'acme'),
    ];
    const host = 'host.docker.internal';
    expect((await askForToken(trunkline, grantOf(own), { host })).status).toBe(200);
    expect((await askForToken(trunkline, grantOf(other), { host })).status).toBe(401);
    expect((await askForToken(trunkline, grantOf(own), { host: 'acme.localhost' })).status).toBe(
      401,
    );
  });

  test('has links to the public URL itself', async () => {
    const behind = await startTrunkline({ publicUrl: 'https://phones.example.com' });
    onTestFinished(() => behind.close());
    const headers = { host: 'host.docker.internal:3000' };
    const url = `${path}/search?country=US&per_page=1`;
    const { json } = await behind.support.request({ method: 'GET', url, headers });
    expect(new URL(json.next_page).origin).toBe('https://phones.example.com');
  });

  test('is asked of the store for credentials of the default account alone', async () => {
    const watched = await startTrunkline();
    onTestFinished(() => watched.close());
    const { store } = watched.ports;
    const { hasAccount } = store;
    const asked: string[] = [];
    store.hasAccount = (name) => (asked.push(name), hasAccount(name));
    const other = await watched.signUp('acme');
    await listed(other, 'nobody.localhost');
    await listed(other, 'acme.localhost');
    await listed(watched.support, 'localhost');
    await send(watched, {
      method: 'GET',
      url: path,
      headers: { host: 'nobody.localhost', authorization: 'Bearer x' },
    });
    expect(asked).toEqual([]);
    await listed(watched.support, 'nobody.localhost');
    expect(asked).toEqual(['nobody']);
  });
});

test('wrong credentials for any host count on the default account, which they may be guesses of', async () => {
  const statuses = new Set<number>();
  for (let at = 0; at < 1_001; at += 1) {
    const headers = { host: `h${at}.localhost`, authorization: 'Bearer wrong' };
    const remoteAddress = `10.1.${at >> 8}.${at & 0xff}`;
    const answer = await send(trunkline, { method: 'GET', url: path, headers, remoteAddress });
    statuses.add(answer.status);
  }
  expect(statuses).toEqual(new Set([401, 429]));
  expect(await listed(trunkline.support, 'localhost')).toBe(200);
});
