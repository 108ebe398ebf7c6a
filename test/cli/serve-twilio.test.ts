import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';
import { fakeTwilio } from '../support/fake-twilio.ts';
import { httpClient } from '../support/http-client.ts';
import { stock } from '../support/twilio.ts';

test('serve sells Twilio’s numbers when told to, and logs nothing secret when Twilio fails', async () => {
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  const { accountSid, authToken } = fake.settings;
  const served = await serveProcess(await temporaryFolder(), {
    args: ['--carriers', 'twilio'],
    env: {
      TRUNKLINE_TWILIO_ACCOUNT_SID: accountSid,
      TRUNKLINE_TWILIO_AUTH_TOKEN: authToken,
      TRUNKLINE_TWILIO_BASE_URL: fake.url,
      TWILIO_LOG_LEVEL: 'debug',
    },
  });
  const call = httpClient(served.url);
  const { json } = await call('GET', '/search?country=US');
  expect(json.phone_numbers[0].number).toBe(stock[0]?.number);
  fake.fail('POST /IncomingPhoneNumbers', { status: 500, code: 20500 });
  const { token } = json.phone_numbers[0];
  expect((await call('POST', '', { phone_number: { token } })).status).toBe(503);
  const warned = () => served.log().some((line) => line['carrier'] === 'twilio');
  await expect.poll(warned).toBe(true);
  const basic = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  for (const secret of [authToken, basic]) expect(served.stdout()).not.toContain(secret);
});
