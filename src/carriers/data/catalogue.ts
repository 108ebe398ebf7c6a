import {
  numberTypes,
  type AddressRequirements,
  type AvailableNumber,
  type NumberType,
} from '../../domain/available-number.ts';
import { centsOf } from '../../domain/price.ts';
import { readData } from './data-file.ts';

/** The terms on which one type of number is sold in one country. */
export type CatalogueRow = Omit<AvailableNumber, 'number' | 'location'>;

/** A row of `resources/countries.json`. */
interface Row {
  readonly iso: string;
  readonly number_type: NumberType;
  /** in dollars and cents */
  readonly usd_per_month: string;
  readonly voice: boolean;
  readonly sms: boolean;
  readonly mms: boolean;
  readonly address_or_bundle_required: boolean;
  readonly address_requirement_known: AddressRequirements | null;
}

const withEmergencyAddress = ['US', 'CA', 'PR'];

/** Whether numbers of a type can have an address that is told to emergency services. */
export function hasEmergencyAddress(country: string, type: NumberType): boolean {
  return type === 'local' && withEmergencyAddress.includes(country);
}

/** What this carrier sells, by country and, within a country, in the order of `numberTypes`. */
export function readCatalogue(): readonly CatalogueRow[] {
  const place = (row: CatalogueRow) => row.country_code + numberTypes.indexOf(row.number_type);
  return (readData('countries.json') as Row[])
    .map(termsOf)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

type PricedKind = Omit<CatalogueRow, 'price'> & { readonly price: number };

let kinds: readonly PricedKind[] | undefined;

/** The same for who asks what is sold where: read once, at the first question. */
export function kindsInCatalogue(): readonly PricedKind[] {
  return (kinds ??= readCatalogue().map(({ price, ...terms }) => ({
    ...terms,
    price: centsOf(price),
  })));
}

function termsOf(row: Row): CatalogueRow {
  const { iso, number_type, address_requirement_known, address_or_bundle_required } = row;
  const { sms, mms, voice } = row;
  return {
    country_code: iso,
    number_type,
    price: `$${row.usd_per_month}`,
    address_requirements:
      address_requirement_known ?? (address_or_bundle_required ? 'any' : 'none'),
    business_verification: address_or_bundle_required && address_requirement_known === 'none',
    capabilities: { sms, mms, voice, emergency_address: hasEmergencyAddress(iso, number_type) },
  };
}
