import type { Twilio } from 'twilio';
import {
  addressRequirements,
  numberTypes,
  type AvailableNumber,
  type NumberType,
} from '../../domain/available-number.ts';
import { hasStates } from '../../domain/countries.ts';
import { priceOf } from '../../domain/price.ts';
import { hasEmergencyAddress } from '../data/catalogue.ts';
import type { TwilioAccount } from './account.ts';
import { answerCache } from './answer-cache.ts';
import type { Bundles } from './bundles.ts';
import type { Prices } from './prices.ts';
import { isNumber } from './rows.ts';

const hour = 3_600_000;
const maxCachedCountries = 300;

export interface ListQuery {
  readonly country: string;
  readonly areaCode?: number | undefined;
  /** as Twilio takes it */
  readonly contains?: string | undefined;
  readonly inRegion?: string;
  readonly inLocality?: string;
  readonly limit: number;
}

export interface Shown {
  /** those that can be sold */
  readonly numbers: readonly AvailableNumber[];
  /** there are no more */
  readonly isAll: boolean;
}

/** What Twilio sells now. */
export interface Available {
  /** the types of numbers that Twilio lists there; none where it sells nothing to the account */
  typesIn(country: string, signal?: AbortSignal): Promise<readonly NumberType[]>;
  /** of such numbers Twilio sells none to the account, as the operator has no bundle */
  isWithheld: Bundles['isLacking'];
  list(type: NumberType, query: ListQuery, signal?: AbortSignal): Promise<Shown>;
}

/** As the SDK hands it on, which checks nothing: whatever Twilio has sent. */
interface Row {
  readonly phoneNumber: unknown;
  readonly region: unknown;
  readonly locality: unknown;
  readonly addressRequirements: unknown;
  readonly capabilities: unknown;
}

/** What its lists do not say, and who is told what is left out of them. */
interface Knowledge {
  readonly pricesIn: (country: string, signal?: AbortSignal) => Promise<Prices>;
  readonly lacksBundle: Bundles['isLacking'];
  readonly tellLeftOut: (list: string) => void;
}

export function createAvailable(
  account: TwilioAccount,
  { pricesIn, lacksBundle, tellLeftOut }: Knowledge,
  now: () => number,
): Available {
  const cached = answerCache<readonly NumberType[]>({
    maxAge: hour,
    maxAnswers: maxCachedCountries,
    now,
  });
  return {
    isWithheld: lacksBundle,
    typesIn: (country, signal) =>
      cached(country, { ask: (shared) => typesIn(account, country, shared), signal }),
    async list(type, query, signal) {
      const [rows, prices] = await Promise.all([
        account.find((client) => rowsOf(client, type, query), signal),
        pricesIn(query.country, signal),
      ]);
      const cents = prices[type];
      // Nobody buys what has no price.
      if (cents === undefined || !rows) return { numbers: [], isAll: true };
      const kind = { country_code: query.country, number_type: type };
      const listed = { ...kind, price: priceOf(cents), business_verification: lacksBundle(kind) };
      const numbers = rows.flatMap((row) => termsOf(row, listed));
      if (numbers.length < rows.length) tellLeftOut(`${query.country} ${type}`);
      return { numbers, isAll: rows.length < query.limit };
    },
  };
}

/** Twilio tells where a country's numbers are listed, under the names that types have here too. */
async function typesIn(
  account: TwilioAccount,
  country: string,
  signal: AbortSignal,
): Promise<readonly NumberType[]> {
  const found = await account.find(
    (client) => client.availablePhoneNumbers(country).fetch(),
    signal,
  );
  return numberTypes.filter((type) => found && type in Object(found.subresourceUris));
}

function rowsOf(
  { availablePhoneNumbers }: Twilio,
  type: NumberType,
  { country, areaCode, contains, limit, ...place }: ListQuery,
): Promise<Row[]> {
  const numbers = availablePhoneNumbers(country);
  const query = {
    limit,
    pageSize: limit,
    ...place,
    ...(areaCode !== undefined && { areaCode }),
    ...(contains !== undefined && { contains }),
  };
  const lists: Record<NumberType, () => Promise<Row[]>> = {
    local: () => numbers.local.list(query),
    national: () => numbers.national.list(query),
    mobile: () => numbers.mobile.list(query),
    toll_free: () => numbers.tollFree.list(query),
  };
  return lists[type]();
}

type Listed = Pick<
  AvailableNumber,
  'country_code' | 'number_type' | 'price' | 'business_verification'
>;

/** The country is that of the list: it is sold, priced and found again there. */
function termsOf(row: Row, listed: Listed): AvailableNumber[] {
  const { country_code: country, number_type } = listed;
  const { phoneNumber: number } = row;
  // The others of the list can be bought all the same.
  if (!isNumber(number)) return [];
  const [region, locality] = [textOf(row.region), textOf(row.locality)];
  return [
    {
      number,
      ...listed,
      location: hasStates(country) ? region : (locality ?? region),
      address_requirements:
        addressRequirements.find((one) => one === row.addressRequirements) ?? 'any',
      capabilities: {
        ...capabilitiesOf(row.capabilities),
        emergency_address: hasEmergencyAddress(country, number_type),
      },
    },
  ];
}

/** No place has a longer name. */
const longestPlace = 100;

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > longestPlace ? null : text;
}

/** Fidelity F-59: `voice`, `SMS` and `MMS`, in mixed case. What is not said to be able is not. */
export function capabilitiesOf(keys: unknown) {
  const able = new Set(
    Object.entries(Object(keys)).flatMap(([name, is]) => (is === true ? [name.toLowerCase()] : [])),
  );
  return { sms: able.has('sms'), mms: able.has('mms'), voice: able.has('voice') };
}
