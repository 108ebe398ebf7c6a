import { fieldError, recordInvalid } from './errors.ts';
import { isCountry } from './countries.ts';
import { plainNumberText } from './phone-number-text.ts';

/** What a carrier is asked for. Every carrier must honour every filter that is given. */
export interface SearchFilters {
  /** ISO 3166-1 alpha-2, upper case */
  readonly country: string;
  /** three digits; United States and Canada only */
  readonly area_code?: string;
  /** digits and `*` (any one digit), to be found anywhere in the national number */
  readonly contains?: string;
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
  country,
  area_code,
  contains,
  toll_free,
}: AskedFor): SearchFilters {
  return {
    country: parseCountry(country),
    ...(area_code !== undefined && {
      area_code: parseAreaCode(plainNumberText(area_code), country),
    }),
    ...(contains !== undefined && { contains: parsePattern(plainNumberText(contains)) }),
    ...(toll_free !== undefined && { toll_free }),
  };
}

function parseCountry(country: string): string {
  const code = country.toUpperCase();
  if (isCountry(code)) return code;
  throw invalid(
    'country',
    `${quoted(country)} is not an ISO 3166-1 alpha-2 country code, such as US`,
  );
}

/** Doc: area codes are for the United States and Canada only. */
function parseAreaCode(areaCode: string, country: string): string {
  if (!['US', 'CA'].includes(country.toUpperCase())) {
    throw invalid('area_code', 'is for the countries US and CA only; use contains elsewhere');
  }
  if (/^\d{3}$/.test(areaCode)) return areaCode;
  throw invalid('area_code', `${quoted(areaCode)} is not an area code of three digits`);
}

const keypad: Readonly<Record<string, string>> = Object.fromEntries(
  ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'].flatMap((letters, key) =>
    letters.split('').map((letter) => [letter, String(key + 2)]),
  ),
);

/** Doc: letters, digits and `*`, which stands for any one digit. No number has more than 15 digits. */
function parsePattern(contains: string): string {
  if (!/^[0-9a-zA-Z*]+$/.test(contains)) {
    throw invalid('contains', 'may hold digits, the letters A to Z and * (any one digit) only');
  }
  if (contains.length > 15) throw invalid('contains', 'is too long (at most 15 characters)');
  return contains.toUpperCase().replaceAll(/[A-Z]/g, (letter) => keypad[letter] ?? letter);
}

function quoted(value: string): string {
  return JSON.stringify(value.slice(0, 20));
}

function invalid(field: string, problem: string) {
  return recordInvalid(fieldError(field, 'InvalidValue', problem));
}
