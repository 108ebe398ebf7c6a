import { expect, onTestFinished, test } from 'vitest';
import type { PhoneNumber } from '../../src/domain/phone-numbers/phone-number.ts';
import { temporaryFolder } from '../support/bare.ts';
import { run, type Env } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { fakeTwilio } from '../support/fake-twilio.ts';
import { httpClient, type HttpAnswer } from '../support/http-client.ts';
import { startAsynchronousPair } from '../support/postgres-pair.ts';
import { stock } from '../support/twilio.ts';

/** A node whose database fails over; its carrier, Twilio, is no part of that and forgets nothing. */
async function startService() {
  const { url: database, cutOff, failOver } = await startAsynchronousPair();
  const twilio = await fakeTwilio(stock);
  onTestFinished(() => twilio.close());
  const data = await temporaryFolder();
  const env = {
    TRUNKLINE_DATA: data,
    TRUNKLINE_DATABASE: database,
    TRUNKLINE_TRUST_PROXY: 'true',
    TRUNKLINE_CARRIERS: 'twilio',
    TRUNKLINE_TWILIO_ACCOUNT_SID: twilio.settings.accountSid,
    TRUNKLINE_TWILIO_AUTH_TOKEN: twilio.settings.authToken,
    TRUNKLINE_TWILIO_BASE_URL: twilio.url,
  };
  const { url } = await serveProcess(data, { env });
  const command = commandsIn(env);
  const owned = () => [...twilio.owned.values()].map(({ number }) => number);
  return { ...(await customerOf(url, command)), command, cutOff, failOver, twilio, owned };
}

type Command = ReturnType<typeof commandsIn>;

/** A command's exit code, and what it prints with --json. */
const commandsIn =
  (env: Env) =>
  async (...words: string[]) => {
    const { code, stdout, stderr } = await run([...words, '--json'], env);
    expect(stderr).toBe('');
    return { code, json: JSON.parse(stdout) };
  };

/** Signed in to an account that is not the first one. */
async function customerOf(url: string, command: Command) {
  const { json: account } = await command('account', 'create', 'acme');
  const jo = ['--account', 'acme', '--email', 'jo@acme.example'];
  await command('agent', 'create', ...jo);
  const { json: issued } = await command('token', 'create', ...jo);
  const call = httpClient(url, issued.token, 'acme.localhost');
  return {
    account_id: account.id as number,
    call,
    async findToken(): Promise<string> {
      const { json } = await call('GET', '/search?country=US&per_page=1');
      return json.phone_numbers[0].token;
    },
    async buy(token: string, properties: object = {}): Promise<PhoneNumber> {
      const { status, json } = await call('POST', '', { phone_number: { ...properties, token } });
      expect(status, JSON.stringify(json)).toBe(200);
      return json.phone_number;
    },
    /** As soon as the service has a database; the oldest first. */
    async listed(): Promise<PhoneNumber[]> {
      let answer!: HttpAnswer;
      const status = async () => (answer = await call('GET', '')).status;
      await expect.poll(status, { interval: 50 }).toBe(200);
      return (answer.json.phone_numbers as PhoneNumber[]).toSorted((a, b) => a.id - b.id);
    },
    /** Into its release window, and out of it. */
    async giveBack(id: number): Promise<void> {
      for (const target of [`/${id}`, `/../deleted_phone_numbers/${id}`]) {
        expect((await call('DELETE', target)).status).toBe(200);
      }
    },
  };
}

const foundAt = ({ number, id }: PhoneNumber, account_id: number) => ({
  carrier: 'twilio',
  number,
  reference: String(id),
  account_id,
  reason: null,
});

test('a number bought in the moment that the standby never got is an orphan that names its account, and comes back into it', async () => {
  const { account_id, command, cutOff, failOver, owned, ...customer } = await startService();
  const { call, findToken, buy, listed } = customer;
  const spend = async () => (await command('account', 'show', 'acme')).json.monthly_spend;
  const kept = await buy(await findToken());
  await cutOff();
  const token = await findToken();
  const lost = await buy(token, { nickname: 'Support' });
  await failOver();

  expect(await listed()).toEqual([kept]);
  expect(await spend()).toBe('$1.15');
  const orphan = { ...foundAt(lost, account_id), finding: 'orphan' };
  expect(await command('reconcile')).toEqual({ code: 1, json: [{ ...orphan, fix: null }] });
  // Its token buys nothing twice, before and after.
  const problems = async () => {
    const { json } = await call('POST', '', { phone_number: { token } });
    return json.details.token[0].description as string;
  };
  expect(await problems()).toContain('has been sold meanwhile');

  const adopted = [{ ...orphan, fix: 'adopted' }];
  expect(await command('reconcile', '--fix')).toEqual({ code: 0, json: adopted });
  expect(await command('reconcile')).toEqual({ code: 0, json: [] });
  const { id, number } = lost;
  expect(await listed()).toEqual([kept, expect.objectContaining({ id, number, nickname: null })]);
  expect(await spend()).toBe('$2.30');
  expect(await problems()).toContain(`id ${id}`);
  expect(owned()).toEqual([kept.number, number]);
});

test('a purchase of which the standby got the beginning is finished there, as it was ordered', async () => {
  const { command, cutOff, failOver, twilio, owned, ...customer } = await startService();
  const { call, findToken, buy, listed } = customer;
  const token = await findToken();
  twilio.fail('POST /IncomingPhoneNumbers', 'silence after');
  const order = { phone_number: { token, nickname: 'Support' } };
  const unanswered = call('POST', '', order);
  await twilio.isAsked();
  await cutOff();
  await twilio.hangUp();
  expect((await unanswered).status).toBe(503);
  const answered = async () => (await call('POST', '', order)).status;
  await expect.poll(answered, { interval: 50 }).toBe(200);
  const bought = await buy(token);
  await failOver();

  await expect.poll(listed).toEqual([bought]);
  expect(bought.nickname).toBe('Support');
  expect(owned()).toEqual([bought.number]);
  expect(await command('reconcile')).toEqual({ code: 0, json: [] });
});

test('a deletion that the standby never got is undone; what the carrier has back already is missing until it is deleted again', async () => {
  const { account_id, command, cutOff, failOver, owned, ...customer } = await startService();
  const { call, findToken, buy, listed, giveBack } = customer;
  const deleted = await buy(await findToken());
  const released = await buy(await findToken());
  await cutOff();
  expect((await call('DELETE', `/${deleted.id}`)).status).toBe(200);
  await giveBack(released.id);
  expect(owned()).toEqual([deleted.number]);
  await failOver();

  expect(await listed()).toEqual([deleted, released]);
  const missing = { ...foundAt(released, account_id), finding: 'missing', fix: null };
  for (const options of [[], ['--fix']]) {
    expect(await command('reconcile', ...options)).toEqual({ code: 1, json: [missing] });
  }
  for (const { id } of [deleted, released]) await giveBack(id);
  expect(await listed()).toEqual([]);
  expect(owned()).toEqual([]);
  expect(await command('reconcile')).toEqual({ code: 0, json: [] });
});
