import type { AvailableNumber } from './available-number.ts';

/** Where somebody who buys numbers can be found. */
export interface Address {
  readonly name: string;
  readonly street: string;
  readonly zip: string;
  readonly city: string;
  readonly state: string | null;
  readonly province: string;
  /** ISO 3166-1 alpha-2 */
  readonly country_code: string;
}

type Terms = Pick<AvailableNumber, 'country_code' | 'address_requirements'>;

/** Doc: the type of address that must be supplied. Chosen: the country is what makes one local. */
export function satisfies(
  { country_code }: Pick<Address, 'country_code'>,
  { country_code: numbersCountry, address_requirements }: Terms,
): boolean {
  switch (address_requirements) {
    case 'none':
    case 'any':
      return true;
    case 'local':
      return country_code === numbersCountry;
    case 'foreign':
      return country_code !== numbersCountry;
  }
}
