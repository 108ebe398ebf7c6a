import type { Store } from '../../src/app/ports.ts';
import { ask } from '../judge/settle.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import { isAnswer } from './client.ts';

/** Gives each account an address and its quota, while all is well. */
export async function prepare(
  scene: Scene,
  buyers: readonly Buyer[],
  { store, maxNumbers }: { store: Store; maxNumbers: number | null },
): Promise<void> {
  for (const buyer of buyers) {
    await scene.world.ask(() =>
      store.operator.setQuota(buyer.account, { max_numbers: maxNumbers }),
    );
    const address = {
      name: buyer.account.subdomain,
      street: '1 Main Street',
      zip: '94105',
      city: 'San Francisco',
      province: 'CA',
      country_code: 'US',
    };
    const reply = await ask(scene, buyer, {
      method: 'POST',
      path: '/addresses',
      body: { address },
    });
    if (!isAnswer(reply) || reply.status !== 201)
      throw new Error(`no address: ${JSON.stringify(reply)}`);
    const { id, provider_reference: sid } = (
      reply.body as { address: { id: number; provider_reference: string } }
    ).address;
    scene.beliefs.addresses.push({ buyer, id, sid });
  }
}
