import * as z from 'zod/mini';

/** What the address of the page says: which numbers are shown, in which order, with which columns. */

export const numberTypes = ['local', 'national', 'mobile', 'toll_free', 'unknown'] as const;
export const capabilities = ['voice', 'sms', 'mms'] as const;
export const columnIds = [
  'nickname',
  'country',
  'type',
  'location',
  'capabilities',
  'groups',
  'ivr',
  'schedule',
  'brand',
  'recorded',
  'outbound',
  'carrier',
  'price',
  'bought',
] as const;
export type ColumnId = (typeof columnIds)[number];

const word = z.union([z.string(), z.number(), z.boolean()]);
const given = z.union([z.array(word), word]);
type Given = z.infer<typeof given>;

/** Several words, or one: those that are none of them fall away, and what was not understood is as if it were not there. */
function listOf<Word extends string>(isWord: (text: string) => text is Word) {
  const read = (values: Given): Word[] | undefined => {
    const words = [values].flat().map(String).filter(isWord);
    return words.length > 0 ? [...new Set(words)] : undefined;
  };
  return z.catch(z.optional(z.pipe(given, z.transform(read))), undefined);
}

const oneOf = <Word extends string>(words: readonly Word[]) =>
  listOf((text): text is Word => (words as readonly string[]).includes(text));
const matching = (pattern: RegExp) => listOf((text): text is string => pattern.test(text));
const ids = matching(/^(?:[1-9]\d{0,15}|none)$/);
const flag = z.catch(z.optional(z.boolean()), undefined);

const textSchema = z.pipe(
  word,
  z.transform((text) => String(text).slice(0, 255) || undefined),
);

export const numbersSearch = z.object({
  query: z.catch(z.optional(textSchema), undefined),
  country_code: matching(/^[A-Z]{2}$/),
  type: oneOf(numberTypes),
  capability: oneOf(capabilities),
  carrier: matching(/^.{1,100}$/),
  group_id: ids,
  ivr_id: ids,
  schedule_id: ids,
  brand_id: ids,
  greeting_id: matching(/^[\w-]{1,100}$/),
  recorded: flag,
  outbound_enabled: flag,
  ivr: flag,
  /** the newest first unless it is said */
  sort: z.catch(z.optional(z.literal('created_at')), undefined),
  columns: oneOf(columnIds),
});

export type NumbersSearch = z.infer<typeof numbersSearch>;
export type FilterName = Exclude<keyof NumbersSearch, 'query' | 'sort' | 'columns'>;

export const filterNames = [
  'country_code',
  'type',
  'capability',
  'carrier',
  'group_id',
  'ivr_id',
  'schedule_id',
  'brand_id',
  'greeting_id',
  'recorded',
  'outbound_enabled',
  'ivr',
] as const satisfies readonly FilterName[];

/** The filters that are set. */
export function filtersIn(search: NumbersSearch): readonly FilterName[] {
  return filterNames.filter((name) => search[name] !== undefined);
}

export function isNarrowed(search: NumbersSearch): boolean {
  return search.query !== undefined || filtersIn(search).length > 0;
}

/** The same for the API: what `list` and `export` take. */
export function narrowing(search: NumbersSearch) {
  const filters = filtersIn(search).map((name) => [name, search[name]] as const);
  return {
    ...(search.query !== undefined && { query: search.query }),
    ...(filters.length > 0 && { filter: Object.fromEntries(filters) }),
  };
}
