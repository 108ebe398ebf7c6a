import { LRUCache } from 'lru-cache';
import type { StoredNumber } from '../../app/ports/phone-numbers.ts';
import { lineOf, type Line } from '../../domain/phone-numbers/phone-number.ts';
import type { KnownPages, NumberKey } from './known-pages.ts';

/** Those asked for last; a number takes some ten thousand bytes. */
const maxNumbers = 2_000;
/** Of how many it is known that they were asked for not long ago. */
const maxAsked = 2_000;

/** As it is stored, and what that means. */
export class KnownNumber {
  readonly account_id: number;
  readonly stored: StoredNumber;
  #line: Line | undefined;

  constructor(account_id: number, stored: StoredNumber, line?: Line) {
    this.account_id = account_id;
    this.stored = stored;
    this.#line = line;
  }

  get line(): Line {
    return (this.#line ??= lineOf(this.stored));
  }
}

/** Writes of one number that are under way. */
interface Writes {
  count: number;
  /** nobody knows which of them was the last one */
  isContended: boolean;
  /** of what others had written when they began */
  readonly revision: number | undefined;
}

/**
 * Numbers in memory that are asked for again and again. Each is forgotten with every write to it that this
 * process begins, and all are with any that another one makes.
 */
export class KnownNumbers {
  readonly #numbers = new LRUCache<number, KnownNumber>({ max: maxNumbers });
  readonly #writes = new Map<number, Writes>();
  /** What is asked for once only would push out what is asked for often. */
  readonly #asked = new Set<number>();
  readonly #othersRevision: () => number;
  readonly #pages: KnownPages;
  #revision: number | undefined;
  /** Another one whenever something was forgotten: what was read before may be of before. */
  #age = 0;

  /** `othersRevision`: differs whenever another process may have written; `pages`: are told of all writes */
  constructor(othersRevision: () => number, pages: KnownPages) {
    this.#othersRevision = othersRevision;
    this.#pages = pages;
  }

  find(account_id: number, id: number): KnownNumber | undefined {
    this.#forgetWhatOthersWrote();
    const known = this.#numbers.get(id);
    return known?.account_id === account_id ? known : undefined;
  }

  /** Whether it was asked for not long ago as well, and is worth keeping. */
  isAskedAgain(id: number): boolean {
    if (this.#asked.has(id)) return true;
    if (this.#asked.size === maxAsked) this.#asked.clear();
    this.#asked.add(id);
    return false;
  }

  /** Keeps what is read, unless it may have changed meanwhile. */
  async load(
    account_id: number,
    id: number,
    read: () => Promise<StoredNumber | undefined>,
  ): Promise<KnownNumber | undefined> {
    const age = this.#age;
    const stored = await read();
    if (!stored) return undefined;
    const known = new KnownNumber(account_id, stored);
    if (this.#age === age && !this.#writes.has(id)) this.#numbers.set(id, known);
    return known;
  }

  /** Before it is written: until `endWrite` it is known to nobody. */
  beginWrite(key: NumberKey): void {
    const { id } = key;
    this.#pages.beginWrite(key);
    this.#forget(id);
    const writes = this.#writes.get(id);
    if (writes) {
      writes.count += 1;
      writes.isContended = true;
    } else this.#writes.set(id, { count: 1, isContended: false, revision: this.#revision });
  }

  /** Once it is committed, or is not. `written`: what is stored now. */
  endWrite(key: NumberKey, written?: KnownNumber): void {
    const { id } = key;
    this.#pages.endWrite(key);
    this.#forget(id);
    const writes = this.#writes.get(id);
    if (!writes) return;
    writes.count -= 1;
    if (writes.count > 0) return;
    this.#writes.delete(id);
    const isLatest = !writes.isContended && writes.revision === this.#revision;
    if (written && isLatest) this.#numbers.set(id, written);
  }

  /** What is written of them is forgotten, whatever comes of it. */
  async whileWriting<T>(keys: readonly NumberKey[], work: () => Promise<T>): Promise<T> {
    for (const key of keys) this.beginWrite(key);
    try {
      return await work();
    } finally {
      for (const key of keys) this.endWrite(key);
    }
  }

  /** Any of them may have been written, or removed, by others than its writers. */
  forgetAll(): void {
    this.#age += 1;
    this.#numbers.clear();
    for (const writes of this.#writes.values()) writes.isContended = true;
  }

  #forget(id: number): void {
    this.#age += 1;
    this.#numbers.delete(id);
  }

  #forgetWhatOthersWrote(): void {
    const revision = this.#othersRevision();
    if (this.#revision === revision) return;
    this.#revision = revision;
    this.#age += 1;
    this.#numbers.clear();
  }
}
