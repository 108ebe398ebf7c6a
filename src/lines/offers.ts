import { InvalidError, UnavailableError, type Client } from '../client/index.ts';
import { centsOf, priceOf } from '../domain/price.ts';
import type { Want } from './entry-rules.ts';

/** A number that is for sale now. */
export interface Offer {
  /** E.164 */
  readonly number: string;
  readonly display_number: string;
  /** monthly, in US cents */
  readonly price: number;
  /** buys it; another search gives another one */
  readonly token: string;
}

/** An offer, or why there is none. */
export type Found = { readonly offer: Offer } | { readonly problem: string };

type Asked = Pick<Want, 'filters' | 'maxPrice'>;

/** As many as a search answers. */
const perPage = 100;
/** How many pages are looked through for one that is cheap enough. */
const maxPages = 20;

/** Numbers for sale, each of which is given out once. */
export class Market {
  readonly #client: Client;
  readonly #given = new Set<string>();
  readonly #searches = new Map<string, Search>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** The next one that is as asked. */
  async next({ filters, maxPrice }: Asked): Promise<Found> {
    const key = JSON.stringify(filters, Object.keys(filters).toSorted());
    const search = this.#searches.get(key) ?? new Search(this.#client, filters);
    this.#searches.set(key, search);
    try {
      const offer = await search.next(
        ({ number, price }) => !this.#given.has(number) && price <= (maxPrice ?? price),
      );
      if (!offer) return { problem: search.noneText(maxPrice) };
      this.#given.add(offer.number);
      return { offer };
    } catch (error) {
      // No carrier may answer for now; that one is asked for what it cannot find is the file's mistake.
      if (!(error instanceof InvalidError || error instanceof UnavailableError)) throw error;
      return { problem: error.message };
    }
  }

  /** Searches anew: what was found may be gone. */
  forget(): void {
    this.#searches.clear();
  }
}

type SearchOptions = Parameters<Client['phoneNumbers']['search']>[0];

/** A search whose pages are asked for once. */
class Search {
  readonly #client: Client;
  readonly #filters: Want['filters'];
  readonly #found: Offer[] = [];
  #page = 0;
  #hasMore = true;

  constructor(client: Client, filters: Want['filters']) {
    this.#client = client;
    this.#filters = filters;
  }

  /** The first that is wanted, on so many more pages. */
  async next(isWanted: (offer: Offer) => boolean): Promise<Offer | undefined> {
    const lastPage = this.#page + maxPages;
    let looked = 0;
    for (;;) {
      const index = this.#found.findIndex((offer, place) => place >= looked && isWanted(offer));
      if (index >= 0) return this.#found[index];
      looked = this.#found.length;
      if (!this.#hasMore || this.#page >= lastPage) return undefined;
      await this.#read();
    }
  }

  async #read(): Promise<void> {
    this.#page += 1;
    const page = { ...this.#filters, page: this.#page, perPage } as SearchOptions;
    const found = await this.#client.phoneNumbers.search(page);
    this.#found.push(
      ...found.map(({ number, display_number, price, token }) => ({
        number,
        display_number,
        price: centsOf(price),
        token,
      })),
    );
    this.#hasMore = found.next_page !== null;
  }

  noneText(maxPrice: number | null): string {
    if (this.#found.length === 0) return 'no such number is for sale now';
    const found = `of ${this.#found.length} that were found`;
    return maxPrice === null
      ? `no more such numbers are for sale now: the file takes all ${found}`
      : `none ${found} costs ${priceOf(maxPrice)} a month or less`;
  }
}
