import { DomainError } from '../domain/errors.ts';
import type { PageWindow } from '../app/ports/phone-numbers.ts';
import type { Query } from './quirks.ts';

const maximumPageSize = 100;
/** Fidelity F-49: offset pagination ends after this many records. */
const maximumDepth = 10_000;

export interface OffsetPage {
  readonly number: number;
  readonly limit: number;
  readonly offset: number;
}

/** `page` from 1, and `per_page`, of which more than 100 means 100. */
export function offsetPage(query: Query, defaultSize = maximumPageSize): OffsetPage {
  const limit = Math.min(positive(query, 'per_page') ?? defaultSize, maximumPageSize);
  const number = positive(query, 'page') ?? 1;
  if (number * limit > maximumDepth) {
    throw new DomainError(
      'InvalidPaginationDepth',
      `Pagination requests using Offset Pagination are limited to the first ${maximumDepth} records; lists go further with page[size] and page[after]`,
    );
  }
  return { number, limit, offset: (number - 1) * limit };
}

/** Absolute URLs of the pages beside this one; null where there is none. */
export function neighbours(page: OffsetPage, count: number, url: () => URL) {
  const urlOf = (number: number) => withParameters(url(), { page: String(number) });
  return {
    next_page: page.number * page.limit < count ? urlOf(page.number + 1) : null,
    previous_page: page.number > 1 ? urlOf(page.number - 1) : null,
  };
}

/** The ecosystem's cursor pagination, asked for with any of `page[size]`, `page[after]`, `page[before]`. */
export function cursorWindow(query: Query): PageWindow | null {
  const [size, after, before] = [query['page[size]'], query['page[after]'], query['page[before]']];
  if (size === undefined && after === undefined && before === undefined) return null;
  if (after !== undefined && before !== undefined) {
    throw invalid('page[after] and page[before] cannot be used together');
  }
  const limit = Math.min(positive(query, 'page[size]') ?? maximumPageSize, maximumPageSize);
  return {
    limit,
    ...(after !== undefined && { after: idOfCursor(after) }),
    ...(before !== undefined && { before: idOfCursor(before) }),
  };
}

interface Sides {
  readonly first: number | null;
  readonly last: number | null;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** What stands behind a page by cursor: the cursors of its ends, and links to the pages beside it. */
export function cursorPaging(
  { first, last, hasEarlier, hasLater }: Sides,
  isBackward: boolean,
  url: () => URL,
) {
  const after_cursor = last === null ? null : cursorOf(last);
  const before_cursor = first === null ? null : cursorOf(first);
  const link = (name: string, cursor: string | null) =>
    cursor && withParameters(url(), { [name]: cursor }, ['page[after]', 'page[before]']);
  return {
    meta: { has_more: isBackward ? hasEarlier : hasLater, after_cursor, before_cursor },
    links: {
      next: hasLater ? link('page[after]', after_cursor) : null,
      prev: hasEarlier ? link('page[before]', before_cursor) : null,
    },
  };
}

function cursorOf(id: number): string {
  return Buffer.from(String(id)).toString('base64url');
}

function idOfCursor(cursor: string): number {
  const id = Number(Buffer.from(cursor, 'base64url').toString());
  if (Number.isSafeInteger(id) && id !== 0 && cursorOf(id) === cursor) return id;
  throw invalid('the cursor was not given out by this service');
}

/** Changes the URL, which is made for one link. */
function withParameters(url: URL, parameters: Record<string, string>, drop: string[] = []): string {
  for (const name of drop) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function positive(query: Query, name: string): number | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return Number(value);
  throw invalid(`${name} must be a positive integer`);
}

function invalid(problem: string): DomainError {
  return new DomainError('InvalidPaginationParameter', problem);
}
