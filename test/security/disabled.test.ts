import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { basic, send } from '../support/bare.ts';
import { run, runJson } from '../support/cli.ts';
import { path, type Client } from '../support/client.ts';
import { heldShop } from '../support/held-shop.ts';
import { buyOne } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let agent: Client;
let admin: Client;
beforeEach(async () => {
  trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  agent = await trunkline.signUp('acme');
  admin = await trunkline.signUp('acme', { role: 'admin' });
});

const cli = (...words: string[]) => runJson(trunkline.data, ...words);
const ofAgent = (verb: string) => cli('agent', verb, agent.email, '--account', 'acme');
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

/** What credentials are answered, and what made-up ones are. */
async function compared(client: Client, host = 'acme.localhost') {
  const textFor = async (authorization: string) => {
    const answer = await send(trunkline, {
      method: 'GET',
      url: path,
      headers: { host, authorization },
    });
    return `${answer.status} ${answer.text}`;
  };
  const right = [await textFor(client.authorization), await textFor(`Bearer ${client.token}`)];
  const wrong = [
    await textFor(basic(`${client.email}/token:wrong`)),
    await textFor('Bearer wrong'),
  ];
  return { right, wrong };
}

describe('ASVS 4.1.1: agent disable', () => {
  test('lets the agent in no more from the next request on, with every token, as if they were wrong', async () => {
    const second = await trunkline.signUp('acme');
    expect((await agent.list()).status).toBe(200);
    expect(await ofAgent('disable')).toMatchObject({ email: agent.email, disabled_at: instant });
    for (const client of [agent, second]) {
      const { right, wrong } = await compared(client);
      expect(right).toEqual(wrong);
    }
    expect((await admin.list()).status).toBe(200);
  });

  test('can be undone: the same tokens are good again', async () => {
    await ofAgent('disable');
    expect((await agent.list()).status).toBe(401);
    expect(await ofAgent('enable')).toMatchObject({ disabled_at: null });
    expect((await agent.list()).status).toBe(200);
  });

  test('is shown by the list, since the first time', async () => {
    const { disabled_at } = await ofAgent('disable');
    await trunkline.clock.advance(60_000);
    await ofAgent('disable');
    const listed: { email: string; disabled_at: string | null }[] = await cli(
      'agent',
      'list',
      '--account',
      'acme',
    );
    expect(listed.map((one) => [one.email, one.disabled_at])).toEqual([
      [agent.email, disabled_at],
      [admin.email, null],
    ]);
  });

  test('revokes nothing: a token that was revoked before stays so', async () => {
    const [{ id }] = await cli('token', 'list', '--account', 'acme');
    await cli('token', 'revoke', String(id));
    await ofAgent('disable');
    await ofAgent('enable');
    expect((await agent.list()).status).toBe(401);
  });

  test('is of that account: an agent with the same address in another one is let in', async () => {
    const { operator } = trunkline.ports.store;
    const globex = await trunkline.signUp('globex');
    const account = await operator.findAccount('acme');
    await operator.createAgent(account!, { email: globex.email, name: 'same', role: 'agent' });
    await cli('agent', 'disable', globex.email, '--account', 'acme');
    expect((await globex.list()).status).toBe(200);
  });
});

describe('ASVS 4.1.1: account disable', () => {
  test('lets nobody in, and does not tell strangers that there is such an account', async () => {
    const shown = await cli('account', 'disable', 'acme');
    expect(shown).toMatchObject({ subdomain: 'acme', disabled_at: instant });
    for (const client of [agent, admin]) {
      const { right, wrong } = await compared(client);
      expect(right).toEqual(wrong);
      expect(wrong).toEqual((await compared(client, 'nobody.localhost')).wrong);
    }
    expect((await trunkline.support.list()).status).toBe(200);
  });

  test('loses nothing: lines, deleted numbers and records are there when it is enabled again', async () => {
    const kept = await buyOne(agent, { nickname: 'Pizza' });
    const deleted = await buyOne(agent);
    await agent.remove(deleted.id);
    await cli('account', 'disable', 'acme');
    expect((await agent.show(kept.id)).status).toBe(401);
    expect(await cli('account', 'enable', 'acme')).toMatchObject({
      disabled_at: null,
      phone_number_count: 1,
    });
    expect((await agent.show(kept.id)).json).toEqual({ phone_number: kept });
    const url = path.replace('phone_numbers', `deleted_phone_numbers/${deleted.id}/restore`);
    expect((await admin.request({ method: 'PUT', url })).status).toBe(200);
    expect((await agent.list()).json.count).toBe(2);
  });
});

test.each([
  [1, 'agent disable --account acme nobody@acme.example'],
  [1, 'agent enable --account nobody agent@example.com'],
  [64, 'agent disable agent@example.com'],
  [1, 'account disable nobody'],
  [64, 'account enable'],
])('code %i, and one line: whom there is not by "%s"', async (expected, words) => {
  const { code, stdout, stderr } = await run([...words.split(' '), '--data', trunkline.data]);
  expect([code, stdout]).toEqual([expected, '']);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('what an account was buying when it was disabled comes to its end', async () => {
  const carrier = heldShop();
  const busy = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => busy.close());
  const buyer = await busy.signUp('acme');
  const { operator } = busy.ports.store;
  const { token } = await buyer.find();
  carrier.hold('after');
  const buying = buyer.create({ phone_number: { token } });
  await expect.poll(() => carrier.held.length).toBe(1);
  const account = await operator.findAccount('acme');
  await operator.disableAccount(account!, true);
  carrier.held[0]!.end('lose the answer');
  expect((await buying).status).toBe(503);
  expect((await buyer.create({ phone_number: { token } })).status).toBe(401);
  await busy.clock.pass(60_000);
  expect(await operator.findAccount('acme')).toMatchObject({ phone_number_count: 1 });
  await operator.disableAccount(account!, false);
  const { json } = await buyer.create({ phone_number: { token } });
  expect((await buyer.list()).json.phone_numbers).toEqual([json.phone_number]);
});
