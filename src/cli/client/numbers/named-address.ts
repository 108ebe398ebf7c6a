import type { Client, Schemas } from '../../../client/index.ts';
import { Refusal } from '../../terminal/refusal.ts';

type Address = Schemas['Address'];

/** What a purchase names an address by: that of the address with this id, or of the only one with this name. */
export async function addressSidOf({ addresses }: Client, named: string): Promise<string> {
  return sidOf(
    /^\d{1,16}$/.test(named) ? await addresses.show(Number(named)) : await only(addresses, named),
  );
}

async function only({ list }: Client['addresses'], name: string): Promise<Address> {
  const those = (await list().toArray()).filter((one) => one.name === name);
  const [first, second] = those;
  if (first && !second) return first;
  const ids = those.map(({ id }) => id).join(' or ');
  throw new Refusal(
    first
      ? `${those.length} addresses are called ${name}: say the id of one, ${ids}`
      : `no address is called ${name}: \`trunkline addresses list\` shows what there is`,
  );
}

function sidOf({ provider_reference, name }: Address): string {
  if (provider_reference) return provider_reference;
  throw new Refusal(`the address ${name} is not known to a carrier yet: try again in a while`);
}
