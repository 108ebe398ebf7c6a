import type { Twilio } from 'twilio';
import {
  addressRequirements,
  numberTypes,
  type AvailableNumber,
  type NumberType,
} from '../../domain/available-number.ts';
import { priceOf } from '../../domain/price.ts';
import { hasEmergencyAddress } from '../data/catalogue.ts';
import type { TwilioAccount } from './account.ts';
import { answerCache } from './answer-cache.ts';
import type { Prices } from './prices.ts';

const hour = 3_600_000;
const maxCachedCountries = 300;

export interface ListQuery {
  readonly country: string;
  readonly areaCode?: number | undefined;
  /** as Twilio takes it */
  readonly contains?: string | undefined;
  readonly limit: number;
}

/** What Twilio sells now. */
export interface Available {
  /** the types of numbers that the account can buy there; none where Twilio sells nothing to it */
  typesIn(country: string, signal?: AbortSignal): Promise<readonly NumberType[]>;
  list(type: NumberType, query: ListQuery, signal?: AbortSignal): Promise<AvailableNumber[]>;
}

/** As the SDK hands it on, which checks nothing: whatever Twilio has sent. */
interface Row {
  readonly phoneNumber: unknown;
  readonly region: unknown;
  readonly locality: unknown;
  readonly addressRequirements: unknown;
  readonly capabilities: unknown;
}

export function createAvailable(
  account: TwilioAccount,
  pricesIn: (country: string, signal?: AbortSignal) => Promise<Prices>,
  now: () => number,
): Available {
  const cached = answerCache<readonly NumberType[]>({
    maxAge: hour,
    maxAnswers: maxCachedCountries,
    now,
  });
  return {
    typesIn: (country, signal) =>
      cached(country, { ask: (shared) => typesIn(account, country, shared), signal }),
    async list(type, query, signal) {
      const [rows, prices] = await Promise.all([
        account.find((client) => rowsOf(client, type, query), signal),
        pricesIn(query.country, signal),
      ]);
      const cents = prices[type];
      // Nobody buys what has no price.
      if (cents === undefined || !rows) return [];
      return rows.flatMap((row) =>
        termsOf(row, { type, country: query.country, price: priceOf(cents) }),
      );
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
  return numberTypes.filter((type) => found && type in found.subresourceUris);
}

function rowsOf(
  { availablePhoneNumbers }: Twilio,
  type: NumberType,
  { country, areaCode, contains, limit }: ListQuery,
): Promise<Row[]> {
  const numbers = availablePhoneNumbers(country);
  const query = {
    limit,
    pageSize: limit,
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

interface Listed {
  readonly type: NumberType;
  readonly country: string;
  readonly price: string;
}

/** The country is that of the list: it is sold, priced and found again there. */
function termsOf(row: Row, { type, country, price }: Listed): AvailableNumber[] {
  const { phoneNumber: number } = row;
  // Nobody can buy what has no number; the others of the list can be bought all the same.
  if (typeof number !== 'string' || !/^\+[1-9]\d{1,14}$/.test(number)) return [];
  const [region, locality] = [textOf(row.region), textOf(row.locality)];
  const isByState = country === 'US' || country === 'CA';
  return [
    {
      number,
      country_code: country,
      number_type: type,
      location: isByState ? region : (locality ?? region),
      price,
      address_requirements:
        addressRequirements.find((one) => one === row.addressRequirements) ?? 'any',
      business_verification: false,
      capabilities: {
        ...capabilitiesOf(row.capabilities),
        emergency_address: hasEmergencyAddress(country, type),
      },
    },
  ];
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Fidelity F-59: `voice`, `SMS` and `MMS`, in mixed case. What is not said to be able is not. */
function capabilitiesOf(keys: unknown) {
  const able = new Set(
    Object.entries(Object(keys)).flatMap(([name, is]) => (is === true ? [name.toLowerCase()] : [])),
  );
  return { sms: able.has('sms'), mms: able.has('mms'), voice: able.has('voice') };
}
