import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../src/app/accounts/bootstrap.ts';
import { temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import type { Client } from '../support/client.ts';
import { httpClient } from '../support/http-client.ts';
import { askForToken, grantOf, listWith, makeClient, tokenOf } from '../support/oauth.ts';
import type { TestTrunkline } from '../support/trunkline.ts';
import { twoNodes } from '../support/two-nodes.ts';

const minute = 60_000;

/** What one client is answered by each node. */
async function statusesOf(
  nodes: TestTrunkline[],
  { token }: Pick<Client, 'token'>,
  host = 'acme.localhost',
): Promise<number[]> {
  const statuses: number[] = [];
  for (const node of nodes) statuses.push((await listWith(node, token, host)).status);
  return statuses;
}

describe('ASVS 3.3.1: who is let in no more is refused by every node, with its next request', () => {
  test('a token that expires', async () => {
    const nodes = await twoNodes();
    const expires_at = nodes[0].ports.time.now() + minute;
    const client = await nodes[0].signUp('acme', { expires_at });
    await nodes[0].clock.advance(minute / 2);
    expect(await statusesOf(nodes, client)).toEqual([200, 200]);
    await nodes[0].clock.advance(minute / 2);
    expect(await statusesOf(nodes, client)).toEqual([401, 401]);
  });

  test('an agent, and an account, that is disabled, until it is enabled again', async () => {
    const nodes = await twoNodes();
    const client = await nodes[0].signUp('acme');
    const cli = (...words: string[]) => runJson(nodes[0].data, ...words);
    for (const words of [
      ['agent', client.email, '--account', 'acme'],
      ['account', 'acme'],
    ]) {
      const [noun = '', ...rest] = words;
      expect(await statusesOf(nodes, client)).toEqual([200, 200]);
      await cli(noun, 'disable', ...rest);
      expect(await statusesOf(nodes, client)).toEqual([401, 401]);
      await cli(noun, 'enable', ...rest);
    }
    expect(await statusesOf(nodes, client)).toEqual([200, 200]);
  });

  test('an access token that one node gave is good on the other, until its client is revoked', async () => {
    const nodes = await twoNodes();
    const made = await makeClient(nodes[0], 'full');
    const token = await tokenOf(nodes[0], made);
    expect(await statusesOf(nodes, { token })).toEqual([200, 200]);
    await nodes[1].ports.store.operator.revokeClient(made.client_id);
    expect(await statusesOf(nodes, { token })).toEqual([401, 401]);
    for (const node of nodes) {
      expect((await askForToken(node, grantOf(made))).json.error).toBe('invalid_client');
    }
  });

  test('a client that asks all nodes at once has a hundred tokens at most, and all are good', async () => {
    const [one, other] = await twoNodes();
    const made = await makeClient(one, 'full');
    const asked = Array.from({ length: 24 }, (_, index) =>
      tokenOf(index % 2 === 0 ? one : other, made),
    );
    for (const token of await Promise.all(asked)) {
      expect(await statusesOf([one, other], { token })).toEqual([200, 200]);
    }
  });

  test('the bootstrap token, once another node is started with another one', async () => {
    const nodes = await twoNodes();
    const { support } = nodes[0];
    expect(await statusesOf(nodes, support, 'localhost')).toEqual([200, 200]);
    const token = 'tl_the_token_of_the_next_start';
    await bootstrap(nodes[1].ports, 'support', { bootstrapToken: token });
    expect(await statusesOf(nodes, support, 'localhost')).toEqual([401, 401]);
    expect(await statusesOf(nodes, { token }, 'localhost')).toEqual([200, 200]);
  });
});

test('nodes that are started at once with another bootstrap token agree on it', async () => {
  const data = await temporaryFolder();
  const before = await serveProcess(data, {});
  const [old, token] = ['tl_a_token_for_processes', 'tl_the_token_of_the_next_start'];
  const nodes = await Promise.all([serveProcess(data, { token }), serveProcess(data, { token })]);
  for (const { url } of [before, ...nodes]) {
    expect((await httpClient(url, token)('GET', '')).status).toBe(200);
    expect((await httpClient(url, old)('GET', '')).status).toBe(401);
  }
  const tokens = await runJson(data, 'token', 'list', '--account', 'support');
  expect(tokens).toHaveLength(2);
});
