import { parsePhoneNumberFromString, type NumberType as ParsedType } from 'libphonenumber-js/max';
import type { AvailableNumber, Capabilities, NumberType } from './available-number.ts';
import type { PhoneNumber } from './phone-numbers/phone-number.ts';

/** What a carrier says of a number we own; what it does not say is left out. */
export type OwnedTerms = Partial<
  Omit<AvailableNumber, 'number' | 'price' | 'business_verification' | 'capabilities'>
> & { readonly capabilities?: Partial<Capabilities> };

/** What we have written down of a number ourselves. */
export type OwnRecord = Pick<PhoneNumber, 'country_code' | 'toll_free'>;

const types: Readonly<Record<string, NumberType>> = { TOLL_FREE: 'toll_free', MOBILE: 'mobile' };
const countryInDoubt = 'US';
const unsaid: Capabilities = { sms: false, mms: false, voice: true, emergency_address: false };

/** Whether a record says all that a price depends on: types that are not toll-free it does not tell apart. */
export const saysKind = (own: OwnRecord | null): boolean => own?.toll_free === true;

/**
 * A number that is owned already, when nobody remembers its terms: as the carrier says, then as our own
 * record does, and only then as its digits look. Without a country in any of them it is one in doubt.
 */
export function termsOfOwned(
  number: string,
  said: OwnedTerms,
  own: OwnRecord | null,
): { terms: AvailableNumber; isCountryKnown: boolean } {
  const parsed = parsePhoneNumberFromString(number);
  const country_code = said.country_code ?? own?.country_code ?? parsed?.country;
  return {
    isCountryKnown: country_code !== undefined,
    terms: {
      location: null,
      address_requirements: 'none',
      ...said,
      capabilities: { ...unsaid, ...said.capabilities },
      number,
      country_code: country_code ?? countryInDoubt,
      number_type: said.number_type ?? typeOf(parsed?.getType(), own),
      price: '$0.00',
      business_verification: false,
    },
  };
}

function typeOf(looks: ParsedType, own: OwnRecord | null): NumberType {
  if (own?.toll_free === true) return 'toll_free';
  const type = types[looks ?? ''] ?? 'local';
  return own && type === 'toll_free' ? 'local' : type;
}
