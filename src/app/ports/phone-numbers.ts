import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { ChangedLine } from '../../domain/phone-numbers/line-references.ts';
import type { Ends, PageWindow, RowPage } from './paging.ts';

/** Phone numbers by id, newest first. */
export interface PhoneNumberStore {
  page(window: NumberWindow): Promise<NumberPage>;
  /** the ids the account's list begins and ends with */
  ends(): Promise<Ends>;
  show(id: number): Promise<StoredNumber | null>;
  line(id: number): Promise<Line | null>;
  /**
   * Reads, changes and writes in one transaction; null when there is none. What `change` throws is
   * thrown, and RecordInvalid when it adds references to what is not there; then nothing is written.
   */
  update(id: number, change: (line: Line) => ChangedLine): Promise<WrittenNumber | null>;
  /** Takes the number out and writes the intent to release it; false when there is none. */
  remove(id: number, dates: { deleted_at: number; release_at: number }): Promise<boolean>;
}

export interface NumberWindow extends PageWindow {
  /** the few properties of minimal mode instead of all */
  readonly isMinimal?: boolean;
}

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
export interface StoredNumber {
  readonly phone_number: string;
  readonly settings: string;
  readonly version: number;
}

/** What has just been written, and its text. */
export interface WrittenNumber {
  readonly line: Line;
  readonly phone_number: string;
}

/** Phone numbers and digital lines as one list, newest first. */
export interface LineStore {
  page(window: PageWindow): Promise<RowPage<LineRow>>;
}

export interface LineRow {
  readonly id: number;
  /** as JSON text, as it is stored */
  readonly document: string;
}
