import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { ChangedLine } from '../../domain/phone-numbers/line-references.ts';

/** Phone numbers by id, newest first. */
export interface PhoneNumberStore {
  page(window: PageWindow): Promise<NumberPage>;
  /** the ids the account's list begins and ends with */
  edges(): Promise<Edges>;
  show(id: number): Promise<StoredNumber | null>;
  line(id: number): Promise<Line | null>;
  /**
   * Reads, changes and writes in one transaction; null when there is none. What `change` throws is
   * thrown, and RecordInvalid when it adds references to what is not there; then nothing is written.
   */
  update(id: number, change: (line: Line) => ChangedLine): Promise<StoredNumber | null>;
  /** Takes the number out and writes the intent to release it; false when there is none. */
  remove(id: number, dates: { deleted_at: number; release_at: number }): Promise<boolean>;
}

export interface PageWindow {
  readonly limit: number;
  readonly offset?: number;
  /** ids below this one */
  readonly after?: number;
  /** the ids next above this one */
  readonly before?: number;
  /** the few properties of minimal mode instead of all */
  readonly isMinimal?: boolean;
}

export interface NumberPage {
  readonly length: number;
  /** the phone numbers, joined by commas, without brackets */
  readonly documents: Json;
  /** changes whenever a number of the page does */
  readonly versions: string;
  readonly first: number | null;
  readonly last: number | null;
}

/** JSON text in UTF-8, ready to be sent. */
export type Json = Buffer;

export interface Edges {
  readonly newest: number | null;
  readonly oldest: number | null;
}

/** As JSON text. */
export interface StoredNumber {
  readonly phone_number: string;
  readonly settings: string;
  readonly version: number;
}

/** Phone numbers and digital lines as one list, newest first. */
export interface LineStore {
  page(window: PageWindow): Promise<LinePage>;
}

export interface LinePage {
  readonly rows: readonly LineRow[];
  /** in the direction the page was read: down, or up with `before` */
  readonly hasMore: boolean;
}

export interface LineRow {
  readonly id: number;
  /** as JSON text, as it is kept */
  readonly document: string;
}
