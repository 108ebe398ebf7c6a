import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { AvailableNumber, NumberType } from './available-number.ts';

const types: Readonly<Record<string, NumberType>> = { TOLL_FREE: 'toll_free', MOBILE: 'mobile' };

/** What its price depends on. */
export function pricedNumberOf(number: string) {
  const { country_code, number_type } = termsOfOwned(number);
  return { number, country_code, number_type };
}

/** What can be known of a number that is owned already, when nobody remembers its terms. */
export function termsOfOwned(number: string): AvailableNumber {
  const parsed = parsePhoneNumberFromString(number);
  return {
    number,
    country_code: parsed?.country ?? 'US',
    number_type: types[parsed?.getType() ?? ''] ?? 'local',
    location: null,
    price: '$0.00',
    address_requirements: 'none',
    business_verification: false,
    capabilities: { sms: false, mms: false, voice: true, emergency_address: false },
  };
}
