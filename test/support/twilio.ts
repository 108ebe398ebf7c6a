import { onTestFinished } from 'vitest';
import type { Logger } from '../../src/app/ports/logger.ts';
import { openTwilio, type TwilioCarrier } from '../../src/carriers/twilio/twilio.ts';
import type { FakeNumber } from './fake-twilio-state.ts';
import { fakeTwilio, type FakeTwilio } from './fake-twilio.ts';
import { validNumbers } from './stock.ts';

const forSale = (
  country: string,
  type: FakeNumber['type'],
  numbers: readonly string[],
  terms: Partial<FakeNumber> = {},
): FakeNumber[] => numbers.map((number) => ({ number, country, type, ...terms }));

export const american = { country: 'US', toll_free: false };
export const stock = [
  ...forSale('US', 'local', validNumbers(american, 150), { region: 'NY', locality: 'New York' }),
  ...forSale('US', 'local', validNumbers({ country: 'US', area_code: '212' }, 10)),
  ...forSale('US', 'toll_free', validNumbers({ country: 'US', toll_free: true }, 20)),
  ...forSale('GB', 'mobile', ['+447400123456', '+447400123457'], { needsBundle: true }),
  ...forSale('GB', 'local', ['+441132345678', '+442079460123'], {
    address: 'any',
    locality: 'Leeds',
    region: null,
  }),
  ...forSale('DE', 'national', ['+4932221234567'], { address: 'local' }),
  ...forSale('DE', 'mobile', ['+4915123456789', '+4915123456780'], { needsBundle: true }),
];

export const installation = 'a'.repeat(16);

const silent = { warn: () => {} };

export const openOn = (
  fake: FakeTwilio,
  change: object = {},
  { now = Date.now, logger = silent }: { now?: () => number; logger?: Pick<Logger, 'warn'> } = {},
): Promise<TwilioCarrier> => {
  const { accountSid, authToken } = fake.settings;
  const credentials = { username: accountSid, password: authToken };
  const settings = { accountSid, credentials, baseUrl: fake.url, timeout: 600_000, installation };
  const bundles = new Map<string, string>();
  return openTwilio({ ...settings, bundles, ...change }, { now, logger });
};

export async function startedTwilio(change: object = {}) {
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  return { fake, carrier: await openOn(fake, change) };
}

export const window = { limit: 50, offset: 0 };
export const order = {
  number: stock[0]?.number ?? '',
  reference: '7',
  account_id: 1,
  address_sid: null,
};
export const address = {
  name: 'Acme',
  street: '1 High Street',
  zip: 'LS1 1AA',
  city: 'Leeds',
  state: null,
  province: 'West Yorkshire',
  country_code: 'GB',
};

export async function problemOf(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => {
      throw new Error('it went well');
    },
    (error: Error) => error,
  );
}
