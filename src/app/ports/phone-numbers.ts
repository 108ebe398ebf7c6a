import type { CarrierTerms } from '../../domain/phone-numbers/carrier-terms.ts';
import type { NumberFilters } from '../../domain/phone-numbers/number-filters.ts';
import type { Line, PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import type { ChangedLine } from '../../domain/phone-numbers/line-references.ts';
import type { Ends, FoundPage, ListOrder, PageWindow, RowPage } from './paging.ts';

/** Phone numbers by id, newest first. */
export interface PhoneNumberStore {
  page(window: NumberWindow): Promise<NumberPage>;
  /** those that are meant among the next some thousand */
  find(search: NumberSearch, window: PageWindow): Promise<FoundNumbers>;
  /** all of them, or all that are meant, a few at a time, each as it is when it is read: nothing is held meanwhile */
  all(filters?: NumberFilters): AsyncIterable<readonly StoredLine[]>;
  /** of those of these numbers that there are, by their ids */
  facts(ids: readonly number[]): Promise<ReadonlyMap<number, NumberFacts>>;
  /** the ids the account's list begins and ends with */
  ends(): Promise<Ends>;
  show(id: number): Promise<StoredNumber | null>;
  /** without the settings, which few ask for */
  document(id: number): Promise<StoredDocument | null>;
  line(id: number): Promise<Line | null>;
  /**
   * Changes the number as it is when it is written; null when there is none. What `change` throws is
   * thrown, and RecordInvalid when it adds references to what is not there; then nothing is written.
   * `change` may be asked more than once.
   */
  update(id: number, change: (line: Line) => ChangedLine): Promise<WrittenNumber | null>;
  /** Takes the number out and writes the intent to release it; false when there is none. */
  remove(id: number, dates: { deleted_at: number; release_at: number }): Promise<boolean>;
}

export interface NumberWindow extends PageWindow {
  /** the few properties of minimal mode instead of all */
  readonly isMinimal?: boolean;
}

export interface NumberSearch {
  readonly filters: NumberFilters;
  readonly order: ListOrder;
}

/** What is kept of a number beside what the Document shows. */
export interface NumberFacts extends CarrierTerms {
  readonly external_id: string | null;
}

export type FoundNumbers = FoundPage<PhoneNumber>;

export interface NumberPage extends Ends {
  readonly length: number;
  /** the phone numbers, joined by commas, without brackets */
  readonly documents: Json;
  /** changes whenever a number of the page does */
  readonly versions: string;
}

/** JSON text in UTF-8, ready to be sent. */
export type Json = Buffer;

/** As JSON text. */
export interface StoredDocument {
  readonly phone_number: string;
  /** another one after each change */
  readonly version: number;
}

/** As JSON text. */
export interface StoredNumber extends StoredDocument {
  readonly settings: string;
  readonly external_id: string | null;
}

/** A number with its settings, as JSON text. */
export type StoredLine = Pick<StoredNumber, 'phone_number' | 'settings' | 'external_id'>;

/** What has just been written, and its text. */
export interface WrittenNumber {
  readonly line: Line;
  readonly phone_number: string;
  /** false: it was so already, and nothing was written */
  readonly isChanged: boolean;
}

export const lineTypes = ['phone', 'digital'] as const;
export type LineType = (typeof lineTypes)[number];

/** Phone numbers and digital lines as one list, newest first. */
export interface LineStore {
  page(window: PageWindow, types: readonly LineType[]): Promise<RowPage<LineRow>>;
}

export interface LineRow {
  readonly id: number;
  /** as JSON text, as it is stored */
  readonly document: string;
}
