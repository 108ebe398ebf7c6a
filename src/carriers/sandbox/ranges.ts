import type { AvailableNumber } from '../../domain/available-number.ts';
import { readCatalogue, type CatalogueRow } from '../data/catalogue.ts';
import { compileCountry } from './country-numbers.ts';
import type { State } from './digit-automaton.ts';
import { callingCodeOf } from './numbering-plan.ts';
import { placesOf, type PlaceOf } from '../data/places.ts';

/** The numbers of one row of the catalogue. */
export interface Range {
  readonly row: CatalogueRow;
  readonly callingCode: string;
  readonly numbers: State;
  readonly placeOf: PlaceOf;
}

export interface Ranges {
  ofCountry(country: string): readonly Range[];
  /** of all countries whose calling code this number starts with, given without its `+` */
  ofNumber(digits: string): readonly Range[];
}

let shared: Ranges | undefined;

/** What the catalogue sells, each country worked out when it is first asked for in this process. */
export const ranges = (): Ranges => (shared ??= createRanges());

function createRanges(): Ranges {
  const rows = groupedBy(readCatalogue(), (row) => row.country_code);
  const countries = groupedBy([...rows.keys()], callingCodeOf);
  const known = new Map<string, readonly Range[]>();

  function ofCountry(country: string): readonly Range[] {
    const ranges = known.get(country) ?? rangesOf(country, rows.get(country) ?? []);
    if (ranges.length > 0) known.set(country, ranges);
    return ranges;
  }

  return {
    ofCountry,
    ofNumber: (digits) =>
      [1, 2, 3]
        .flatMap((length) => countries.get(digits.slice(0, length)) ?? [])
        .flatMap(ofCountry),
  };
}

/** The number with these digits, calling code included, as the range sells it. */
export function offerOf({ row, placeOf }: Range, digits: number): AvailableNumber {
  return {
    number: `+${digits}`,
    country_code: row.country_code,
    number_type: row.number_type,
    location: placeOf(digits),
    price: row.price,
    address_requirements: row.address_requirements,
    business_verification: row.business_verification,
    capabilities: row.capabilities,
  };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function rangesOf(country: string, rows: readonly CatalogueRow[]): Range[] {
  if (rows.length === 0) return [];
  const callingCode = callingCodeOf(country);
  const types = rows.map((row) => row.number_type);
  const compiled = compileCountry(country, types);
  return rows.flatMap((row) => {
    const numbers = compiled.get(row.number_type);
    if (!numbers) return [];
    const isGeographic = row.number_type === 'local';
    const placeOf = isGeographic ? placesOf(callingCode, numbers.length) : () => null;
    return [{ row, callingCode, numbers, placeOf }];
  });
}
