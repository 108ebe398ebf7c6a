import {
  addressRequirements,
  numberTypes,
  type AddressRequirements,
  type AvailableNumber,
  type NumberType,
} from '../../domain/available-number.ts';
import { readRows } from './resources.ts';

/** The terms on which one type of number is sold in one country. */
export type CatalogueRow = Omit<AvailableNumber, 'number' | 'location'>;

type Fields = Record<string, string>;

const withEmergencyAddress = ['US', 'CA', 'PR'];

/** Whether numbers of a type can have an address that is told to emergency services. */
export function hasEmergencyAddress(country: string, type: NumberType): boolean {
  return type === 'local' && withEmergencyAddress.includes(country);
}

/** What this carrier sells, by country and, within a country, in the order of `numberTypes`. */
export function readCatalogue(): readonly CatalogueRow[] {
  const place = (row: CatalogueRow) => row.country_code + numberTypes.indexOf(row.number_type);
  return readRows('countries.csv')
    .map(rowOf)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function rowOf(fields: Fields): CatalogueRow {
  const country = fields['iso'] ?? '';
  const type = memberOf(numberTypes, fields['number_type']);
  return {
    country_code: country,
    number_type: type,
    price: `$${fields['usd_per_month']}`,
    address_requirements: addressRequirementsOf(fields),
    business_verification: needsBundle(fields) && fields['address_requirement_known'] === 'none',
    capabilities: {
      sms: fields['sms'] === 'True',
      mms: fields['mms'] === 'True',
      voice: fields['voice'] === 'True',
      emergency_address: hasEmergencyAddress(country, type),
    },
  };
}

function addressRequirementsOf(fields: Fields): AddressRequirements {
  const known = fields['address_requirement_known'];
  if (known) return memberOf(addressRequirements, known);
  return needsBundle(fields) ? 'any' : 'none';
}

const needsBundle = (fields: Fields) => fields['address_or_bundle_required'] === 'True';

function memberOf<T extends string>(members: readonly T[], value: string | undefined): T {
  const member = members.find((candidate) => candidate === value);
  if (member === undefined) throw new Error(`${value} is none of ${members.join(', ')}`);
  return member;
}
