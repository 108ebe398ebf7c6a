import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseOf } from '../../../src/installation/home.ts';
import { openStore, type OpenStore } from '../../../src/store/store.ts';
import { systemClock } from '../../../src/system/clock.ts';
import { homeIn, makeHome, removeHome } from '../../support/home.ts';

let data: string;
let store: OpenStore;
/** what other processes have made as well, and what comes after */
let made: number[] = [];
let last = 1_000;

beforeAll(async () => {
  data = await makeHome();
  const ids = { next: () => made.shift() ?? (last += 1) };
  store = await openStore(databaseOf(homeIn(data), 'trunkline'), systemClock, ids);
});
afterAll(async () => {
  await store.close();
  await removeHome(data);
});

const account = (subdomain: string) =>
  store.operator.createAccount({ subdomain, plan: 'team', omnichannel: false });

test('an account, an agent and a token that meet an id of another process get the next one', async () => {
  const one = await account('one');
  if (!one) throw new Error('it was not there before');
  made = [one.id];
  expect((await account('two'))?.id).not.toBe(one.id);

  const agent = { email: 'a@example.com', name: 'A', role: 'admin' } as const;
  const first = await store.operator.createAgent(one, agent);
  if (!first) throw new Error('it was not there before');
  made = [first.id];
  const second = await store.operator.createAgent(one, { ...agent, email: 'b@example.com' });
  expect(second?.id).not.toBe(first.id);

  const token = { account: one, agent: first, name: null, scope: 'full' };
  const lasting = { ...token, expires_at: null, isBootstrap: false };
  const { id } = await store.operator.createToken({ ...lasting, hash: 'a' });
  made = [id];
  expect((await store.operator.createToken({ ...lasting, hash: 'b' })).id).not.toBe(id);
});

test('a subdomain and an e-mail address are taken whatever the id is', async () => {
  const taken = await account('taken');
  if (!taken) throw new Error('it was not there before');
  expect(await account('taken')).toBeNull();
  made = [taken.id];
  expect(await account('taken')).toBeNull();
  const agent = { email: 'taken@example.com', name: 'Taken', role: 'agent' } as const;
  await store.operator.createAgent(taken, agent);
  expect(await store.operator.createAgent(taken, agent)).toBeNull();
});
