import type * as z from 'zod';
import type { Account, Plan } from '../account.ts';
import type { FieldErrors } from '../errors.ts';
import type { Referred, Reference } from '../references.ts';
import type { NumberedRecord, RecordKind, Referrer, StoredRecord } from './record.ts';

export type Operation = 'list' | 'show' | 'create' | 'update' | 'delete';

/** What tells the records of one resource from others, and what they look like. */
export interface RecordType {
  readonly kind: RecordKind;
  /** a record as it is stored */
  readonly stored: z.ZodObject;
}

/** A record of a resource, made by an account, as it is stored. */
export type RecordOf<Type extends RecordType> = z.infer<Type['stored']> & NumberedRecord;

/** The records of other resources that a change names, by the property that names them and by their ids. */
export type RelatedRecords = Readonly<Record<string, ReadonlyMap<number, NumberedRecord>>>;

/** What a record is made or changed with, beside its properties. */
export interface WriteContext<Related = RelatedRecords> {
  readonly account: Account;
  /** as answers write instants */
  readonly now: string;
  /** for what is made inside the record */
  nextId(): number;
  /** what nobody can guess: so many random bytes, in hexadecimal */
  randomHex(bytes: number): string;
  /** those that the declaration asks for under `related` */
  readonly related: Related;
}

export interface CreateContext<Related = RelatedRecords> extends WriteContext<Related> {
  /** of the record that is made */
  readonly id: number;
}

export interface CheckContext<
  Record = StoredRecord,
  Related = RelatedRecords,
> extends WriteContext<Related> {
  /** null: it is being made */
  readonly before: Record | null;
  readonly errors: FieldErrors;
}

/** That a record shows what other records of the account are called, as they are called now. */
export interface Naming<Record = StoredRecord> {
  readonly type: RecordType;
  /** of those whose names it shows */
  ids(record: Record): readonly number[];
  withNames(record: Record, named: ReadonlyMap<number, NamedRecord>): Record;
}

export type NamedRecord = NumberedRecord & { readonly name: string };

/** That the records of a resource lie in a property of another one's. */
export interface Nesting<Parent = NumberedRecord, Record = NumberedRecord> {
  readonly parent: ResourceDeclaration;
  readonly property: string;
  /** rules on a record that need its parent, as both would be; run when anything in the record changes */
  check?(record: Record, parent: Parent, errors: FieldErrors): void;
  /** the parent, from which `gone` has been taken already, once nothing in it names that */
  removeReference?(parent: Parent, gone: Record): Parent;
}

/** What is said of a resource that does not depend on the properties of its records. */
export interface ResourceTraits {
  readonly kind: RecordKind;
  /** below the parent's path where there is a parent */
  readonly path: string;
  readonly operations: readonly Operation[];
  readonly order: 'newest first' | 'oldest first';
  readonly writers: 'admins' | 'agents';
  /** the plans on which it is written; absent: on all */
  readonly plans?: readonly Plan[];
  /** the envelope's keys */
  readonly singular: string;
  readonly plural: string;
  /** where an answer has the record's own URL: inside the record, or beside it in the envelope */
  readonly url: 'inside' | 'beside' | null;
  /** There is one in each account, made with it; the path leads to it, without an id. */
  readonly isSingleton: boolean;
  /** What a deletion does to those that name the record: they keep it from going, or are detached. */
  readonly onDelete: 'restrict' | 'detach';
}

/**
 * All that is special about one resource, as the mechanism sees it: records are just records here.
 * `defineResource` makes it of a declaration whose hooks know their properties.
 */
export interface ResourceDeclaration extends ResourceTraits, RecordType {
  /** the record as it is shown, its keys in the order of the wire */
  readonly schema: z.ZodObject;
  /** what may be written, all of it optional; unknown and read-only keys fall away here */
  readonly changeSchema: z.ZodObject;
  /** the same, with what creating needs */
  readonly creationSchema: z.ZodObject;
  readonly required: readonly string[];
  /** derived properties that are paths on this service, and shown as URLs */
  readonly links: readonly string[];
  /** whose records the hooks look at, by the properties that name them */
  readonly related: Readonly<Record<string, RecordType>>;
  readonly fixed?: readonly StoredRecord[];
  readonly nesting?: Nesting;

  create?(given: object, context: CreateContext): object;
  normalize?(record: NumberedRecord, context: WriteContext): NumberedRecord;
  check?(record: StoredRecord, context: CheckContext): void;
  checkDeletion?(record: StoredRecord, errors: FieldErrors): void;
  keyOf?(record: StoredRecord): string;
  references?(record: StoredRecord): Reference[];
  removeReference?(record: NumberedRecord, gone: Referred): NumberedRecord;
  readonly needsNumbers?: boolean;
  derive?(record: StoredRecord, referrers: readonly Referrer[]): object;
  readonly naming?: Naming;
  deletionAnswer?(view: object): unknown;
}

/** Of the one record of a resource that is a singleton. */
export const singletonId = 1;

/** Of the referrers of a record, so that an answer stays small however many there are. */
export const maxReferrersShown = 1_000;

/** A record as it is made, with its properties in the order of the wire. */
export function newRecord(
  { create, stored }: ResourceDeclaration,
  given: object,
  context: CreateContext,
): NumberedRecord {
  const properties: Record<string, unknown> = { ...create?.(given, context), ...given };
  const inOrder = Object.keys(stored.shape).filter((name) => name in properties);
  return { id: context.id, ...Object.fromEntries(inOrder.map((name) => [name, properties[name]])) };
}
