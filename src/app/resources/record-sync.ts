import type { Account } from '../../domain/account.ts';
import type { RecordKind } from '../../domain/resources/record.ts';
import type { StoredRecord, NumberedRecord } from '../../domain/resources/resource.ts';
import type { Ports } from '../ports.ts';

/** What somebody beside the store is told of the records of a kind. What it throws is the answer. */
export interface RecordSync {
  /** before the record is kept; answers what is to be kept */
  create(account: Account, record: NumberedRecord): Promise<NumberedRecord>;
  /** before the change is kept */
  update(account: Account, changed: StoredRecord): Promise<void>;
  /** once the record has gone; when it throws, the record comes back */
  remove(account: Account, record: StoredRecord): Promise<void>;
}

/** What records are written with. */
export interface RecordPorts extends Pick<Ports, 'store' | 'clock' | 'ids'> {
  /** undefined: nobody is told */
  readonly sync: (kind: RecordKind) => RecordSync | undefined;
}
