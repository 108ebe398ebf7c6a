import { addresses } from '../../domain/resources/addresses.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import { ivrRoutes } from '../../domain/resources/ivr-parts.ts';
import { ivrs } from '../../domain/resources/ivrs.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { Ports } from '../ports.ts';
import { createRecord } from '../resources/create-record.ts';
import { attachAudio } from '../resources/greeting-audio.ts';
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

/** Gives an account that has none one of each to try things out with: address, greeting, IVR. */
export async function createExampleRecords(
  ports: SyncPorts & Pick<Ports, 'bundledAudio'>,
  subdomain: string,
): Promise<void> {
  const account = await ports.store.operator.findAccount(subdomain);
  if (!account) return;
  const { records } = ports.store.of(account);
  const writing = recordPorts(ports);
  const create = (declaration: ResourceDeclaration, properties: object, parentIds: number[] = []) =>
    createRecord(writing, { account, declaration, parentIds }, properties);
  if ((await records.count(addresses)) === 0) await create(addresses, exampleAddress);
  if ((await records.count(greetings)) === 0) {
    const { id } = await create(greetings, { name: 'Example greeting', category_id: 1 });
    const bytes = await ports.bundledAudio.tone();
    await attachAudio(ports, account, id, { name: 'example.wav', bytes });
  }
  if ((await records.count(ivrs)) === 0) {
    const { id } = await create(ivrs, { name: 'Example IVR' });
    const ivr = await records.find(ivrs, Number(id));
    const route = { keypress: '1', action: 'group', options: { group_ids: [1] } };
    if (ivr) await create(ivrRoutes, route, [ivr.id, ivr.menus[0]?.id ?? 0]);
  }
}
