import type { Recovered, Recovery } from '../purchases/recover.ts';
import { leaseChanges, tell, type AddressChangePorts } from './address-changes.ts';

/** Changes under way at one carrier at a time. */
const placesAtCarrier = 5;

/** Tells carriers what is left to tell them of addresses: who committed it has died, or met no answer. */
export function createAddressRecovery(ports: AddressChangePorts): Recovery {
  const patience = ports.policy.carrierTimeout;
  const places = new Map(
    ports.carriers.all.map(({ name }) => [name, new Set<Promise<Recovered>>()]),
  );
  return {
    async takeUp() {
      const started: Promise<Recovered>[] = [];
      for (const carrier of ports.carriers.all) {
        const taken = places.get(carrier.name);
        const limit = placesAtCarrier - (taken?.size ?? 0);
        if (!carrier.addressBook || !taken || limit <= 0) continue;
        const { lease, changes } = await leaseChanges(ports, carrier, { limit });
        for (const change of changes) {
          const ending = tell(ports, carrier, { lease, change, patience }).then(recovered, failed);
          taken.add(ending);
          void ending.finally(() => taken.delete(ending));
          started.push(ending);
        }
      }
      return started;
    },
    async idle() {
      await Promise.all([...places.values()].flatMap((taken) => [...taken]));
    },
  };
}

const failed = (failure: unknown): Recovered => ({ failure });

function recovered(told: Awaited<ReturnType<typeof tell>>): Recovered {
  return told.state === 'unanswered' ? failed(told.cause) : { finished: true };
}
