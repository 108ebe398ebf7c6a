import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { resources } from '../../src/domain/resources/index.ts';
import { routeOf } from '../../src/http/resources/routes.ts';
import { run } from '../support/cli.ts';
import { path, type Client } from '../support/client.ts';
import { formOf, sendForm } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { callsOf, hintIn } from '../support/hints.ts';
import { parentsOf, recordsOf } from '../support/records.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let lenient: TestTrunkline;
let strict: TestTrunkline;
let client: Client;
let member: string;
beforeAll(async () => {
  lenient = await startTrunkline();
  strict = await startTrunkline({ strict: true });
  client = strict.support;
  member = `${path}/${(await client.buy()).id}`;
});
afterAll(async () => {
  await lenient.close();
  await strict.close();
});

const { get, put, post } = callsOf(() => client);

describe('--strict refuses', () => {
  test('parameters with a 400 that names each, what is wrong and what to do', async () => {
    const answer = await get(`${path}/search?country=US&contain=pizza&Toll_Free=1`);
    expect(answer.status).toBe(400);
    expect(hintIn(answer)).toBeUndefined();
    expect(answer.json).toEqual({
      error: 'BadRequest',
      description:
        'unknown parameter "contain"; did you mean "contains"? | unknown parameter "Toll_Free"; did you mean "toll_free"?',
      details: {
        contain: [
          {
            description: 'Contain: unknown parameter; did you mean "contains"?',
            error: 'UnknownParameter',
          },
        ],
        Toll_Free: [
          {
            description: 'Toll Free: unknown parameter; did you mean "toll_free"?',
            error: 'UnknownParameter',
          },
        ],
      },
    });
  });

  test('one that is repeated, and a header that was meant to be another, in the same way', async () => {
    const repeated = await get(`${path}/search?country=US&country=GB`);
    expect(repeated.status).toBe(400);
    expect(repeated.json.details.country[0].error).toBe('DuplicateValue');
    const header = await post(path, { phone_number: {} }, { 'x-idempotency-key': 'one' });
    expect(header.status).toBe(400);
    expect(header.json.details).toHaveProperty('x-idempotency-key');
  });

  test('properties with a 422, and changes nothing', async () => {
    const before = await get(member);
    const phone_number = { nickname: 'x', nick_name: 'y', settings: { voicemial: true } };
    const answer = await put(member, { phone_number });
    expect(answer.status).toBe(422);
    expect(answer.json).toEqual({
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: {
        nick_name: [
          {
            description: 'Nick name: unknown property; did you mean "phone_number.nickname"?',
            error: 'UnknownProperty',
          },
        ],
        'settings.voicemial': [
          {
            description:
              'Settings voicemial: unknown property; did you mean "phone_number.settings.voicemail"?',
            error: 'UnknownProperty',
          },
        ],
      },
    });
    expect((await get(member)).json).toEqual(before.json);
  });

  test('the parameters first, where both are wrong', async () => {
    expect((await put(`${member}?x`, { phone_number: { y: 1 } })).status).toBe(400);
  });

  test('a purchase: nothing is bought', async () => {
    const { token } = await client.find();
    const refused = await post(path, { phone_number: { token, nick_name: 'x' } });
    expect(refused.status).toBe(422);
    const dry = await post(`${path}?dry_run=true`, { phone_number: { token } });
    expect(dry.json.dry_run.would_succeed).toBe(true);
  });

  test('a field of a form: nothing is made', async () => {
    const url = '/api/v2/channels/voice/greetings';
    const count = async () => (await get(url)).json.count as number;
    const before = await count();
    const fields = { 'greeting[name]': 'x', 'greeting[category_id]': '1', 'greeting[nam]': 'y' };
    const answer = await sendForm(client, 'POST', url, formOf(fields, { bytes: mp3 }));
    expect([answer.status, Object.keys(answer.json.details)]).toEqual([422, ['nam']]);
    expect(await count()).toBe(before);
  });

  test.each([
    ['/oauth/tokens', 'unknown property "scopes"; did you mean "scope"?'],
    ['/oauth/tokens?scope=read', 'unknown parameter "scope"; send it in the body, as "scope"'],
  ])('a grant in the words of RFC 6749: %s', async (url, error_description) => {
    const answer = await post(url, { grant_type: 'client_credentials', scopes: 'read' });
    expect([answer.status, answer.json]).toEqual([
      400,
      { error: 'invalid_request', error_description },
    ]);
  });

  test('more than it tells, and names that are any length, in a short answer', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `${at}${'x'.repeat(1_000)}`);
    const answer = await put(member, {
      phone_number: Object.fromEntries(names.map((name) => [name, 1])),
    });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.json.details)).toHaveLength(5);
    expect(answer.text.length).toBeLessThan(4_000);
  });
});

describe('--strict lets through', () => {
  test.each(['', '?include=settings,ivrs,all_greetings,all_groups,all_schedules'])(
    'a phone number that is sent back as it was shown with %o',
    async (query) => {
      const { json } = await get(`${member}${query}`);
      expect((await put(`${member}${query}`, json)).status).toBe(200);
    },
  );

  test('a search result that is sent back to buy it', async () => {
    expect((await post(path, { phone_number: await client.find() })).status).toBe(200);
  });

  test.each(resources.filter(({ operations }) => operations.includes('update')))(
    'a $singular that is sent back as it was shown',
    async (declaration) => {
      const parents = await parentsOf(client, declaration);
      const { id } = declaration.isSingleton
        ? { id: 1 }
        : await recordsOf(client, declaration, parents).make();
      const ids = [...parents, id];
      const target = routeOf(declaration, 'update').url.replaceAll(/:\w+/g, () =>
        String(ids.shift()),
      );
      expect((await put(target, (await get(target)).json)).status).toBe(200);
    },
  );
});

describe('a name', () => {
  const names = fc.oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      'country',
      'contains',
      'nickname',
      'settings',
      'name',
      'page[size]',
      'include[7]',
    ),
  );

  test('is refused by --strict where it gets a hint without, and only there', async () => {
    const ofLenient = `${path}/${(await lenient.support.buy()).id}`;
    await fc.assert(
      fc.asyncProperty(names, names, async (parameter, property) => {
        const query = `?${encodeURIComponent(parameter)}=`;
        const payload = { phone_number: { [property]: null } };
        const request = { method: 'PUT', payload } as const;
        const hint = hintIn(
          await lenient.support.request({ ...request, url: `${ofLenient}${query}` }),
        );
        const answer = await client.request({ ...request, url: `${member}${query}` });
        const codes = Object.values(answer.json.details ?? {}).flatMap((errors) =>
          (errors as { error: string }[]).map(({ error }) => error),
        );
        expect(codes.includes('UnknownParameter')).toBe(/unknown parameter/.test(hint ?? ''));
        if (answer.status === 400) return;
        expect(codes.includes('UnknownProperty')).toBe(/unknown property/.test(hint ?? ''));
      }),
      tries(100),
    );
  });
});

test('--strict without the sandbox stops the start with one line', async () => {
  const { code, stderr } = await run(['serve', '--carriers', 'inventory', '--strict']);
  expect([code, stderr]).toEqual([
    64,
    expect.stringMatching(
      /^trunkline: --strict \(TRUNKLINE_STRICT\): is for the carrier sandbox.*\n$/,
    ),
  ]);
});

test('TRUNKLINE_STRICT says it too, and a real carrier takes no notice', async () => {
  const real = await startTrunkline({ carriers: 'inventory', strict: 'yes' });
  onTestFinished(() => real.close());
  const { status, headers } = await real.support.request({ method: 'GET', url: `${path}?x` });
  expect([status, headers['x-trunkline-hint']]).toEqual([200, undefined]);
});
