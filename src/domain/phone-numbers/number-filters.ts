import { numberTypes, type NumberType } from '../available-number.ts';
import { plainNumberText } from '../phone-number-text.ts';
import type { PhoneNumber } from './phone-number.ts';

/** A phone number with what is known of it beside what it shows. */
export interface HeldNumber {
  readonly phone_number: PhoneNumber;
  readonly carrier: string;
  /** as what it was sold; null: that was not kept then */
  readonly type: NumberType | null;
  readonly external_id: string | null;
}

export const filterableTypes = [...numberTypes, 'unknown'] as const;
export const filterableCapabilities = ['sms', 'mms', 'voice'] as const;

/** What an id filter asks for that wants numbers without one. */
export const noneWord = 'none';

/** What a number has of each: the values that filters name, as text. */
const valuesOf = {
  country_code: ({ phone_number }) => [phone_number.country_code],
  type: ({ type }) => [type ?? 'unknown'],
  capability: ({ phone_number: { capabilities } }) =>
    filterableCapabilities.filter((name) => capabilities[name]),
  group_id: ({ phone_number: { group_ids } }) => (group_ids.length > 0 ? group_ids : [noneWord]),
  carrier: ({ carrier }) => [carrier],
  recorded: ({ phone_number }) => [phone_number.recorded],
  outbound_enabled: ({ phone_number }) => [phone_number.outbound_enabled],
  ivr: ({ phone_number }) => [phone_number.ivr_id !== null],
  ivr_id: ({ phone_number }) => [phone_number.ivr_id ?? noneWord],
  schedule_id: ({ phone_number }) => [phone_number.schedule_id ?? noneWord],
  brand_id: ({ phone_number }) => [phone_number.brand_id ?? noneWord],
  greeting_id: ({ phone_number }) => [
    ...phone_number.greeting_ids,
    ...Object.values(phone_number.categorised_greetings),
  ],
  external_id: ({ external_id }) => (external_id === null ? [] : [external_id]),
} satisfies Record<string, (number: HeldNumber) => readonly (string | number | boolean)[]>;

export type NumberFilterName = keyof typeof valuesOf;
export const numberFilterNames = Object.keys(valuesOf) as readonly NumberFilterName[];

/** Which numbers are meant: what is absent leaves out none. */
export interface NumberFilters {
  /** text that number, name or nickname hold */
  readonly query?: string | undefined;
  /** of each, the values of which a number has one; of capabilities, all */
  readonly values: Readonly<Partial<Record<NumberFilterName, readonly string[]>>>;
}

export const hasFilters = ({ query, values }: NumberFilters): boolean =>
  query !== undefined || Object.keys(values).length > 0;

/** Tells which numbers are meant. */
export function numberMatcher({ query, values }: NumberFilters): (number: HeldNumber) => boolean {
  const wanted = Object.entries(values) as [NumberFilterName, readonly string[]][];
  const isFound = textMatcher(query);
  return (number) =>
    wanted.every(([name, some]) => has(valuesOf[name](number), name, some)) &&
    isFound(number.phone_number);
}

function has(
  own: readonly (string | number | boolean)[],
  name: NumberFilterName,
  wanted: readonly string[],
): boolean {
  const isOwn = (value: string) => own.some((one) => String(one) === value);
  return name === 'capability' ? wanted.every(isOwn) : wanted.some(isOwn);
}

type Texts = Pick<PhoneNumber, 'number' | 'name' | 'nickname'>;

/** Tells which numbers hold a text: their digits in any notation, or their names in any case. */
export function textMatcher(query: string | undefined): (texts: Texts) => boolean {
  if (query === undefined) return () => true;
  const digits = digitsIn(query);
  const text = caseless(query);
  return ({ number, name, nickname }) =>
    (digits !== null && number.includes(digits)) ||
    caseless(name).includes(text) ||
    (nickname !== null && caseless(nickname).includes(text));
}

/** What stands between the digits of a number, as people write it; null: it is not part of a number. */
function digitsIn(query: string): string | null {
  const digits = plainNumberText(query).replaceAll(/[\s+().[\]/\p{Pd}]/gu, '');
  return /^\d+$/.test(digits) ? digits : null;
}

/** Lower case first: the capital ß becomes SS only by way of the small one, and every sigma becomes the same. */
function caseless(text: string): string {
  return text.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
}
