import type { AvailableNumber } from '../../domain/available-number.ts';
import type { NumberSpace } from './number-space.ts';

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

/** The space with the magic numbers for sale under their own area code. */
export function withMagicNumbers(space: NumberSpace): NumberSpace {
  return {
    ...space,
    search(filters) {
      if (filters.country !== 'US' || filters.area_code !== areaCode) return space.search(filters);
      const found = filters.toll_free
        ? []
        : magicNumbers.filter((number) => contains(number.slice(2), filters.contains)).map(termsOf);
      return {
        count: found.length,
        at: (position) => found[position] ?? termsOf(magicNumbers[0]),
      };
    },
    find: async (number) =>
      (magicNumbers as readonly string[]).includes(number) ? termsOf(number) : space.find(number),
  };
}

function contains(digits: string, pattern = ''): boolean {
  return new RegExp(pattern.replaceAll('*', '\\d')).test(digits);
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
