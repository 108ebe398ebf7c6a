import { numberTypes, type NumberType } from './available-number.ts';
import { isCountry } from './countries.ts';
import { invalidField } from './errors.ts';
import { parsePattern, type NumberPattern } from './number-pattern.ts';
import { plainNumberText } from './phone-number-text.ts';
import { quoted } from './quoted.ts';

/** What a carrier is asked for. Every carrier must honour every filter that is given. */
export interface SearchFilters extends NumberPattern {
  /** ISO 3166-1 alpha-2, upper case */
  readonly country: string;
  /** three digits; United States and Canada only */
  readonly area_code?: string;
  /** absent: toll-free and other numbers alike */
  readonly toll_free?: boolean;
  readonly type?: NumberType;
  /** the place, or how its name begins, in either case */
  readonly locality?: string;
}

interface AskedFor {
  country: string;
  area_code?: string | undefined;
  contains?: string | undefined;
  toll_free?: boolean | undefined;
  type?: string | undefined;
  locality?: string | undefined;
}

const longestLocality = 100;

/** The filters as carriers take them; throws RecordInvalid for values the Document rules out. */
export function searchFilters({
  area_code,
  contains,
  toll_free,
  type,
  locality,
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
    ...(type !== undefined && { type: parseType(type, toll_free) }),
    ...(locality !== undefined && { locality: parseLocality(locality) }),
  };
}

/** Whether numbers of the type are asked for. */
export function isOfType(type: NumberType, asked: SearchFilters): boolean {
  const { toll_free = type === 'toll_free' } = asked;
  return (asked.type ?? type) === type && toll_free === (type === 'toll_free');
}

/** Whether what is at the location is asked for. */
export function isInLocality(location: string | null, { locality }: SearchFilters): boolean {
  if (locality === undefined) return true;
  return location !== null && location.toLowerCase().startsWith(locality.toLowerCase());
}

function parseType(asked: string, toll_free: boolean | undefined): NumberType {
  const type = numberTypes.find((one) => one === asked.toLowerCase());
  if (!type) throw invalidField('type', `${quoted(asked)} is none of ${numberTypes.join(', ')}`);
  if (toll_free === undefined || toll_free === (type === 'toll_free')) return type;
  const possible = numberTypes.filter((one) => toll_free === (one === 'toll_free'));
  throw invalidField(
    'type',
    `${type} contradicts toll_free=${toll_free}, which goes with ${possible.join(', ')}`,
  );
}

function parseLocality(locality: string): string {
  if (locality.length <= longestLocality) return locality.normalize();
  throw invalidField('locality', `is too long (at most ${longestLocality} characters)`);
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
