import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';
import { fakeTwilio, type FakeTwilio } from '../support/fake-twilio.ts';
import { httpClient } from '../support/http-client.ts';
import { someAddress } from '../support/samples.ts';
import { stock } from '../support/twilio.ts';

const withToken = ({ settings }: FakeTwilio) => ({
  TRUNKLINE_TWILIO_AUTH_TOKEN: settings.authToken,
});
const withKey = ({ settings }: FakeTwilio) => ({
  TRUNKLINE_TWILIO_API_KEY: settings.apiKey,
  TRUNKLINE_TWILIO_API_SECRET: settings.apiSecret,
});

const serveOn = (
  fake: FakeTwilio,
  data: string,
  signIn: Record<string, string> = withToken(fake),
) =>
  serveProcess(data, {
    args: ['--carriers', 'twilio'],
    env: {
      TRUNKLINE_TWILIO_ACCOUNT_SID: fake.settings.accountSid,
      ...signIn,
      TRUNKLINE_TWILIO_BASE_URL: fake.url,
      TWILIO_LOG_LEVEL: 'debug',
    },
  });

test.each([
  ['the auth token', withToken, 'accountSid', 'authToken'],
  ['an API key', withKey, 'apiKey', 'apiSecret'],
] as const)(
  'serve sells Twilio’s numbers with %s, and logs nothing secret when Twilio fails',
  async (_, signIn, user, password) => {
    const fake = await fakeTwilio(stock);
    onTestFinished(() => fake.close());
    const [username, secret] = [fake.settings[user], fake.settings[password]];
    const served = await serveOn(fake, await temporaryFolder(), signIn(fake));
    const call = httpClient(served.url);
    const { json } = await call('GET', '/search?country=US');
    expect(json.phone_numbers[0].number).toBe(stock[0]?.number);
    fake.fail('POST /IncomingPhoneNumbers', { status: 500, code: 20500 });
    const { token } = json.phone_numbers[0];
    expect((await call('POST', '', { phone_number: { token } })).status).toBe(503);
    const warned = () => served.log().some((line) => line['carrier'] === 'twilio');
    await expect.poll(warned).toBe(true);
    expect([...fake.users]).toEqual([username]);
    const basic = Buffer.from(`${username}:${secret}`).toString('base64');
    for (const one of [secret, basic]) expect(served.stdout()).not.toContain(one);
  },
);

test('a server that is killed while it tells Twilio of an address leaves that to the next one', async () => {
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  const data = await temporaryFolder();
  const killed = await serveOn(fake, data);
  const call = httpClient(killed.url);
  const made = await call('POST', '/../addresses', { address: someAddress });
  const { id, provider_reference } = made.json.address;
  fake.fail(`POST /Addresses/${provider_reference}`, 'silence');
  const changing = call('PUT', `/../addresses/${id}`, { address: { city: 'Oakland' } });
  await fake.isAsked();
  await Promise.all([killed.kill(), expect(changing).rejects.toThrow()]);
  await serveOn(fake, data);
  const city = () => fake.addresses.get(provider_reference)?.['City'];
  await expect.poll(city).toBe('Oakland');
});
