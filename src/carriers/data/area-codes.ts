import { readRows } from './resources.ts';

export interface AreaCode {
  readonly country: string;
  /** state, province or territory; null where the area code has no single one */
  readonly region: string | null;
}

/** The geographic area codes of the United States, Canada and Puerto Rico. */
export function readAreaCodes(): ReadonlyMap<string, AreaCode> {
  const entries = readRows('nanp_area_codes.csv').map((fields): [string, AreaCode] => [
    fields['area_code'] ?? '',
    { country: fields['iso_country'] ?? '', region: fields['region'] || null },
  ]);
  return new Map(entries);
}
