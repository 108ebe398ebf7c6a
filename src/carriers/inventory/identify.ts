import type { NumberType as LibraryType } from 'libphonenumber-js/max';
import { numberTypes, type NumberType } from '../../domain/available-number.ts';
import { isCountry } from '../../domain/countries.ts';
import { parsedNumber, type ParsedNumber } from '../../domain/parsed-number.ts';
import { readAreaCodes } from '../data/area-codes.ts';
import type { Fields } from './columns.ts';
import { quoted } from '../../domain/quoted.ts';
import { LineProblem } from './problems.ts';

const types: Partial<Record<NonNullable<LibraryType>, NumberType>> = {
  FIXED_LINE: 'local',
  FIXED_LINE_OR_MOBILE: 'local',
  MOBILE: 'mobile',
  TOLL_FREE: 'toll_free',
  VOIP: 'national',
  UAN: 'national',
  SHARED_COST: 'national',
};

export interface Identity {
  /** E.164 */
  readonly number: string;
  readonly country: string;
  readonly type: NumberType;
  readonly callingCode: string;
  /** the metadata of numbers does not say the same of it */
  readonly isDoubtful: boolean;
}

/**
 * Says what a number is. What the line says of it decides: ranges open, and are given to other
 * countries, faster than metadata is published. Throws LineProblem.
 */
export function identifier(trust: boolean): (fields: Fields) => Identity {
  const areaCodes = readAreaCodes();

  function guessedCountry(parsed: ParsedNumber): string | undefined {
    if (!trust) return undefined;
    const area =
      parsed.countryCallingCode === '1' && areaCodes.get(parsed.nationalNumber.slice(0, 3));
    return area ? area.country : parsed.getPossibleCountries()[0];
  }

  return (fields) => {
    const { number = '' } = fields;
    const parsed = parsedNumber(number);
    if (!parsed) throw new LineProblem(`${quoted(number)} is not a number in E.164 form`);
    const known = { country: parsed.country, type: knownType(parsed) };
    const said = { country: parseCountry(fields.country), type: parseType(fields.type) };
    const country = said.country ?? known.country ?? guessedCountry(parsed);
    const type =
      said.type ?? known.type ?? guessedType(parsed, trust || said.country !== undefined);
    if (country === undefined || type === undefined) throw unknownNumber(parsed, trust);
    return {
      number: parsed.number,
      country,
      type,
      callingCode: parsed.countryCallingCode,
      isDoubtful: country !== known.country || !isLike(parsed, type),
    };
  };
}

function knownType(parsed: ParsedNumber): NumberType | undefined {
  const type = parsed.getType();
  return type && types[type];
}

/** Of a kind that is not sold, nobody can say as what it would be. */
function guessedType(parsed: ParsedNumber, isTrusted: boolean): NumberType | undefined {
  return isTrusted && parsed.getType() === undefined ? 'local' : undefined;
}

function isLike(parsed: ParsedNumber, type: NumberType): boolean {
  const isEither = parsed.getType() === 'FIXED_LINE_OR_MOBILE' && type === 'mobile';
  return isEither || knownType(parsed) === type;
}

function unknownNumber(parsed: ParsedNumber, trust: boolean): LineProblem {
  const { number } = parsed;
  const type = parsed.getType();
  const known = type && types[type];
  if (type && !known) {
    const kind = type.toLowerCase().replaceAll('_', ' ');
    return new LineProblem(
      `${number} is a ${kind} number, which cannot be sold, unless the column type says as what`,
    );
  }
  return new LineProblem(
    trust
      ? `${number} belongs to no country: name one in the column country`
      : `${number} is not a valid number of any country, as far as is known: name its country and type in columns, or import with --trust`,
  );
}

function parseCountry(text = ''): string | undefined {
  if (text === '') return undefined;
  const code = text.toUpperCase();
  if (isCountry(code)) return code;
  throw new LineProblem(
    `country ${quoted(text)} is not an ISO 3166-1 alpha-2 country code, such as US, CA or GB`,
  );
}

/** In any case, with a space, a hyphen or an underscore: carriers write `toll free`, TOLL_FREE and TollFree. */
function parseType(text = ''): NumberType | undefined {
  if (text === '') return undefined;
  const wanted = text.toLowerCase().replaceAll(/[\s_-]/g, '');
  const type = numberTypes.find((one) => one.replaceAll('_', '') === wanted);
  if (type) return type;
  throw new LineProblem(`type ${quoted(text)} is none of ${numberTypes.join(', ')}`);
}
