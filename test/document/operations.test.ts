import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Answer, type Client } from '../support/client.ts';
import { buyOne, findOne } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { differences, exampleProperties, exampleShapes, type Shape } from './examples.ts';

let trunkline: TestTrunkline;
let agent: Client;
let endUser: Client;
let trial: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  agent = await trunkline.signUp('acme', { role: 'agent' });
  endUser = await trunkline.signUp('acme', { role: 'end-user' });
  trial = await trunkline.signUp('probe', { plan: 'trial' });
});
afterAll(() => trunkline.close());

interface OperationCase {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** as the Document writes it */
  readonly route: string;
  readonly payload?: (token: string) => object;
  readonly isForTrial: boolean;
  readonly answersWith: readonly string[] | null;
}

const nickname = 'Awesome Support Line';
const operations: readonly OperationCase[] = [
  {
    operation: 'List',
    method: 'GET',
    route: path,
    isForTrial: false,
    answersWith: ['phone_numbers', 'next_page', 'previous_page', 'count'],
  },
  {
    operation: 'Search',
    method: 'GET',
    route: `${path}/search?country={country}`,
    isForTrial: false,
    answersWith: ['phone_numbers', 'next_page', 'previous_page', 'count'],
  },
  {
    operation: 'Show',
    method: 'GET',
    route: `${path}/{phone_number_id}`,
    isForTrial: true,
    answersWith: ['phone_number'],
  },
  {
    operation: 'Create',
    method: 'POST',
    route: path,
    payload: (token) => ({ phone_number: { token } }),
    isForTrial: true,
    answersWith: ['phone_number'],
  },
  {
    operation: 'Update',
    method: 'PUT',
    route: `${path}/{phone_number_id}`,
    payload: () => ({ phone_number: { nickname } }),
    isForTrial: true,
    answersWith: ['phone_number'],
  },
  {
    operation: 'Delete',
    method: 'DELETE',
    route: `${path}/{phone_number_id}`,
    isForTrial: true,
    answersWith: null,
  },
];

describe('operation', () => {
  for (const { operation, method, route, isForTrial, answersWith, ...rest } of operations) {
    const { payload } = rest;

    /** Calls the operation on a number of the account `acme`, as somebody. */
    async function callAs(client: Client, { suffix = '' } = {}): Promise<Answer> {
      const { id } = await buyOne(agent, exampleProperties);
      const { token } = await findOne(agent);
      const [bare = '', query] = route
        .replace('{phone_number_id}', String(id))
        .replace('{country}', 'US')
        .split('?');
      return client.request({
        method,
        url: `${bare}${suffix}${query === undefined ? '' : `?${query}`}`,
        ...(payload && { payload: payload(token) }),
      });
    }

    test(`${operation} is ${method} ${route}`, async () => {
      const answer = await callAs(agent);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.json === null ? null : Object.keys(answer.json)).toEqual(answersWith);
    });

    test(`${operation} has a path with .json too`, async () => {
      const answer = await callAs(agent, { suffix: '.json' });
      expect(answer.status, answer.text).toBe(200);
    });

    test(`${operation} is allowed for agents`, async () => {
      expect((await callAs(agent)).status).toBe(200);
    });

    test(`${operation} is refused to end-users`, async () => {
      const answer = await callAs(endUser);
      expect(answer.status).toBe(403);
      expect(answer.json.error.title).toBe('Forbidden');
    });

    test(`${operation} is ${isForTrial ? 'not ' : ''}refused to trial accounts`, async () => {
      const { status } = await callAs(trial);
      expect(status === 403).toBe(!isForTrial);
    });

    if (operation === 'Delete') continue;
    test(`${operation} answers with the keys and types of its example`, async () => {
      const properties = operation === 'Create' ? exampleProperties : {};
      const answer =
        operation === 'Create'
          ? await agent.create({
              phone_number: { ...properties, token: (await findOne(agent)).token },
            })
          : await callAs(agent);
      const shape: Shape = exampleShapes[operation as keyof typeof exampleShapes];
      const isPaged = answer.json.next_page !== undefined;
      // The examples are of one page.
      const body = isPaged ? { ...answer.json, next_page: null } : answer.json;
      expect(differences(body, shape)).toEqual([]);
    });
  }

  test('Delete answers 200 and null, as in its example', async () => {
    const { id } = await buyOne(agent);
    const answer = await agent.remove(id);
    expect(answer).toMatchObject({ status: 200, text: 'null' });
    expect((await agent.show(id)).status).toBe(404);
  });

  test('Create, Update and Delete send no Location', async () => {
    const { token } = await findOne(agent);
    const created = await agent.create({ phone_number: { token } });
    const { id } = created.json.phone_number;
    const updated = await agent.update(id, { phone_number: { nickname } });
    const deleted = await agent.remove(id);
    for (const { headers } of [created, updated, deleted]) expect(headers.location).toBeUndefined();
  });
});

describe('example', () => {
  test('of the JSON format: every key is there, with its type', async () => {
    const line = await buyOne(agent, exampleProperties);
    expect(differences(line, exampleShapes['JSON format'])).toEqual([]);
  });

  test('of one available number: every key is there in each result of a search, with its type', async () => {
    const found = await agent.search({ country: 'US', area_code: '240' });
    expect(found.json.phone_numbers.length).toBeGreaterThan(0);
    for (const available of found.json.phone_numbers) {
      expect(differences(available, exampleShapes['Search, as illustrated'])).toEqual([]);
    }
  });

  test('of greetings: the commas inside the printed values are not sent', async () => {
    const line = await buyOne(agent);
    const { categorised_greetings_with_sub_settings: greetings } = line;
    expect(greetings['1']).toEqual({
      voicemail_on_outside_business_hours: 'voicemail_en',
      voicemail_on_inside_business_hours: 'voicemail_en',
      voicemail_off_inside_business_hours: 'voicemail_en_voicemail_config',
      voicemail_off_outside_business_hours: 'voicemail_en_voicemail_config',
    });
    expect(greetings['2']).toEqual({
      voicemail_on: 'available_en',
      voicemail_off: 'available_en_voicemail_config',
    });
  });

  test('of an overflow number: it is taken and shown as printed', async () => {
    const { id } = await buyOne(agent);
    const overflow_number = { enabled: true, number: '+12518717081' };
    const body = { phone_number: { settings: { overflow_number } } };
    const updated = await agent.update(id, body, { include: 'settings' });
    expect(updated.json.phone_number.settings.overflow_number).toEqual(overflow_number);
  });
});
