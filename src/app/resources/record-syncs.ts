import type { RecordKind } from '../../domain/resources/record.ts';
import { addresses } from '../../domain/resources/addresses.ts';
import { addressBookSync } from '../carriers/address-books.ts';
import type { Ports } from '../ports.ts';
import type { RecordPorts, RecordSync } from './record-sync.ts';

/** The resources whose records somebody beside the store is told of. */
const syncs: Readonly<Record<RecordKind, (ports: Ports) => RecordSync>> = {
  [addresses.kind]: addressBookSync,
};

/** The ports of a server, with all that happens beside the store. */
export function recordPorts(ports: Ports): Ports & RecordPorts {
  const made = new Map(Object.entries(syncs).map(([kind, sync]) => [kind, sync(ports)]));
  return { ...ports, sync: (kind) => made.get(kind) };
}
