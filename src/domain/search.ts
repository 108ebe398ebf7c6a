import { isCountry } from './countries.ts';
import { invalidField } from './errors.ts';
import { parsePattern, type NumberPattern } from './number-pattern.ts';
import { plainNumberText } from './phone-number-text.ts';

/** What a carrier is asked for. Every carrier must honour every filter that is given. */
export interface SearchFilters extends NumberPattern {
  /** ISO 3166-1 alpha-2, upper case */
  readonly country: string;
  /** three digits; United States and Canada only */
  readonly area_code?: string;
  /** absent: toll-free and other numbers alike */
  readonly toll_free?: boolean;
}

interface AskedFor {
  country: string;
  area_code?: string | undefined;
  contains?: string | undefined;
  toll_free?: boolean | undefined;
}

/** The filters as carriers take them; throws RecordInvalid for values the Document rules out. */
export function searchFilters({
  area_code,
  contains,
  toll_free,
  ...asked
}: AskedFor): SearchFilters {
  const country = parseCountry(asked.country);
  return {
    country,
    ...(area_code !== undefined && {
      area_code: parseAreaCode(plainNumberText(area_code), country),
    }),
    ...(contains !== undefined && parsePattern(plainNumberText(contains), country)),
    ...(toll_free !== undefined && { toll_free }),
  };
}

function parseCountry(country: string): string {
  const code = country.toUpperCase();
  if (isCountry(code)) return code;
  throw invalidField(
    'country',
    `${quoted(country)} is not an ISO 3166-1 alpha-2 country code, such as US`,
  );
}

/** Doc: area codes are for the United States and Canada only. */
function parseAreaCode(areaCode: string, country: string): string {
  if (!['US', 'CA'].includes(country)) {
    throw invalidField('area_code', 'is for the countries US and CA only; use contains elsewhere');
  }
  if (/^\d{3}$/.test(areaCode)) return areaCode;
  throw invalidField('area_code', `${quoted(areaCode)} is not an area code of three digits`);
}

function quoted(value: string): string {
  return JSON.stringify(value.slice(0, 20));
}
