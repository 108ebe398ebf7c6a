import type { RecordKind } from '../../domain/resources/resource.ts';
import type { Ports } from '../ports.ts';
import { addressBookOf } from './address-book.ts';
import type { Outside, RecordPorts } from './outside.ts';

/** The ports of a server, with all who are told of records. */
export function recordPorts(ports: Ports): RecordPorts {
  const told: Partial<Record<RecordKind, Outside>> = { address: addressBookOf(ports) };
  return { ...ports, outside: (kind) => told[kind] };
}
