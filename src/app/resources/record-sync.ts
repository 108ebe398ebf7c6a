import type { Account } from '../../domain/account.ts';
import type { NumberedRecord, RecordKind } from '../../domain/resources/record.ts';
import type { Ports } from '../ports.ts';

/** What happens beside the store when a record of some resource is written. What it throws is the answer. */
export interface RecordSync<Record extends NumberedRecord = NumberedRecord> {
  /** Answers the record that is to be stored. */
  beforeCreate?(account: Account, record: Record): Promise<Record>;
  beforeUpdate?(account: Account, changed: Record): Promise<void>;
  /** When it throws, the record comes back. */
  afterDelete?(account: Account, record: Record): Promise<void>;
}

/** What records are written with. */
export interface RecordPorts extends Pick<Ports, 'store' | 'clock' | 'ids' | 'random'> {
  /** undefined: nothing happens beside the store */
  readonly sync: (kind: RecordKind) => RecordSync | undefined;
}
