import type { Schemas } from 'trunkline/client';
import { readAll } from '../../api/read.ts';
import { countryName } from '../country.tsx';

export type Address = Schemas['Address'];

/** Of what is for sale: where the address must be that it is bought with. */
export interface AddressTerms {
  readonly country_code: string;
  readonly address_requirements: Schemas['AvailablePhoneNumber']['address_requirements'];
}

/** All that are saved, to choose from. */
export const savedAddressesQuery = () =>
  readAll(['addresses', 'all'], (client) => client.addresses.list());

/** What a number needs, in words; null: nothing. */
export function addressNeed({ country_code, address_requirements }: AddressTerms): string | null {
  const needs = {
    none: null,
    any: 'an address in any country',
    local: `an address in ${countryName(country_code)}`,
    foreign: `an address outside ${countryName(country_code)}`,
  };
  return needs[address_requirements];
}

/** The saved addresses that it can be bought with, the newest first. The purchase has the last word. */
export function addressesFor(terms: AddressTerms, saved: readonly Address[]): Address[] {
  const { country_code: country, address_requirements: rule } = terms;
  return saved
    .filter(
      ({ country_code }) => rule === 'any' || (rule === 'local') === (country_code === country),
    )
    .toSorted((one, other) => other.id - one.id);
}

/** One line, as in a list to choose from. */
export const addressLine = ({ name, street, zip, city, country_code }: Address): string =>
  `${name}, ${street}, ${zip} ${city}, ${countryName(country_code)}`;
