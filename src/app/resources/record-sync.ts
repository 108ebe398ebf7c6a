import type { Account } from '../../domain/account.ts';
import type { NumberedRecord, RecordKind } from '../../domain/resources/record.ts';
import type { UpdatedRecord } from '../ports/records.ts';
import type { Ports } from '../ports.ts';

/** What happens beside the store when a record of some resource is written. What it throws is the answer. */
export interface RecordSync<Record extends NumberedRecord = NumberedRecord> {
  /** Answers the record that is to be stored. */
  beforeCreate?(account: Account, record: Record): Promise<Record>;
  afterCreate?(account: Account, record: Record): Promise<void>;
  /** What was written may be taken back, when it throws. */
  afterUpdate?(account: Account, updated: UpdatedRecord): Promise<void>;
  /** The same. */
  afterDelete?(account: Account, record: Record): Promise<void>;
}

/** What records are written with. */
export interface RecordPorts extends Pick<Ports, 'store' | 'clock' | 'ids' | 'random'> {
  /** undefined: nothing happens beside the store */
  readonly sync: (kind: RecordKind) => RecordSync | undefined;
}
