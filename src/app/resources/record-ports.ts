import type { AddressRecord } from '../../domain/resources/addresses.ts';
import type { RecordKind } from '../../domain/resources/record.ts';
import { addressBooks } from '../carriers/address-books.ts';
import type { Ports } from '../ports.ts';
import type { RecordSync, RecordPorts } from './record-sync.ts';

/** The ports of a server, with all who are told of records. */
export function recordPorts(ports: Ports): RecordPorts {
  const told: Partial<Record<RecordKind, RecordSync>> = { address: addressBookSync(ports) };
  return { ...ports, sync: (kind) => told[kind] };
}

/** Carriers know every address too, under the references that numbers are bought with. */
function addressBookSync(ports: Ports): RecordSync {
  const books = addressBooks(ports);
  return {
    async create(account, record) {
      const provider_reference = await books.register(account, record as AddressRecord);
      return { ...record, provider_reference };
    },
    update: (account, changed) => books.change(account, changed as AddressRecord),
    remove: (account, record) => books.remove(account, record as AddressRecord),
  };
}
