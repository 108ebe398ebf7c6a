import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AvailableNumberAnswer, Client } from '../support/client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { differences, exampleProperties, exampleShapes } from './examples.ts';
import {
  printedCurlFacts,
  printedFacts,
  samples,
  titleOf,
  type Facts,
  type Operation,
  type Sample,
} from './samples.ts';
import { send, wireRequestOf, type WireAnswer } from './wire.ts';

let trunkline: TestTrunkline;
let client: Client;
let port: number;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
  port = (trunkline.server.server.address() as AddressInfo).port;
});
afterAll(() => trunkline.close());

describe('a code sample, sent as its program sends it', () => {
  for (const sample of samples) {
    test(titleOf(sample), async () => {
      const facts = await factsFor(sample.operation);
      const answer = await replay(sample, facts);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      await hold[sample.operation](JSON.parse(answer.text), facts, sample);
      if (sample.gives) expect(JSON.parse(answer.text).phone_number).toMatchObject(sample.gives);
    });
  }
});

const refusals: Partial<Record<Operation, { status: number; body: object }>> = {
  Show: { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } },
  Update: { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } },
  Delete: { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } },
  Create: {
    status: 422,
    body: {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: {
        token: [{ error: 'InvalidToken', description: expect.stringMatching(/search again/) }],
      },
    },
  },
};

describe('a code sample, sent with the id and token printed in it', () => {
  for (const sample of samples) {
    const refusal = refusals[sample.operation];
    if (!refusal) continue;
    test(`${titleOf(sample)} (printed: ${refusal.status})`, async () => {
      const facts = sample.language === 'curl' ? printedCurlFacts : printedFacts;
      const answer = await replay(sample, facts);
      expect(answer.status, answer.text).toBe(refusal.status);
      expect(JSON.parse(answer.text)).toEqual(refusal.body);
    });
  }
});

async function replay(sample: Sample, facts: Facts): Promise<WireAnswer> {
  return send(port, wireRequestOf(sample.language, sample.call(facts), client.authorization));
}

interface SampleFacts extends Facts {
  readonly available: AvailableNumberAnswer;
}

const forSale = { country: 'US', area_code: '240' };

/** A number to work on, and a token for another. */
async function factsFor(operation: Operation): Promise<SampleFacts> {
  const { id } = operation === 'Create' ? { id: 0 } : await client.buy(exampleProperties, forSale);
  const available = await client.find(forSale);
  return { id, token: available.token, available };
}

// oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape
type Check = (body: any, facts: SampleFacts, sample: Sample) => Promise<void> | void;

/** What the answer to each operation must be, whoever asked. */
const hold: Readonly<Record<Operation, Check>> = {
  List(body, { id }) {
    expect(differences(body, exampleShapes.List)).toEqual([]);
    expect(body.phone_numbers[0].id).toBe(id);
    expect(body.phone_numbers[0]).toHaveProperty('categorised_greetings');
  },
  Search(body, _facts, { language }) {
    const { phone_numbers, ...paging } = exampleShapes.Search;
    expect(differences(body, paging)).toEqual([]);
    expect(body.count).toBe(body.phone_numbers.length);
    if (language !== 'curl') return expect(body.phone_numbers).toEqual([]);
    expect(differences(body, { phone_numbers })).toEqual([]);
    expect(body.phone_numbers[0].number).toMatch(/^\+1510\d*774992\d*$/);
  },
  Show(body, { id }) {
    expect(differences(body, exampleShapes.Show)).toEqual([]);
    expect(body.phone_number.id).toBe(id);
  },
  async Create(body, { token, available }) {
    const bought = body.phone_number;
    expect(bought.number).toBe(available.number);
    expect(
      differences({ ...bought, ...exampleProperties }, exampleShapes.Create.phone_number),
    ).toEqual([]);
    expect(bought).toMatchObject({ nickname: null, default_group_id: null, sms_group_id: null });
    expect(bought).not.toHaveProperty('token', token);
    expect((await client.show(bought.id)).json).toEqual(body);
  },
  async Update(body, { id }) {
    expect(differences(body, exampleShapes.Update)).toEqual([]);
    const shown = await client.show(id, { include: 'settings' });
    expect(shown.json.phone_number).toMatchObject(body.phone_number);
  },
  async Delete(body, { id }) {
    expect(body).toBeNull();
    expect((await client.show(id)).status).toBe(404);
  },
};
