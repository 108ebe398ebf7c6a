import { addresses } from '../domain/resources/addresses.ts';
import type { Ports } from './ports.ts';
import { createRecord } from './resources/create-record.ts';
import { recordPorts } from './resources/record-ports.ts';

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

/** Gives an account that has no address one to try things out with. */
export async function makeExamples(ports: Ports, subdomain: string): Promise<void> {
  const account = await ports.store.operator.findAccount(subdomain);
  if (!account || (await ports.store.of(account).records.count('address')) > 0) return;
  const place = { account, declaration: addresses, above: [] };
  await createRecord(recordPorts(ports), place, exampleAddress);
}
