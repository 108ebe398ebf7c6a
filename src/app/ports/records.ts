import type { Referred, Reference, ReferenceChanges } from '../../domain/references.ts';
import type { NumberedRecord, RecordKind, Referrer } from '../../domain/resources/record.ts';
import type { RecordOf, RecordType } from '../../domain/resources/resource.ts';

/**
 * The records of every resource, by id. A type is a resource's declaration: what is read of it has the
 * properties that it declares. A reference to a record keeps it from being removed.
 */
export interface RecordStore {
  /** kept, not counted */
  count(type: RecordType): Promise<number>;
  /** the lowest and the highest id */
  ends(type: RecordType): Promise<{ oldest: number | null; newest: number | null }>;
  /** From an id on, or from one end, without it: the nearest ones first, up to `maxPageSize` bytes. */
  next<Type extends RecordType>(type: Type, walk: Walk): Promise<Walked<RecordOf<Type>>>;
  find<Type extends RecordType>(type: Type, id: number): Promise<RecordOf<Type> | null>;
  /** those of the ids that are there */
  findAll<Type extends RecordType>(type: Type, ids: readonly number[]): Promise<RecordOf<Type>[]>;
  /** Finds a record by its secondary key, such as the reference of an address. */
  findByKey<Type extends RecordType>(type: Type, key: string): Promise<RecordOf<Type> | null>;
  /** Throws RecordInvalid when it names what is not there. */
  insert(record: NewRecord): Promise<void>;
  /** As a phone number is updated. */
  update(
    type: RecordType,
    id: number,
    change: (record: NumberedRecord) => ChangedRecord,
  ): Promise<UpdatedRecord | null>;
  /** `used`: a phone number or a record names it, so it stays. */
  remove(type: RecordType, id: number): Promise<'removed' | 'used' | 'missing'>;
  /** Those that name it, newest first; one that does so in several properties as often. */
  referrers(of: Referred, wanted: { limit: number; withNumbers?: boolean }): Promise<Referrer[]>;
}

export interface Walk {
  readonly towards: 'newer' | 'older';
  readonly from?: number | undefined;
  readonly limit: number;
  readonly offset?: number;
}

export interface Walked<Record> {
  readonly rows: Record[];
  /** there may be more, which would have been too large an answer */
  readonly isCut: boolean;
}

export interface NewRecord {
  readonly kind: RecordKind;
  readonly record: NumberedRecord;
  /** what else it is found by */
  readonly key?: string | undefined;
  readonly references?: readonly Reference[];
}

export interface ChangedRecord extends ReferenceChanges {
  readonly record: NumberedRecord;
}

export interface UpdatedRecord {
  readonly record: NumberedRecord;
  /** of what others are told of it, after each change another one; null: nobody is told of it */
  readonly version: number | null;
}

/**
 * The audio of greetings, in parts of `audioPartSize` bytes. An upload becomes a greeting's when its id
 * is written into the greeting, in place of the one before, and goes with it.
 */
export interface AudioStore {
  /** One after the other, from 0. Throws Unavailable when the upload has been removed meanwhile. */
  write(part: AudioPart): Promise<void>;
  /** null: it is gone */
  read(uploadId: number, part: number): Promise<Buffer | null>;
  /** Removes an upload that is not a greeting's. */
  discard(uploadId: number): Promise<void>;
}

export interface AudioPart {
  readonly uploadId: number;
  readonly part: number;
  readonly bytes: Buffer;
  /** of the installation; milliseconds since 1970 */
  readonly now: number;
}

/** The audio that comes with the service, as whole files. */
export interface BundledAudio {
  /** MP3 */
  silence(): Promise<Buffer>;
  /** WAV */
  tone(): Promise<Buffer>;
}
