import type { AvailableNumber } from '../../domain/available-number.ts';
import { matchesPattern } from '../../domain/number-pattern.ts';
import { isInLocality, isOfType, type SearchFilters } from '../../domain/search.ts';
import type { Matches, NumberSpace } from './number-space.ts';

const areaCode = '500';

/** Twilio's test numbers: each always has the same outcome. The third sells like any other. */
const magicNumbers = ['+15005550000', '+15005550001', '+15005550006'] as const;

const refusals: Readonly<Record<string, { code: string; reason: string }>> = {
  '+15005550000': { code: '21422', reason: 'the number is not available' },
  '+15005550001': { code: '21421', reason: 'the number is invalid' },
};

/** Why a magic number is never sold; undefined for all others. */
export function magicRefusal(number: string): { code: string; reason: string } | undefined {
  return refusals[number];
}

/**
 * The space with the magic numbers for sale, under their own area code and where a pattern finds them:
 * first where it begins as they do, else last, as most of them cannot be bought.
 */
export function withMagicNumbers(space: NumberSpace): NumberSpace {
  return {
    ...space,
    search(filters) {
      const magic = magicMatches(filters);
      if (filters.area_code === areaCode) return magic;
      const others = space.search(filters);
      if (magic.count === 0) return others;
      return isNamed(filters) ? inTurn(magic, others) : inTurn(others, magic);
    },
    find: async (number) =>
      (magicNumbers as readonly string[]).includes(number) ? termsOf(number) : space.find(number),
  };
}

function magicMatches(filters: SearchFilters): Matches {
  const { country, area_code } = filters;
  const isAsked = area_code === areaCode || (area_code === undefined && hasPattern(filters));
  const isPossible = country === 'US' && isAsked;
  const found = magicNumbers
    .filter((number) => isPossible && matchesPattern(number.slice(2), filters))
    .map(termsOf)
    .filter((one) => isOfType(one.number_type, filters) && isInLocality(one.location, filters));
  return {
    count: found.length,
    withheld: [],
    at: (position) => found[position] ?? termsOf(magicNumbers[0]),
  };
}

const hasPattern = ({ contains, starts_with }: SearchFilters): boolean =>
  contains !== undefined || starts_with !== undefined;

const isNamed = ({ contains = '', starts_with = contains }: SearchFilters): boolean =>
  starts_with.startsWith('500555');

function inTurn(first: Matches, second: Matches): Matches {
  return {
    count: first.count + second.count,
    withheld: [...first.withheld, ...second.withheld],
    at: (position) =>
      position < first.count ? first.at(position) : second.at(position - first.count),
  };
}

function termsOf(number: string): AvailableNumber {
  return {
    number,
    country_code: 'US',
    number_type: 'local',
    location: null,
    price: '$1.15',
    address_requirements: 'none',
    business_verification: false,
    capabilities: { sms: true, mms: true, voice: true, emergency_address: false },
  };
}
