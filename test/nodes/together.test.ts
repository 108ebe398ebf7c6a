import { describe, expect, test } from 'vitest';
import { sharingInterval } from '../../src/app/nodes/rate-windows.ts';
import { path } from '../support/client.ts';
import { send, temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { owned } from '../support/ledger.ts';
import type { TestTrunkline } from '../support/trunkline.ts';
import { twoNodes } from '../support/two-nodes.ts';

const remaining = async ({ support }: TestTrunkline) =>
  Number((await support.list()).headers['x-rate-limit-remaining']);

describe('nodes that start at once on an empty database', () => {
  test.each([null, undefined])(
    'make the first account, its agents and its token once (token chosen: %s)',
    async (token) => {
      const data = await temporaryFolder();
      const start = () => serveProcess(data, token === null ? { token } : {});
      const nodes = await Promise.all([start(), start(), start()]);
      const greetings = nodes.filter(({ stderr }) => stderr().includes('first session'));
      expect(greetings).toHaveLength(1);
      expect(await runJson(data, 'agent', 'list', '--account', 'support')).toHaveLength(2);
      expect(await runJson(data, 'token', 'list', '--account', 'support')).toHaveLength(1);
    },
  );
});

describe('what is done on one node', () => {
  test('is there on the other at once', async () => {
    const [one, other] = await twoNodes();
    const { id } = await one.support.buy();
    expect((await other.support.show(id)).status).toBe(200);
    await other.support.update(id, { phone_number: { nickname: 'Pizza' } });
    expect((await one.support.show(id)).json.phone_number.nickname).toBe('Pizza');
    await one.support.remove(id);
    expect((await other.support.show(id)).status).toBe(404);
    expect((await other.support.list()).json.count).toBe(0);
  });

  test('a search token is bought with on the other', async () => {
    const [one, other] = await twoNodes();
    const { token } = await one.support.find();
    const answers = await Promise.all(
      [one, other, one, other].map((node) => node.support.create({ phone_number: { token } })),
    );
    const ids = answers.map(({ status, json }) => [status, json.phone_number.id]);
    expect(new Set(ids.map(String)).size).toBe(1);
    expect(ids[0]![0]).toBe(200);
    expect(await owned(one.data)).toHaveLength(1);
  });

  test('a token that is revoked lets nobody in on the other at once', async () => {
    const [one, other] = await twoNodes();
    const { operator } = one.ports.store;
    expect((await other.support.list()).status).toBe(200);
    const account = await operator.findAccount('support');
    const [token] = await operator.listTokens(account!);
    await operator.revokeToken(token!.id);
    expect((await other.support.list()).status).toBe(401);
  });

  test('a plan that is changed holds on the other at once', async () => {
    const [one, other] = await twoNodes();
    const client = await other.signUp('acme', { plan: 'enterprise' });
    expect((await client.list()).status).toBe(200);
    await one.ports.store.operator.updateAccount('acme', { plan: 'trial' });
    expect((await client.list()).status).toBe(403);
  });
});

/** Each node tells the others what it has counted, and learns what they told before. */
const share = ({ clock }: TestTrunkline) => clock.advance(sharingInterval);

const guess = (node: TestTrunkline) =>
  send(node, { method: 'GET', url: path, headers: { authorization: 'Bearer wrong' } });

describe('rate limits', () => {
  test('count the requests of all nodes together', async () => {
    const [one, other] = await twoNodes({ rateLimit: 100 });
    for (let asked = 0; asked < 9; asked++) await one.support.list();
    await share(one);
    // A node learns of those of the others when it shares a request of its own.
    expect(await remaining(other)).toBe(99);
    await share(one);
    expect(await remaining(other)).toBe(89);
    await share(one);
    expect(await remaining(one)).toBe(90);
    await share(one);
    expect(await remaining(one)).toBe(87);
  });

  test('refuse on every node once all together are past them', async () => {
    const [one, other] = await twoNodes({ rateLimit: 5 });
    for (let asked = 0; asked < 6; asked++) await one.support.list();
    const statusOfOther = async () => (await other.support.list()).status;
    await share(one);
    expect(await statusOfOther()).toBe(200);
    await share(one);
    expect(await statusOfOther()).toBe(429);
    await other.clock.advance(300_000);
    expect(await statusOfOther()).toBe(200);
  });

  test('count wrong credentials together too', async () => {
    const [one, other] = await twoNodes();
    for (let tries = 0; tries < 60; tries++) expect((await guess(one)).status).toBe(401);
    await share(one);
    expect((await guess(other)).status).toBe(401);
    await share(one);
    expect((await guess(other)).status).toBe(429);
  });
});
