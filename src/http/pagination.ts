import * as z from 'zod';
import { badParameter, DomainError, fieldError } from '../domain/errors.ts';
import type { Ends, PageWindow } from '../app/ports/paging.ts';
import type { Query } from './quirks.ts';

export const maximumPageSize = 100;
/** Fidelity F-49: offset pagination ends after this many records. */
const maximumDepth = 10_000;

/** The parameters and the rest of every list's answer, for the OpenAPI document, stand beside what reads and makes them. */

export const offsetParameters = {
  page: z.int().min(1).optional().describe('From 1. The first 10,000 records only.'),
  per_page: z.int().min(1).optional().describe('How many records a page has: 100 at most.'),
};

export const pageParameters = {
  ...offsetParameters,
  'page[size]': z
    .int()
    .min(1)
    .optional()
    .describe('How many records a page has, 100 at most. It asks for pages by cursor.'),
  'page[after]': z
    .string()
    .optional()
    .describe('The `after_cursor` of the page before this one, to go on from there.'),
  'page[before]': z
    .string()
    .optional()
    .describe('The `before_cursor` of the page after this one, to go back from there.'),
};

const offsetPagingSchema = {
  next_page: z.url().nullable(),
  previous_page: z.url().nullable(),
  count: z.int().nonnegative(),
};

const cursorPagingSchema = {
  meta: z
    .object({
      has_more: z.boolean(),
      after_cursor: z.string().nullable(),
      before_cursor: z.string().nullable(),
    })
    .meta({ id: 'CursorMeta' }),
  links: z
    .object({ next: z.url().nullable(), prev: z.url().nullable() })
    .meta({ id: 'CursorLinks' }),
};

/** A page by offset of what lies under a key. */
export function offsetPageSchema(key: string, item: z.ZodType) {
  return z.object({ [key]: recordsOf(item), ...offsetPagingSchema });
}

const recordsOf = (item: z.ZodType) => z.array(item).describe('Those of this page.');

const pagingSchema = z.object({ ...offsetPagingSchema, ...cursorPagingSchema }).partial();

/** A page by offset or by cursor: `count` is of the one, `meta` of the other. */
export function pageSchema(id: string, key: string, item: z.ZodType) {
  return z.object({ [key]: recordsOf(item), ...pagingSchema.shape }).meta({
    id,
    dependentRequired: {
      ...allOf(Object.keys(offsetPagingSchema)),
      ...allOf(Object.keys(cursorPagingSchema)),
    },
    // All of the one kind, beside the records.
    minProperties: 1 + Object.keys(cursorPagingSchema).length,
  });
}

/** A page by cursor alone. */
export function cursorPageSchema(id: string, key: string, item: z.ZodType) {
  return z.object({ [key]: recordsOf(item), ...cursorPagingSchema }).meta({ id });
}

/** Where there is one of these properties, there are the others. */
function allOf(names: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, names.filter((other) => other !== name)]));
}

type Parameter = keyof typeof pageParameters;
export type CursorName = 'page[after]' | 'page[before]';
type OffsetPaging = z.infer<z.ZodObject<typeof offsetPagingSchema>>;
type CursorPaging = z.infer<z.ZodObject<typeof cursorPagingSchema>>;

export interface OffsetWindow {
  readonly limit: number;
  readonly offset: number;
}

const listsGoFurther = 'lists go further with page[size] and page[after]';

/** `page` from 1, and `per_page`, of which more than 100 means 100. */
export function offsetWindow(
  query: Query,
  { defaultSize = maximumPageSize, further = listsGoFurther } = {},
): OffsetWindow {
  const limit = Math.min(positiveParameter(query, 'per_page') ?? defaultSize, maximumPageSize);
  const number = positiveParameter(query, 'page') ?? 1;
  if (number * limit > maximumDepth) {
    throw new DomainError(
      'InvalidPaginationDepth',
      `Pagination requests using Offset Pagination are limited to the first ${maximumDepth} records; ${further}`,
      {
        reason: 'page_too_deep',
        details: fieldError(
          'page',
          'InvalidValue',
          `the first ${maximumDepth} records end before it`,
        ),
      },
    );
  }
  return { limit, offset: (number - 1) * limit };
}

/** Absolute URLs of the pages beside this one; null where there is none. */
export function offsetPaging(
  { limit, offset }: OffsetWindow,
  count: number,
  url: () => URL,
): Omit<OffsetPaging, 'count'> {
  const number = offset / limit + 1;
  const urlOf = (other: number) => withParameters(url(), { page: String(other) });
  return {
    next_page: offset + limit < count ? urlOf(number + 1) : null,
    previous_page: number > 1 ? urlOf(number - 1) : null,
  };
}

/** The ecosystem's cursor pagination, asked for with any of `page[size]`, `page[after]`, `page[before]`. */
export function cursorWindow(query: Query): PageWindow | null {
  const { after, before } = cursorsIn(query);
  if (query['page[size]'] === undefined && after === undefined && before === undefined) return null;
  return {
    limit: cursorPageSize(query),
    ...(after !== undefined && { after: idOfCursor('page[after]', after) }),
    ...(before !== undefined && { before: idOfCursor('page[before]', before) }),
  };
}

/** Of what is found among others pages come by cursor, whichever way their size is asked for. */
export function searchWindow(query: Query): PageWindow {
  const window = cursorWindow(query);
  if (window) return window;
  const { limit, offset } = offsetWindow(query);
  if (offset > 0) throw invalid('page', 'is not for what is found: that goes on with page[after]');
  return { limit };
}

/** Where a page is to begin, or to end, as a page before it has said. Throws InvalidPaginationParameter. */
export function cursorsIn(query: Query): { after: string | undefined; before: string | undefined } {
  const [after, before] = [query['page[after]'], query['page[before]']];
  if (after === undefined || before === undefined) return { after, before };
  throw invalid('page[before]', 'cannot be used together with page[after]');
}

/** Throws InvalidPaginationParameter. */
export function cursorPageSize(query: Query): number {
  return Math.min(positiveParameter(query, 'page[size]') ?? maximumPageSize, maximumPageSize);
}

export const unknownCursor = (
  name: CursorName,
  problem = 'is not a cursor that this service has given out',
): DomainError => invalid(name, problem);

interface Sides extends Ends {
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** The cursors of a page's ends, and links to the pages beside it. */
export function cursorPaging(
  { first, last, hasEarlier, hasLater }: Sides,
  isBackward: boolean,
  url: () => URL,
): CursorPaging {
  const after_cursor = last === null ? null : cursorOf(last);
  const before_cursor = first === null ? null : cursorOf(first);
  const link = (name: Parameter, cursor: string | null) =>
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

function idOfCursor(name: CursorName, cursor: string): number {
  const id = Number(Buffer.from(cursor, 'base64url').toString());
  if (Number.isSafeInteger(id) && id !== 0 && cursorOf(id) === cursor) return id;
  throw unknownCursor(name);
}

/** Changes the URL, which is made for one link. */
function withParameters(
  url: URL,
  parameters: Partial<Record<Parameter, string>>,
  drop: Parameter[] = [],
): string {
  for (const name of drop) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Throws InvalidPaginationParameter. */
export function positiveParameter(query: Query, name: Parameter): number | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return Number(value);
  throw invalid(name, 'must be a positive integer');
}

function invalid(name: Parameter, problem: string): DomainError {
  return badParameter(name, 'InvalidValue', problem, 'InvalidPaginationParameter');
}
