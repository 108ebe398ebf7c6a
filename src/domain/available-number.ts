/**
 * The kinds of numbers carriers sell; the names are those of `resources/countries.json`. Search tokens hold
 * places in this list, which has room for four.
 */
export const numberTypes = ['local', 'national', 'mobile', 'toll_free'] as const;
export type NumberType = (typeof numberTypes)[number];

/** Doc: the type of address a buyer must supply. */
export const addressRequirements = ['none', 'any', 'local', 'foreign'] as const;
export type AddressRequirements = (typeof addressRequirements)[number];

export interface Capabilities {
  readonly sms: boolean;
  readonly mms: boolean;
  readonly voice: boolean;
  readonly emergency_address: boolean;
}

/** Numbers of one type in one country. */
export type NumberKind = Pick<AvailableNumber, 'country_code' | 'number_type'>;

/** A number a carrier would sell now, on these terms. */
export interface AvailableNumber {
  /** E.164 */
  readonly number: string;
  readonly country_code: string;
  readonly number_type: NumberType;
  /** state or province code in the United States and Canada, a place's name elsewhere, null where unknown */
  readonly location: string | null;
  /** monthly, in US dollars, as it is shown: `$1.15` */
  readonly price: string;
  readonly address_requirements: AddressRequirements;
  /** the carrier sells it to verified businesses only, which a regulatory bundle shows */
  readonly business_verification: boolean;
  readonly capabilities: Capabilities;
}

/** `GB toll-free numbers` */
export function kindName({ country_code, number_type }: NumberKind): string {
  return `${country_code} ${number_type.replace('_', '-')} numbers`;
}

const verification = 'need a verified business, shown by a regulatory bundle at the carrier';

/** Doc: some numbers need a verified business, which this API cannot buy. */
export const needsBusiness = (kind: NumberKind): string =>
  `${kindName(kind)} ${verification}; they cannot be created here`;

/** Other carriers may offer such numbers. */
export const leftOut = (kind: NumberKind): string =>
  `${kindName(kind)} ${verification}, which the operator does not have: they are left out`;
