import { LRUCache } from 'lru-cache';
import type { NumberPage } from '../../app/ports/phone-numbers.ts';

export interface NumberKey {
  readonly account_id: number;
  readonly id: number;
}

interface KnownPage {
  readonly account_id: number;
  /** of the rows of the table when it was asked for */
  readonly revision: number;
  readonly answer: Promise<NumberPage>;
  /** once it has been read */
  page?: NumberPage;
}

/**
 * Pages of lists in memory. They stand until a number is added to or taken out of any list, until this process
 * writes a number that is on them, or until another process writes anything.
 */
export class KnownPages {
  // Made when it is needed: it is allocated whole.
  #pages: LRUCache<string, KnownPage> | undefined;
  readonly #maxPages: number;
  readonly #revision: () => number;
  /** Numbers that are being written, and by how many: what is read meanwhile may be of before. */
  readonly #writing = new Map<number, { readonly account_id: number; count: number }>();

  /** Another one whenever a write begins or ends: what was asked for before may be of before. */
  #age = 0;

  /** `revision`: differs whenever rows may have come or gone, or another process may have written */
  constructor(revision: () => number, maxPages: number) {
    this.#revision = revision;
    this.#maxPages = maxPages;
  }

  /** Who asks while a page is on its way gets the same one. `place`: names it, the account as well. */
  find(account_id: number, place: string, read: () => Promise<NumberPage>): Promise<NumberPage> {
    const pages = (this.#pages ??= new LRUCache({ max: this.#maxPages }));
    const revision = this.#revision();
    const known = pages.get(place);
    if (known?.revision === revision) return known.answer;
    const asked: KnownPage = { account_id, revision, answer: read() };
    const age = this.#age;
    const forget = () => void (pages.peek(place) === asked && pages.delete(place));
    const keep = (page: NumberPage) => {
      asked.page = page;
      if (age !== this.#age || this.#isWriting(asked)) forget();
      else pages.set(place, asked);
    };
    // Of a page that is on its way nobody knows whether it holds what is being written.
    if (!this.#isWriting(asked)) pages.set(place, asked);
    asked.answer.then(keep, forget);
    return asked.answer;
  }

  beginWrite({ account_id, id }: NumberKey): void {
    this.#forget(account_id, id);
    const writing = this.#writing.get(id);
    if (writing) writing.count += 1;
    else this.#writing.set(id, { account_id, count: 1 });
  }

  endWrite({ id }: NumberKey): void {
    this.#age += 1;
    const writing = this.#writing.get(id);
    if (!writing) return;
    writing.count -= 1;
    if (writing.count === 0) this.#writing.delete(id);
  }

  #forget(account_id: number, id: number): void {
    this.#age += 1;
    for (const [place, known] of this.#pages?.entries() ?? []) {
      if (mayHold(known, account_id, id)) this.#pages?.delete(place);
    }
  }

  #isWriting(known: KnownPage): boolean {
    for (const [id, { account_id }] of this.#writing) {
      if (mayHold(known, account_id, id)) return true;
    }
    return false;
  }
}

/** Lists go from the highest id to the lowest. */
function mayHold({ account_id, page }: KnownPage, owner: number, id: number): boolean {
  if (account_id !== owner) return false;
  if (!page) return true;
  const { first, last } = page;
  return first !== null && last !== null && last <= id && id <= first;
}
