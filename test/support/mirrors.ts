import { randomBytes } from 'node:crypto';
import { createClient, type Client } from '../../src/client/index.ts';
import { issueToken } from '../../src/app/accounts/api-tokens.ts';
import { createIds } from '../../src/compose.ts';
import { mirrorAccount, type MirrorOptions } from '../../src/mirror/mirror-account.ts';
import { onTestFinished } from 'vitest';
import { operator } from '../../src/domain/audit/actor.ts';
import { systemClock } from '../../src/system/clock.ts';
import { fetchInto } from './injected.ts';
import { mp3, wav } from './greetings.ts';
import { stillClock } from './process-ports.ts';
import { someAddress } from './samples.ts';
import { startTrunkline, type TestTrunkline } from './trunkline.ts';

export const email = 'jo@acme.example';
const host = 'http://acme.example.com';

/** An account at a service, by the typed client of an admin. */
export interface Place {
  readonly trunkline: TestTrunkline;
  readonly client: Client;
  readonly token: string;
}

export function clientAt(trunkline: TestTrunkline, token: string, url = host): Client {
  return createClient({ url, email, token, fetch: fetchInto(trunkline.server) });
}

/** A service that does not outlive the test. */
export async function startService(): Promise<TestTrunkline> {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  return trunkline;
}

/** The account `acme` at a service of its own. */
export async function startSource(): Promise<Place> {
  const trunkline = await startService();
  const { createAccount, createAgent } = trunkline.ports.store.operator;
  const account = await createAccount({
    subdomain: 'acme',
    plan: 'enterprise',
    omnichannel: false,
  });
  const agent = account && (await createAgent(account, { email, name: 'Jo', role: 'admin' }));
  if (!account || !agent) throw new Error('no account');
  const token = 'tl_a_token_of_the_source';
  await issueToken(trunkline.ports, { account, agent, name: null, scope: 'full', token });
  return { trunkline, client: clientAt(trunkline, token), token };
}

type Given = Partial<MirrorOptions>;

/** Copies what a server answers into a service that runs. */
export function mirrorInto(
  { ports }: TestTrunkline,
  given: Given & Pick<MirrorOptions, 'fetch' | 'token'>,
) {
  return mirrorAccount(
    {
      look: (work) => work(ports.store),
      open: (work) => work({ ...ports, store: ports.store.as(operator) }),
    },
    {
      url: host,
      email,
      rate: 10,
      subdomain: undefined,
      refresh: false,
      dryRun: false,
      clock: stillClock(),
      nextId: createIds(systemClock).next,
      random: randomBytes,
      now: Date.UTC(2026, 0, 1),
      onProgress: () => {},
      onNotice: () => {},
      ...given,
    },
  );
}

/** Copies an account into a new service. */
export async function mirrored(source: Place, given: Given = {}) {
  const trunkline = await startService();
  const fetch = fetchInto(source.trunkline.server);
  const result = await mirrorInto(trunkline, { fetch, token: source.token, ...given });
  const token = result.sign_in?.token ?? '';
  return { result, place: { trunkline, token, client: clientAt(trunkline, token) } };
}

/** All that a copy is to have, as the API answers it. */
export async function everythingAt(client: Client) {
  const numbers = await client.phoneNumbers.list().toArray();
  const greetings = await client.greetings.list().toArray();
  const own = greetings.filter(({ id, pending }) => typeof id === 'number' && !pending);
  const lines = await client.lines.list().toArray();
  return {
    numbers,
    settingsOfNumbers: await Promise.all(
      numbers.map(({ id }) => client.phoneNumbers.show(id, { include: ['settings'] })),
    ),
    lines,
    greetings,
    audio: await Promise.all(
      own.map(async ({ id }) =>
        Buffer.from(await (await client.greetings.download(id)).arrayBuffer()),
      ),
    ),
    groups: await client.groups.list().toArray(),
    brands: await client.brands.list().toArray(),
    schedules: await client.schedules.list().toArray(),
    addresses: await client.addresses.list().toArray(),
    ivrs: await client.ivrs.list().toArray(),
    settings: await client.settings.show(),
    account: (({ plan, omnichannel }) => ({ plan, omnichannel }))(await client.account.show()),
  };
}

/** Some of everything, each naming others. */
export async function furnish(client: Client): Promise<void> {
  await client.groups.update(1, { name: 'Front desk', description: 'calls first' });
  const night = await client.groups.create({ name: 'Night', is_public: false });
  await client.groups.delete(2);
  const brand = await client.brands.create({ name: 'Acme Pizza', subdomain: 'acme-pizza' });
  const schedule = await client.schedules.create({
    name: 'Weekend',
    time_zone: 'Europe/Dublin',
    intervals: [{ start_time: 0, end_time: 600 }],
  });
  await client.addresses.create(someAddress);
  await client.addresses.create({
    ...someAddress,
    name: 'Berlin',
    country_code: 'DE',
    state: 'BE',
  });
  const welcome = await client.greetings.create({ name: 'Welcome', category_id: 2 });
  await client.greetings.upload(welcome.id, new Blob([mp3]), { filename: 'welcome.mp3' });
  const wait = await client.greetings.create({ name: 'Wait', category_id: 3 });
  await client.greetings.upload(wait.id, new Blob([wav]), { filename: 'wait.wav' });
  await client.greetings.create({ name: 'Never recorded', category_id: 1 });
  const menuGreeting = await client.greetings.create({ name: 'Menu', category_id: 5 });
  const ivrId = await furnishIvr(client, Number(menuGreeting.id), night.id);
  await client.settings.update({
    maximum_queue_size: 20,
    knowledge_suggestions_enabled: true,
    knowledge_suggestions_group_ids: [night.id],
  });
  await client.digitalLines.create({
    nickname: 'Web button',
    group_ids: [night.id, 1],
    greeting_ids: [Number(welcome.id)],
    brand_id: brand.id,
    schedule_id: schedule.id,
  });
  const [one, two, three] = await client.phoneNumbers.search({ country: 'US', perPage: 3 });
  if (!one || !two || !three) throw new Error('nothing for sale');
  await client.phoneNumbers.buy(one, {
    nickname: 'Pizza',
    group_ids: [night.id, 1],
    default_group_id: night.id,
    greeting_ids: [Number(welcome.id), Number(wait.id)],
    categorised_greetings: { '6': 'callback_none' },
    ivr_id: ivrId,
    schedule_id: schedule.id,
    brand_id: brand.id,
    failover_number: '+12055550100',
    priority: 1,
    recorded: false,
    call_recording_consent: 'opt_in',
    voice_qa_enabled: true,
    settings: {
      voicemail: false,
      maximum_queue_size: 7,
      overflow_number: { enabled: true, number: '+12055550101' },
      outbound_calls_group_ids: [night.id],
    },
  });
  await client.phoneNumbers.buy(two, { post_call_voice_ai_enabled: true, brand_id: null });
  await client.phoneNumbers.buy(three);
  const [irish] = await client.phoneNumbers.search({ country: 'DE', perPage: 1 });
  const berlin = (await client.addresses.list().toArray()).find(
    ({ country_code }) => country_code === 'DE',
  );
  if (irish && berlin) {
    await client.phoneNumbers.buy(irish, { address_sid: berlin.provider_reference });
  }
}

async function furnishIvr(client: Client, greeting_id: number, group: number): Promise<number> {
  const ivr = await client.ivrs.create({ name: 'Reception' });
  const [main] = ivr.menus;
  if (!main) throw new Error('no menu');
  const more = await client.ivrMenus.create(ivr.id, { name: 'More', greeting_id });
  await client.ivrMenus.update(ivr.id, main.id, { greeting_id, greeting_loop_count: 2 });
  const route = (properties: Parameters<typeof client.ivrRoutes.create>[2]) =>
    client.ivrRoutes.create(ivr.id, main.id, properties);
  await route({ keypress: '1', action: 'group', options: { group_ids: [group], tags: ['night'] } });
  await route({ keypress: '2', action: 'menu', options: { menu_id: more.id } });
  await route({ keypress: '3', action: 'phone_number', options: { phone_number: '+12055550102' } });
  return ivr.id;
}
