import type { Recovered, Recovery } from '../purchases/recover.ts';
import { leaseChanges, tell, type AddressChangePorts, type Told } from './address-changes.ts';

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
      const due = await ports.store.addressChanges.dueCarriers(ports.time.now());
      for (const carrier of ports.carriers.all.filter(({ name }) => due.includes(name))) {
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

/** Who made the change was told that it is made: that it is not, after all, is for the log. */
function recovered(told: Told): Recovered {
  if (told.state === 'unanswered') return failed(told.cause);
  return told.state === 'refused' ? { finished: true, refusal: told.refusal } : { finished: true };
}
