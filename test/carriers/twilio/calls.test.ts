import { describe, expect, test } from 'vitest';
import { CarrierRefused } from '../../../src/app/ports/carriers.ts';
import { endingPermit, ownerOf, permit } from '../../support/owned.ts';
import { order, problemOf, startedTwilio } from '../../support/twilio.ts';

describe('a call that was given up', () => {
  test('during the look-up orders nothing, and cuts the look-up off', async () => {
    const { carrier, fake } = await startedTwilio();
    const given = endingPermit();
    fake.fail('GET /IncomingPhoneNumbers', 'silence');
    const buying = problemOf(carrier.buy(order, given));
    await fake.isAsked();
    given.end();
    expect(await buying).not.toBeInstanceOf(CarrierRefused);
    await fake.isCutOff();
    expect([given.checks, fake.owned.size]).toEqual([0, 0]);
    expect(fake.requests).toHaveLength(1);
  });

  test('during the order cuts it off: its outcome is unknown', async () => {
    const { carrier, fake } = await startedTwilio();
    const given = endingPermit();
    fake.fail('POST /IncomingPhoneNumbers', 'silence after');
    const buying = problemOf(carrier.buy(order, given));
    await fake.isAsked();
    given.end();
    expect(await buying).not.toBeInstanceOf(CarrierRefused);
    await fake.isCutOff();
    expect(await ownerOf(carrier, order.number)).toBe('7');
  });

  test('while a question that met 429 is asked again sends no more', async () => {
    const { carrier, fake } = await startedTwilio();
    const given = endingPermit();
    fake.fail('GET /IncomingPhoneNumbers', { status: 429, code: 20429 }, 2);
    fake.onRequest = () => fake.requests.length === 2 && given.end();
    await problemOf(carrier.buy(order, given));
    expect(fake.requests).toHaveLength(2);
    expect(fake.owned.size).toBe(0);
  });

  test('takes nothing back', async () => {
    const { carrier, fake } = await startedTwilio();
    const { resource } = await carrier.buy(order, permit);
    const given = endingPermit();
    fake.fail('GET /IncomingPhoneNumbers', 'silence');
    const releasing = problemOf(carrier.release({ ...order, resource }, given));
    await fake.isAsked();
    given.end();
    await releasing;
    await fake.isCutOff();
    expect(fake.owned.size).toBe(1);
  });

  test('leaves a question to who else waits for its answer', async () => {
    const { carrier, fake } = await startedTwilio();
    const [gone, waiting] = [endingPermit(), endingPermit()];
    const asked = [gone, waiting].map(({ signal }) => carrier.sellsIn('US', signal));
    gone.end();
    await expect(asked[1]).resolves.toBe(true);
    expect(fake.requests).toHaveLength(1);
  });

  test('ends a question with the last who waits for its answer; who comes then asks anew', async () => {
    const { carrier, fake } = await startedTwilio();
    const waiting = [endingPermit(), endingPermit()];
    fake.fail('GET /AvailablePhoneNumbers', 'silence');
    const asked = waiting.map(({ signal }) => problemOf(carrier.sellsIn('US', signal)));
    await fake.isAsked();
    for (const { end } of waiting) end();
    await Promise.all(asked);
    await fake.isCutOff();
    expect(await carrier.sellsIn('US', endingPermit().signal)).toBe(true);
    expect(fake.requests).toHaveLength(2);
  });
});
