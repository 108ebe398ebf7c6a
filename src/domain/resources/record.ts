import type { PhoneNumber } from '../phone-numbers/phone-number.ts';

/** What the records of a resource are called where they are stored and referred to, such as `group`. */
export type RecordKind = string;

/** Names are for records that come with the service, such as system greetings. */
export type RecordId = number | string;

/** A record as it is stored: the properties of the wire, without those that are derived. */
export interface StoredRecord {
  readonly id: RecordId;
  readonly [property: string]: unknown;
}

/** One that an account made, or was made with. */
export type NumberedRecord = StoredRecord & { readonly id: number };

/** A phone number or a record that names a record in one of its properties. */
export interface Referrer {
  /** of a record, or `phone_number` */
  readonly kind: RecordKind;
  readonly id: number;
  readonly field: string;
  /** null: it is not a phone number, or one whose purchase is under way, or nobody has asked for numbers */
  readonly phone_number: Pick<PhoneNumber, 'number' | 'name'> | null;
}

/** The ids of the referrers of one kind, each once. */
export function referrerIds(referrers: readonly Referrer[], wanted: string): number[] {
  return [...new Set(referrers.filter(({ kind }) => kind === wanted).map(({ id }) => id))];
}
