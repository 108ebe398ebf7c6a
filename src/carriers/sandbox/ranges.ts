import type { AvailableNumber } from '../../domain/available-number.ts';
import { readCatalogue, type CatalogueRow } from '../data/catalogue.ts';
import { compileCountry } from './country-numbers.ts';
import type { State } from './digit-automaton.ts';
import { callingCodeOf } from './numbering-plan.ts';
import { atOnce, type Pieces } from '../data/pieces.ts';
import { nowhere, readingPlaces, type PlaceOf } from '../data/places.ts';
import { inPieces } from '../../database/event-loop.ts';

/** The numbers of one row of the catalogue. */
export interface Range {
  readonly row: CatalogueRow;
  readonly callingCode: string;
  readonly numbers: State;
  readonly placeOf: PlaceOf;
}

export interface Ranges {
  ofCountry(country: string): readonly Range[];
  /** Works a country out beforehand, while others get their turn. */
  prepare(country: string): Promise<void>;
  /** whose calling code this number starts with, given without its `+` */
  countriesOf(digits: string): readonly string[];
}

let shared: Ranges | undefined;

/** What the catalogue sells, each country worked out when it is first asked for in this process. */
export const ranges = (): Ranges => (shared ??= createRanges());

function createRanges(): Ranges {
  const rows = groupedBy(readCatalogue(), (row) => row.country_code);
  const countries = groupedBy([...rows.keys()], callingCodeOf);
  const known = new Map<string, readonly Range[]>();
  const underWay = new Map<string, Promise<void>>();

  function ofCountry(country: string): readonly Range[] {
    const ranges = known.get(country) ?? atOnce(rangesOf(country, rows.get(country) ?? []));
    if (ranges.length > 0) known.set(country, ranges);
    return ranges;
  }

  async function workOut(country: string, its: readonly CatalogueRow[]): Promise<void> {
    try {
      known.set(country, await inPieces(rangesOf(country, its)));
    } finally {
      underWay.delete(country);
    }
  }

  return {
    ofCountry,
    async prepare(country) {
      const its = rows.get(country);
      if (!its || known.has(country)) return;
      const work = underWay.get(country) ?? workOut(country, its);
      underWay.set(country, work);
      await work;
    },
    countriesOf: (digits) =>
      [1, 2, 3].flatMap((length) => countries.get(digits.slice(0, length)) ?? []),
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

function* rangesOf(country: string, rows: readonly CatalogueRow[]): Pieces<Range[]> {
  if (rows.length === 0) return [];
  const callingCode = callingCodeOf(country);
  const types = rows.map((row) => row.number_type);
  const compiled = yield* compileCountry(country, types);
  const found: Range[] = [];
  for (const row of rows) {
    const numbers = compiled.get(row.number_type);
    if (!numbers) continue;
    const isGeographic = row.number_type === 'local';
    const placeOf = isGeographic ? yield* readingPlaces(callingCode, numbers.length) : nowhere;
    found.push({ row, callingCode, numbers, placeOf });
  }
  return found;
}
