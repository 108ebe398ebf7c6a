import { expect, test } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { exportLines, planLines } from '../../src/lines/index.ts';
import { apply, fileOf } from '../support/lines.ts';

/** A server of this API that has no extensions: paths that it does not know are 404, parameters are ignored. */
function elsewhere() {
  const changes: [method: string, path: string, body: unknown][] = [];
  const settings = { voicemail: true, maximum_queue_size: 500 };
  const numbers = [
    { id: 900000120986, number: '+12055550123', display_number: '+1 (205) 555-0123' },
    { id: 900000120987, number: '+12055550124', display_number: '+1 (205) 555-0124' },
  ].map((one) => ({
    ...one,
    country_code: 'US',
    nickname: 'Old',
    group_ids: [],
    toll_free: false,
  }));
  const answers: Readonly<Record<string, object>> = {
    'channels/voice/phone_numbers': { phone_numbers: numbers, next_page: null },
    groups: { groups: [{ id: 5, name: 'Support' }], next_page: null },
    ...Object.fromEntries(
      numbers.map((one) => [
        `channels/voice/phone_numbers/${one.id}`,
        { phone_number: { ...one, settings } },
      ]),
    ),
  };
  const client = createClient({
    url: 'https://acme.example',
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const path = pathname.replace('/api/v2/', '');
      if (request.method !== 'GET') {
        changes.push([request.method, path, request.body && (await request.json())]);
      }
      const answer = answers[path];
      if (!answer) return Response.json({ error: 'InvalidEndpoint' }, { status: 404 });
      return Response.json(answer);
    },
  });
  return { client, changes };
}

test('a server without extensions has its numbers changed one by one, settings with include=settings', async () => {
  const { client, changes } = elsewhere();
  const { failed } = await apply(
    client,
    fileOf([
      { number: '+12055550123', nickname: 'New', groups: ['Support'] },
      { id: 900000120987, settings: { voicemail: false } },
    ]),
  );
  expect(failed).toEqual([]);
  const path = 'channels/voice/phone_numbers';
  expect(changes).toEqual([
    ['PUT', `${path}/900000120986`, { phone_number: { nickname: 'New', group_ids: [5] } }],
    ['PUT', `${path}/900000120987`, { phone_number: { settings: { voicemail: false } } }],
  ]);
});

test('what is absent is deleted there, and the plan says that nothing was tried', async () => {
  const { client, changes } = elsewhere();
  const file = fileOf([{ number: '+12055550123', absent: true }]);
  expect(await planLines(client, file)).toMatchObject({
    counts: { remove: 1 },
    unforeseen: 'this server has no dry run',
  });
  await apply(client, file);
  expect(changes).toEqual([['DELETE', 'channels/voice/phone_numbers/900000120986', null]]);
});

test('numbers by pattern are refused where the server cannot know them again', async () => {
  const { client, changes } = elsewhere();
  const file = fileOf([
    { key: 'a', want: { country: 'US' } },
    { key: 'b', want: { country: 'US' } },
  ]);
  await expect(planLines(client, file)).rejects.toThrow(
    /^5:7 numbers\[0\].want: this server keeps no external_id with a number[^\n]*$/,
  );
  expect(changes).toEqual([]);
});

test('an export leaves out what files cannot have, and says so', async () => {
  const { client } = elsewhere();
  const text = await exportLines(client);
  expect(text).toContain('# left out: settings.maximum_queue_size');
  expect((await planLines(client, text)).changes).toEqual([]);
});
