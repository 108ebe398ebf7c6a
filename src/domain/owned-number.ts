import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { AvailableNumber } from './available-number.ts';

/** What can be known of a number that is owned already, when nobody remembers its terms. */
export function termsOfOwned(number: string): AvailableNumber {
  const parsed = parsePhoneNumberFromString(number);
  return {
    number,
    country_code: parsed?.country ?? 'US',
    number_type: parsed?.getType() === 'TOLL_FREE' ? 'toll_free' : 'local',
    location: null,
    price: '$0.00',
    address_requirements: 'none',
    business_verification: false,
    capabilities: { sms: false, mms: false, voice: true, emergency_address: false },
  };
}
