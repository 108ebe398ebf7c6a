import { createPlaces } from '../nodes/places.ts';
import type { Recovered, Recovery } from '../purchases/recover.ts';
import { leaseChanges, tell, type AddressChangePorts, type Told } from './address-changes.ts';

/** Changes under way at one carrier at a time. */
const placesAtCarrier = 5;

/** Tells carriers what is left to tell them of addresses: who committed it has died, or met no answer. */
export function createAddressRecovery(ports: AddressChangePorts): Recovery {
  const patience = ports.policy.carrierTimeout;
  const places = createPlaces<Recovered>(placesAtCarrier);
  return {
    async takeUp() {
      const started: Promise<Recovered>[] = [];
      const due = await ports.store.addressChanges.dueCarriers(ports.time.now());
      for (const carrier of ports.carriers.all.filter(({ name }) => due.includes(name))) {
        const limit = places.free(carrier.name);
        if (!carrier.addressBook || limit <= 0) continue;
        const { lease, changes } = await leaseChanges(ports, carrier, { limit });
        for (const change of changes) {
          const work = tell(ports, carrier, { lease, change, patience }).then(recovered, failed);
          started.push(places.take(carrier.name, work));
        }
      }
      return started;
    },
    idle: places.idle,
  };
}

const failed = (failure: unknown): Recovered => ({ failure });

/** Who made the change was told that it is made: that it is not, after all, is for the log. */
function recovered(told: Told): Recovered {
  if (told.state === 'unanswered') return failed(told.cause);
  return told.state === 'refused' ? { finished: true, refusal: told.refusal } : { finished: true };
}
