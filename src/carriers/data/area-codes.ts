import { readData } from './data-file.ts';

export interface AreaCode {
  readonly country: string;
  /** state, province or territory; null where the area code has no single one */
  readonly region: string | null;
}

/** The geographic area codes of the United States, Canada and Puerto Rico. */
export function readAreaCodes(): ReadonlyMap<string, AreaCode> {
  return new Map(Object.entries(readData('nanp_area_codes.json') as Record<string, AreaCode>));
}
