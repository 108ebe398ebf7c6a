import type { Referred, Reference, ReferenceChanges } from '../../domain/references.ts';
import type { RecordKind } from '../../domain/resources/record.ts';
import type { StoredRecord, NumberedRecord, Referrer } from '../../domain/resources/resource.ts';

/** Records of every kind, by id. A reference to one keeps it from being removed. */
export interface RecordStore {
  /** kept, not counted */
  count(kind: RecordKind): Promise<number>;
  /** From an id on, or from one end, without it: the nearest ones first. */
  next(kind: RecordKind, walk: Walk): Promise<StoredRecord[]>;
  find(kind: RecordKind, id: number): Promise<StoredRecord | null>;
  /** those of the ids that are there */
  findAll(kind: RecordKind, ids: readonly number[]): Promise<NumberedRecord[]>;
  /** by what `keyOf` of its kind answered when it was made */
  findByKey(kind: RecordKind, key: string): Promise<StoredRecord | null>;
  /** Throws RecordInvalid when it names what is not there. */
  insert(record: NewRecord): Promise<void>;
  /** As a phone number is updated. */
  update(
    kind: RecordKind,
    id: number,
    change: (record: StoredRecord) => ChangedRecord,
  ): Promise<StoredRecord | null>;
  /** `used`: a phone number or a record names it, so it stays. */
  remove(kind: RecordKind, id: number): Promise<'removed' | 'used' | 'missing'>;
  /** Those that name it, newest first; one that does so in several properties as often. */
  referrers(of: Referred, limit: number): Promise<Referrer[]>;
}

export interface Walk {
  readonly towards: 'newer' | 'older';
  readonly from?: number | undefined;
  readonly limit: number;
  readonly offset?: number;
}

export interface NewRecord {
  readonly kind: RecordKind;
  readonly record: NumberedRecord;
  /** what else it is found by */
  readonly key?: string | undefined;
  readonly references?: readonly Reference[];
}

export interface ChangedRecord extends ReferenceChanges {
  readonly record: StoredRecord;
}

/** The audio of greetings, which goes with them. */
export interface AudioStore {
  /** Changes the greeting and takes the bytes in place of those it had, or does neither; null: there is none. */
  attach(
    greetingId: number,
    bytes: Buffer,
    change: (greeting: StoredRecord) => StoredRecord,
  ): Promise<StoredRecord | null>;
  /** both ends included */
  read(greetingId: number, range: { start: number; end: number }): Promise<Buffer>;
}

/** Under which reference each carrier knows an address. */
export interface AddressReferenceStore {
  list(addressId: number): Promise<{ carrier: string; reference: string }[]>;
  /** The first one of a carrier stays. */
  add(addressId: number, carrier: string, reference: string): Promise<void>;
  remove(addressId: number): Promise<void>;
}
