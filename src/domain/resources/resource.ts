import type { z } from 'zod';
import type { Account, Plan } from '../account.ts';
import type { FieldErrors } from '../errors.ts';
import type { CustomGreetings } from '../phone-numbers/greetings.ts';
import type { PhoneNumber } from '../phone-numbers/phone-number.ts';
import type { Referred, Reference } from '../references.ts';
import type { RecordId, RecordKind } from './record.ts';

/** A record as it is kept: the properties of the wire, without those that are derived. */
export interface StoredRecord {
  readonly id: RecordId;
  readonly [property: string]: unknown;
}

/** One that an account made, or was made with. */
export type NumberedRecord = StoredRecord & { readonly id: number };

export type Operation = 'list' | 'show' | 'create' | 'update' | 'delete';

export const allOperations: readonly Operation[] = ['list', 'show', 'create', 'update', 'delete'];

/** What a record is made or changed with, beside its properties. */
export interface WriteContext {
  readonly account: Account;
  /** as answers write instants */
  readonly now: string;
  /** for what is made inside the record */
  nextId(): number;
  /** 32 hex digits that nobody can guess */
  newLineId(): string;
  /** the account's own, of those that a change names in `greeting_ids` */
  readonly greetings: CustomGreetings;
}

/** That the records of a resource lie in a property of another one's. */
export interface Nesting {
  readonly parent: ResourceDeclaration;
  readonly property: string;
  /** rules on a record that need its parent, as both would be; run when anything in the record changes */
  check?(record: StoredRecord, parent: StoredRecord, errors: FieldErrors): void;
  /** the parent, from which `gone` has been taken already, once nothing in it names that */
  removeReference?(parent: StoredRecord, gone: StoredRecord): StoredRecord;
}

interface Checked extends WriteContext {
  /** null: it is being made */
  readonly before: StoredRecord | null;
  readonly errors: FieldErrors;
}

/** A phone number or a record that names a record in one of its properties. */
export interface Referrer {
  readonly kind: 'phone_number' | RecordKind;
  readonly id: number;
  readonly field: string;
  /** null: it is no phone number, or one whose purchase is under way */
  readonly phone_number: PhoneNumber | null;
}

/** All that is special about one resource. What is not said here is alike for all of them. */
export interface ResourceDeclaration {
  readonly kind: RecordKind;
  /** below the parent's path where there is a parent */
  readonly path: string;
  /** the envelope's keys */
  readonly singular: string;
  readonly plural: string;
  /** of one record in the OpenAPI document, such as `Group` */
  readonly title: string;
  readonly operations: readonly Operation[];
  readonly order: 'newest first' | 'oldest first';
  readonly writers: 'admins' | 'agents';
  /** the plans on which it is written; absent: on all */
  readonly plans?: readonly Plan[];
  /** where an answer has the record's own URL: inside the record, or beside it in the envelope */
  readonly url: 'inside' | 'beside' | null;
  /** the record as it is shown, its keys in the order of the wire */
  readonly schema: z.ZodObject;
  /** what may be written; unknown and read-only keys fall away here. All of it is optional on update */
  readonly changeSchema: z.ZodObject;
  /** those of `changeSchema` that creating needs */
  readonly required: readonly string[];
  /** There is one in each account, made with it; the path leads to it, without an id. */
  readonly isSingleton?: boolean;
  /** Records that come with the service, after those of the account. Nobody writes them. */
  readonly fixed?: readonly StoredRecord[];
  /** The records lie in a property of another resource's records. */
  readonly nesting?: Nesting;
  /** What happens to those that name a deleted record: they keep it from going, or let go of it. */
  readonly onDelete: 'restrict' | 'detach';
  /** the body of a 200 for a deletion, from the record as it was shown; absent: 204 */
  deletionAnswer?(record: StoredRecord): unknown;

  create?(id: number, properties: object, facts: WriteContext): NumberedRecord;
  /** the record with what follows from its other properties, as it is to be kept */
  normalize?(record: NumberedRecord, facts: WriteContext): NumberedRecord;
  /** rules beyond types, of a record as it would be */
  check?(record: StoredRecord, checked: Checked): void;
  /** why this record cannot be deleted */
  checkDeletion?(record: StoredRecord, errors: FieldErrors): void;
  /** what else it is found by */
  keyOf?(record: StoredRecord): string;
  /** the records it names */
  references?(record: StoredRecord): Reference[];
  /** the record once it names `gone` no more */
  removeReference?(record: StoredRecord, gone: Referred): StoredRecord;
  /** properties that are not kept but follow from who names the record; at most `maxReferrersShown` of them */
  derive?(record: StoredRecord, referrers: readonly Referrer[]): object;
  /** properties that are shown as URLs, by their paths; from the record as it is shown */
  links?(record: StoredRecord): Readonly<Record<string, string | null>>;
}

/** Of the one record of a resource that is a singleton. */
export const singletonId = 1;

/** Of the referrers of a record, so that an answer stays small however many there are. */
export const maxReferrersShown = 1_000;

/** What a body must have to create a record, and may have. */
export function creationSchemaOf({ changeSchema, required }: ResourceDeclaration): z.ZodObject {
  const needed = required.map((name) => [
    name,
    (changeSchema.shape[name] as z.ZodOptional<z.ZodType>).unwrap(),
  ]);
  return changeSchema.extend(Object.fromEntries(needed) as Record<string, z.ZodType>);
}
