import { onTestFinished } from 'vitest';
import { fakeTwilio, type FakeTwilio } from './fake-twilio.ts';
import { startTrunkline } from './trunkline.ts';
import { stock } from './twilio.ts';

/** What Twilio has for an answer, in seconds. */
export const patience = 30;

/** The service with Twilio before the sandbox. */
export async function started(options: object = {}, twilio?: FakeTwilio) {
  const fake = twilio ?? (await fakeTwilio(stock));
  if (!twilio) onTestFinished(() => fake.close());
  const trunkline = await startTrunkline({
    carriers: 'twilio,sandbox',
    twilioAccountSid: fake.settings.accountSid,
    twilioAuthToken: fake.settings.authToken,
    twilioBaseUrl: fake.url,
    carrierTimeout: patience,
    ...options,
  });
  if (!twilio) onTestFinished(() => trunkline.close());
  const create = (token: string, properties: object = {}) =>
    trunkline.support.create({ phone_number: { token }, ...properties });
  return { fake, trunkline, client: trunkline.support, create };
}
