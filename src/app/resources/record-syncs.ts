import { addresses } from '../../domain/resources/addresses.ts';
import type { RecordKind } from '../../domain/resources/record.ts';
import { addressBookSync, type AddressBookPorts } from '../carriers/address-books.ts';
import type { Ports } from '../ports.ts';
import type { RecordPorts, RecordSync } from './record-sync.ts';

/** What all of them take. */
export type SyncPorts = AddressBookPorts & Pick<Ports, 'ids'>;

/** The resources whose records somebody beside the store is told of. */
const syncs: Readonly<Record<RecordKind, (ports: SyncPorts) => RecordSync>> = {
  [addresses.kind]: addressBookSync,
};

/** False: its records can be written with the store alone. */
export function isSynced(kind: RecordKind): boolean {
  return Object.hasOwn(syncs, kind);
}

/** The ports of a server, with all that happens beside the store. */
export function recordPorts<Given extends SyncPorts>(ports: Given): Given & RecordPorts {
  const made = new Map(Object.entries(syncs).map(([kind, sync]) => [kind, sync(ports)]));
  return { ...ports, sync: (kind: RecordKind) => made.get(kind) };
}
