import type { Account } from '../../domain/account.ts';
import { addresses } from '../../domain/resources/addresses.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import { ivrRoutes } from '../../domain/resources/ivr-parts.ts';
import { ivrs } from '../../domain/resources/ivrs.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { Ports } from '../ports.ts';
import { createRecord } from '../resources/create-record.ts';
import { receivingAudio, withAudio } from '../resources/greeting-audio.ts';
import { recordPorts, type SyncPorts } from '../resources/record-syncs.ts';

/** A made-up company's; numbers that need an address can be bought with it at once. */
const exampleAddress = {
  name: 'Example Company',
  street: 'Musterstrasse 1',
  zip: '10115',
  city: 'Berlin',
  state: null,
  province: 'Berlin',
  country_code: 'DE',
};

export type ExamplePorts = SyncPorts & Pick<Ports, 'bundledAudio' | 'time'>;

/** Gives an account that has none one of each to try things out with: address, greeting, IVR. */
export async function createExampleRecords(ports: ExamplePorts, subdomain: string): Promise<void> {
  const account = await ports.store.operator.findAccount(subdomain);
  if (!account) return;
  const { records } = ports.store.of(account);
  const writing = recordPorts(ports);
  const create = (declaration: ResourceDeclaration, properties: object, parentIds: number[] = []) =>
    createRecord(writing, { account, declaration, parentIds }, properties);
  if ((await records.count(addresses)) === 0) await create(addresses, exampleAddress);
  if ((await records.count(greetings)) === 0) await createExampleGreeting(ports, account);
  if ((await records.count(ivrs)) === 0) {
    const { id } = await create(ivrs, { name: 'Example IVR' });
    const ivr = await records.find(ivrs, Number(id));
    const route = { keypress: '1', action: 'group', options: { group_ids: [1] } };
    if (ivr) await create(ivrRoutes, route, [ivr.id, ivr.menus[0]?.id ?? 0]);
  }
}

async function createExampleGreeting(ports: ExamplePorts, account: Account): Promise<void> {
  const scope = { account, declaration: greetings, parentIds: [] };
  const properties = { name: 'Example greeting', category_id: 1 };
  const tone = await ports.bundledAudio.tone();
  await receivingAudio(ports, account, async (receive) => {
    const audio = await receive({ name: 'example.wav', chunks: [tone] });
    return createRecord(recordPorts(ports), scope, properties, (made) => withAudio(made, audio));
  });
}
