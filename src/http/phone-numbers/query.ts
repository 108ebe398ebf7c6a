import type { ListOrder } from '../../app/ports/paging.ts';
import type { NumberSearch } from '../../app/ports/phone-numbers.ts';
import { badParameter } from '../../domain/errors.ts';
import {
  filterableCapabilities,
  filterableTypes,
  noneWord,
  numberFilterNames,
  type NumberFilterName,
  type NumberFilters,
} from '../../domain/phone-numbers/number-filters.ts';
import { quoted } from '../../domain/quoted.ts';
import { booleanParameter } from '../parameters.ts';
import type { Query } from '../quirks.ts';

/** Characters of a text that is searched for, and of a value of a filter. */
const longestQuery = 255;
const longestValue = 100;
const longestExternalId = 255;
/** Values of a filter. */
const mostValues = 100;

type Read = (name: string, value: string, query: Query) => readonly string[];

const listOf =
  (isValue: (value: string) => boolean, what: string, longest = longestValue): Read =>
  (name, value) => {
    const values = value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const wrong = values.find((one) => one.length > longest || !isValue(one));
    if (wrong !== undefined) throw invalid(name, `takes ${what}, and not ${quoted(wrong)}`);
    if (values.length > mostValues) throw invalid(name, `takes ${mostValues} values at most`);
    return values;
  };

const wordOf = (words: readonly string[]): Read =>
  listOf((value) => words.includes(value), words.join(', '));
const isId = (value: string) => /^[1-9]\d{0,15}$/.test(value);
const idOrNone = listOf((value) => value === noneWord || isId(value), `ids, or ${noneWord}`);
const countryCodes = listOf((value) => /^[a-z]{2}$/i.test(value), 'ISO 3166-1 alpha-2 codes');
export const externalIds = listOf(() => true, 'external ids', longestExternalId);
const flag: Read = (name, _value, query) => [String(booleanParameter(query, name))];

const readers: Readonly<Record<NumberFilterName, Read>> = {
  country_code: (...given) => countryCodes(...given).map((code) => code.toUpperCase()),
  type: wordOf(filterableTypes),
  capability: wordOf(filterableCapabilities),
  group_id: idOrNone,
  carrier: listOf(() => true, 'names of carriers'),
  recorded: flag,
  outbound_enabled: flag,
  ivr: flag,
  ivr_id: idOrNone,
  schedule_id: idOrNone,
  brand_id: idOrNone,
  greeting_id: listOf((value) => /^[\w-]+$/.test(value), 'ids of greetings'),
  external_id: externalIds,
};

const parameterOf = (name: NumberFilterName) => `filter[${name}]`;

/** Throws BadRequest that names the parameter. */
export function numberFilters(query: Query): NumberFilters {
  refuseUnknownFilters(query);
  const values = numberFilterNames.flatMap((name) => {
    const parameter = parameterOf(name);
    const value = query[parameter];
    const given = value === undefined ? [] : readers[name](parameter, value, query);
    return given.length === 0 ? [] : [[name, given]];
  });
  return { query: searchedText(query), values: Object.fromEntries(values) };
}

/** Who misspells a filter would get numbers that were to be left out. */
function refuseUnknownFilters(query: Query): void {
  const known = new Set(numberFilterNames.map(parameterOf));
  const unknown = Object.keys(query).find((name) => /^filter\b/.test(name) && !known.has(name));
  if (unknown === undefined) return;
  throw badParameter(
    'filter',
    'InvalidValue',
    `takes ${[...known].join(', ')}, and not ${quoted(unknown)}`,
  );
}

/** Throws BadRequest. */
export function searchedText({ query }: Query): string | undefined {
  if (query === undefined || query.length <= longestQuery) return query;
  throw badParameter('query', 'ValueTooLong', `has ${longestQuery} characters at most`);
}

const orders: Readonly<Record<string, ListOrder>> = {
  '-created_at': 'newest',
  created_at: 'oldest',
};

export function numberSearch(query: Query): NumberSearch {
  return { filters: numberFilters(query), order: sortedBy(query, Object.keys(orders)) };
}

/** Throws BadRequest. */
export function sortedBy({ sort = '-created_at' }: Query, values: readonly string[]): ListOrder {
  const order = values.includes(sort) && orders[sort];
  if (order) return order;
  throw invalid('sort', `takes ${values.join(', ')}, and not ${quoted(sort)}`);
}

const invalid = (name: string, problem: string) => badParameter(name, 'InvalidValue', problem);
