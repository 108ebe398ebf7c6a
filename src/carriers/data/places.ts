import { readAreaCodes } from './area-codes.ts';
import { readData } from './data-file.ts';
import { atOnce, type Pieces } from './pieces.ts';

/** Where a geographic number belongs, given its digits with the calling code as one integer. */
export interface PlaceOf {
  (digits: number): string | null;
  /** the place of each prefix that is known, calling code included: the longest decides */
  readonly byPrefix: ReadonlyMap<number, string>;
}

/** Numbers that belong to no place. */
export const nowhere: PlaceOf = Object.assign(() => null, { byPrefix: new Map<number, string>() });

/** Prefixes of national numbers, and the place they all lie in. */
interface Area {
  readonly prefixes: readonly string[];
  readonly place: string;
}

/**
 * The places of one calling code, for national numbers of one length: the longest known prefix
 * decides. In the North American plan a place is a state or province.
 */
export function placesOf(callingCode: string, nationalLength: number): PlaceOf {
  return atOnce(readingPlaces(callingCode, nationalLength));
}

/** Places that are read piece by piece: some calling codes have tens of thousands of prefixes. */
export function* readingPlaces(callingCode: string, nationalLength: number): Pieces<PlaceOf> {
  const places = new Map<number, string>();
  const lengths = new Set<number>();
  for (const { prefixes, place } of callingCode === '1' ? regions() : areasOf(callingCode)) {
    yield;
    for (const prefix of prefixes) {
      places.set(Number(callingCode + prefix), place);
      lengths.add(prefix.length);
    }
  }
  const divisors = [...lengths]
    .sort((a, b) => b - a)
    .map((length) => 10 ** (nationalLength - length));
  const placeOf = (digits: number) => {
    for (const divisor of divisors) {
      const place = places.get(Math.floor(digits / divisor));
      if (place !== undefined) return place;
    }
    return null;
  };
  return Object.assign(placeOf, { byPrefix: places });
}

function regions(): Area[] {
  return [...readAreaCodes()].flatMap(([areaCode, { region }]) =>
    region === null ? [] : [{ prefixes: [areaCode], place: region }],
  );
}

function areasOf(callingCode: string): Area[] {
  const places = readData(`places/${callingCode}.json`) as Record<string, string> | null;
  return Object.entries(places ?? {}).map(([place, prefixes]) => ({
    prefixes: prefixes.split(' '),
    place,
  }));
}
