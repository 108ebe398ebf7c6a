import type { NumberType } from '../../domain/available-number.ts';
import { centsOfDecimal } from '../../domain/price.ts';
import type { TwilioAccount } from './account.ts';
import { answerCache } from './answer-cache.ts';

const hour = 3_600_000;
const maxCachedCountries = 300;

/** Twilio's names of types; the last has a space. */
const types: Readonly<Record<string, NumberType>> = {
  local: 'local',
  national: 'national',
  mobile: 'mobile',
  'toll free': 'toll_free',
};

/** Monthly, in US cents; a type that is not there has no price. */
export type Prices = Partial<Record<NumberType, number>>;

/** The prices of a country's numbers by type, kept for an hour. */
export function createPrices(
  account: TwilioAccount,
  now: () => number,
): (country: string, signal?: AbortSignal) => Promise<Prices> {
  const cached = answerCache<Prices>({ maxAge: hour, maxAnswers: maxCachedCountries, now });
  return (country, signal) =>
    cached(country, { ask: (shared) => pricesIn(account, country, shared), signal });
}

async function pricesIn(
  account: TwilioAccount,
  country: string,
  signal: AbortSignal,
): Promise<Prices> {
  const found = await account.find(
    ({ pricing }) => pricing.v1.phoneNumbers.countries(country).fetch(),
    signal,
  );
  if (!found) return {};
  if (found.priceUnit !== 'USD') {
    throw new Error(`Twilio: prices of this account are in ${found.priceUnit}, not in USD`);
  }
  const prices: Prices = {};
  for (const { numberType, currentPrice } of found.phoneNumberPrices ?? []) {
    const type = types[numberType ?? ''];
    const cents = centsOfDecimal(String(currentPrice));
    if (type && cents !== null) prices[type] = cents;
  }
  return prices;
}
