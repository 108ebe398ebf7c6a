import type { Client } from '../../../client/index.ts';
import { Refusal } from '../../terminal/refusal.ts';

/** The id of an address, which is what was typed, or that of the only address with such a name. */
export async function addressIdOf(client: Client, named: string): Promise<number> {
  if (/^\d{1,16}$/.test(named)) return Number(named);
  const addresses = await client.addresses.list().toArray();
  const those = addresses.filter(({ name }) => name === named);
  const [only] = those;
  if (only && those.length === 1) return only.id;
  if (those.length > 1) {
    throw new Refusal(
      `${those.length} addresses are called ${named}: give the id of one, ${those.map(({ id }) => id).join(' or ')}`,
    );
  }
  throw new Refusal(
    `no address is called ${named}; \`trunkline addresses list\` shows what there is`,
  );
}
