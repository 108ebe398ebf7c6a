import type { NumberType } from '../../domain/available-number.ts';
import { priceOf } from '../../domain/price.ts';
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

export type Prices = Partial<Record<NumberType, string>>;

/** The monthly prices of a country's numbers by type, kept for an hour. */
export function createPrices(
  account: TwilioAccount,
  now: () => number,
): (country: string) => Promise<Prices> {
  const cached = answerCache<Prices>({ maxAge: hour, maxAnswers: maxCachedCountries, now });
  return (country) => cached(country, () => pricesIn(account, country));
}

async function pricesIn(account: TwilioAccount, country: string): Promise<Prices> {
  const found = await account.find(({ pricing }) =>
    pricing.v1.phoneNumbers.countries(country).fetch(),
  );
  if (!found) return {};
  if (found.priceUnit !== 'USD') {
    throw new Error(`Twilio: prices of this account are in ${found.priceUnit}, not in USD`);
  }
  const prices = found.phoneNumberPrices.flatMap(({ numberType, currentPrice }) => {
    const type = types[numberType ?? ''];
    return type ? [[type, priceOf(Math.ceil(Number(currentPrice) * 100))]] : [];
  });
  return Object.fromEntries(prices) as Prices;
}
