import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { OpenStore } from '../../src/store/store.ts';
import { openStoreAt } from '../../src/compose.ts';
import type { Account } from '../../src/domain/account.ts';
import { path, type Client } from '../support/client.ts';
import { homeIn } from '../support/home.ts';
import { findMany } from '../support/numbers.ts';
import { runs } from '../support/runs.ts';
import { startTrunkline } from '../support/trunkline.ts';

/*
 * What is kept in memory is right when nobody can tell. Two processes write the same files, as the
 * service and the CLI do, or two nodes: after each write the service answers with what is stored.
 */

const numbers = 4;

interface Writers {
  readonly client: Client;
  readonly account: Account;
  /** another process */
  readonly other: OpenStore;
  /** by id: the nickname that each number has now; deleted ones are not there */
  readonly nicknames: Map<number, string | null>;
}

type Step = (writers: Writers, id: number, name: string) => Promise<void>;

async function showHere({ client, nicknames }: Writers, id: number): Promise<void> {
  const shown = await client.show(id);
  expect(shown.status).toBe(nicknames.has(id) ? 200 : 404);
  if (!nicknames.has(id)) return;
  expect(shown.json.phone_number).toMatchObject({ id, nickname: nicknames.get(id) });
  const held = { 'if-none-match': String(shown.headers['etag']) };
  const url = `${path}/${id}`;
  expect((await client.request({ method: 'GET', url, headers: held })).status).toBe(304);
}

async function listHere({ client, nicknames }: Writers): Promise<void> {
  for (const query of [{}, { minimal_mode: true }]) {
    const { json } = await client.list(query);
    const listed = json.phone_numbers.map((one: { id: number; nickname: string | null }) => [
      one.id,
      one.nickname,
    ]);
    expect(new Map(listed)).toEqual(nicknames);
    expect(json.count).toBe(nicknames.size);
  }
  await secondPageHere({ client, nicknames });
}

/** A page that some of the writes leave as it was. */
async function secondPageHere({ client, nicknames }: Pick<Writers, 'client' | 'nicknames'>) {
  const newestFirst = [...nicknames].toSorted(([one], [other]) => other - one);
  const { json } = await client.list({ per_page: 2, page: 2 });
  expect(
    json.phone_numbers.map((one: { id: number; nickname: string | null }) => [
      one.id,
      one.nickname,
    ]),
  ).toEqual(newestFirst.slice(2, 4));
}

async function nameHere({ client, nicknames }: Writers, id: number, nickname: string) {
  const { status, headers } = await client.update(id, { phone_number: { nickname } });
  expect(status).toBe(nicknames.has(id) ? 200 : 404);
  if (!nicknames.has(id)) return;
  expect(headers['x-unchanged']).toBe(nicknames.get(id) === nickname ? 'true' : undefined);
  nicknames.set(id, nickname);
}

async function nameThere({ other, account, nicknames }: Writers, id: number, nickname: string) {
  const { phoneNumbers } = other.of(account);
  const written = await phoneNumbers.update(id, (line) => ({
    line: { ...line, phone_number: { ...line.phone_number, nickname, name: nickname } },
    added: [],
    removed: [],
  }));
  expect(written !== null).toBe(nicknames.has(id));
  if (written) nicknames.set(id, nickname);
}

/** Two at once, of which one is the last. */
async function nameTwice(writers: Writers, id: number, name: string): Promise<void> {
  const { client, nicknames } = writers;
  const both = [`${name} one`, `${name} two`];
  await Promise.all([
    ...both.map((nickname) => client.update(id, { phone_number: { nickname } })),
    client.show(id),
  ]);
  if (!nicknames.has(id)) return;
  const { nickname } = (await client.show(id)).json.phone_number;
  expect(both).toContain(nickname);
  nicknames.set(id, nickname);
}

/** Lists are asked for while one of their numbers is named: the next ones show its name. */
async function nameWhileListed(writers: Writers, id: number, nickname: string): Promise<void> {
  const { client, nicknames } = writers;
  const lists = () => [client.list(), client.list({ minimal_mode: true })];
  const update = client.update(id, { phone_number: { nickname } });
  await Promise.all([...lists(), update, ...lists()]);
  if (nicknames.has(id)) nicknames.set(id, nickname);
  await listHere(writers);
}

/** One is named while it is deleted, and shown: it is gone then, whatever they were answered. */
async function deleteWhileNamed({ client, nicknames }: Writers, id: number, nickname: string) {
  await Promise.all([
    client.update(id, { phone_number: { nickname } }),
    client.remove(id),
    client.update(id, { phone_number: { nickname: `${nickname} again` } }),
    client.show(id),
  ]);
  nicknames.delete(id);
}

async function deleteThere({ other, account, nicknames }: Writers, id: number): Promise<void> {
  const dates = { deleted_at: 0, release_at: Date.UTC(2100) };
  const removed = await other.of(account).phoneNumbers.remove(id, dates);
  expect(removed).toBe(nicknames.delete(id));
}

const steps: Readonly<Record<string, Step>> = {
  showHere,
  listHere,
  nameHere,
  nameThere,
  nameTwice,
  nameWhileListed,
  deleteWhileNamed,
  deleteThere,
};

test('whoever writes, the service answers with what is stored', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const other = await openStoreAt(homeIn(trunkline.data));
  onTestFinished(() => other.close());
  // Names are seldom new: a change to what it is already is one too.
  const step = fc.record({
    // Twice as often as what ends a number.
    kind: fc.constantFrom(...Object.keys(steps), ...Object.keys(steps).slice(0, 6)),
    at: fc.nat(numbers - 1),
    name: fc.constantFrom('Front desk', 'Sales', 'Support'),
  });
  let accounts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (taken) => {
      accounts += 1;
      const subdomain = `acme-${accounts}`;
      const client = await trunkline.signUp(subdomain);
      const account = await trunkline.ports.store.operator.findAccount(subdomain);
      if (!account) throw new Error('no account');
      const nicknames = new Map<number, string | null>();
      for (const { token } of await findMany(client, numbers)) {
        const { json } = await client.create({ phone_number: { token } });
        nicknames.set(json.phone_number.id, null);
      }
      const ids = [...nicknames.keys()];
      const writers = { client, account, other, nicknames };
      for (const { kind, at, name } of taken) {
        await steps[kind]?.(writers, ids[at] ?? 0, name);
        await showHere(writers, ids[at] ?? 0);
        await listHere(writers);
      }
    }),
    { numRuns: runs(30) },
  );
});

test('whoever changes a token, an agent or an account, the next request is answered by it', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const other = await openStoreAt(homeIn(trunkline.data));
  onTestFinished(() => other.close());
  const client = await trunkline.signUp('acme');
  const account = await other.operator.findAccount('acme');
  const [agent] = account ? await other.operator.listAgents(account) : [];
  if (!account || !agent) throw new Error('no agent');
  const statusNow = async () => (await client.list()).status;
  const disabling = [
    (isDisabled: boolean) => other.operator.disableAgent(account, agent, isDisabled),
    (isDisabled: boolean) => other.operator.disableAccount(account, isDisabled),
  ];
  for (const disable of [...disabling, ...disabling]) {
    await disable(true);
    expect(await statusNow()).toBe(401);
    await disable(false);
    expect(await statusNow()).toBe(200);
    // What the service writes itself meanwhile counts as well.
    await client.buy();
  }
  await other.operator.updateAccount('acme', { plan: 'trial' });
  expect(await statusNow()).toBe(403);
  await other.operator.updateAccount('acme', { plan: 'enterprise' });
  expect(await statusNow()).toBe(200);
  const [token] = await other.operator.listTokens(account);
  await other.operator.revokeToken(token?.id ?? 0);
  expect(await statusNow()).toBe(401);
});
