import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { exampleProperties } from './examples.ts';
import { samples, titleOf, type Facts, type Operation } from './samples.ts';
import { send, wireRequestOf } from './wire.ts';

const forSale = { country: 'US', area_code: '240' };

describe.each([false, true])('with strict: %s, a code sample', (strict) => {
  let trunkline: TestTrunkline;
  let port: number;
  beforeAll(async () => {
    trunkline = await startTrunkline({ strict });
    await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
    port = (trunkline.server.server.address() as AddressInfo).port;
  });
  afterAll(() => trunkline.close());

  /** A number to work on, and a token for another. */
  async function factsFor(operation: Operation): Promise<Facts> {
    const { support } = trunkline;
    const { id } =
      operation === 'Create' ? { id: 0 } : await support.buy(exampleProperties, forSale);
    return { id, token: (await support.find(forSale)).token };
  }

  test.each(samples.map((sample) => [titleOf(sample), sample] as const))(
    'passes without a hint: %s',
    async (_, sample) => {
      const call = sample.call(await factsFor(sample.operation));
      const { authorization } = trunkline.support;
      const answer = await send(port, wireRequestOf(sample.language, call, authorization));
      expect([answer.status, answer.headers['x-trunkline-hint']]).toEqual([200, undefined]);
    },
  );

  test('passes without a hint: the body that names an address beside the number', async () => {
    const payload = {
      phone_number: { token: '24a407cef67213be6d26b4c02d7d86c0' },
      address_sid: 'ADXXXXXXXXXXXXXX',
    };
    const answer = await trunkline.support.create(payload);
    expect(answer.headers['x-trunkline-hint']).toBeUndefined();
    expect(answer.json.details).toHaveProperty('token');
  });

  test('passes without a hint: the printed phone number, with all that a search has told beside', async () => {
    const { id } = await trunkline.support.buy();
    const { json } = await trunkline.support.show(id, { include: 'settings' });
    const printed = {
      ...json.phone_number,
      ...exampleProperties,
      token: '24a407cef67213be6d26b4c02d7d86c0',
      price: '$1.0',
    };
    const answer = await trunkline.support.update(id, { phone_number: printed });
    expect([answer.status, answer.headers['x-trunkline-hint']]).toEqual([200, undefined]);
  });
});
