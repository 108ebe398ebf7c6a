import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { path, type Client } from '../support/client.ts';
import { callsOf, hintIn } from '../support/hints.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type LogLine, type TestTrunkline } from '../support/trunkline.ts';
import { started } from '../support/twilio-service.ts';

const lines: LogLine[] = [];
let trunkline: TestTrunkline;
let client: Client;
let member: string;
beforeAll(async () => {
  trunkline = await startTrunkline({}, { log: (line) => void lines.push(line) });
  client = trunkline.support;
  member = `${path}/${(await client.buy()).id}`;
});
afterAll(() => trunkline.close());

const { get, put } = callsOf(() => client);

const isText = (text: string) => !/\p{Cs}|\0/u.test(text);

function holdToForm(hint: string | undefined, mistakes: number): void {
  if (mistakes === 0) {
    expect(hint).toBeUndefined();
    return;
  }
  expect(hint).toMatch(/^[\x20-\x7e]{1,1300}$/);
  const told = String(hint).split(' | ');
  expect(told).toHaveLength(Math.min(mistakes, 6));
  expect(told.at(-1) === 'and more').toBe(mistakes > 5);
}

const ask = async ({ request }: Client) =>
  hintIn(await request({ method: 'GET', url: `${path}?contain=1` }));

describe('the header', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'a | b',
      '"',
      '\\',
      '\r\nset-cookie: x',
      '💥'.repeat(90),
      '__proto__',
      'toString',
    ),
  );
  const parameters = ['country', 'area_code', 'contains', 'toll_free', 'type', 'locality'];
  const known = new Set([...parameters, 'page', 'per_page', 'include']);

  test('has a hint for any name of a parameter that is not known, and is one line of visible ASCII', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyName.filter(isText), { maxLength: 12 }), async (all) => {
        const names = [...new Set(all)].filter((name) => !known.has(name));
        const query = names.map((name) => `${encodeURIComponent(name)}=1`).join('&');
        const answer = await get(`${path}/search?country=US&per_page=1&${query}`);
        expect(answer.status).toBe(200);
        holdToForm(hintIn(answer), names.length);
      }),
      tries(60),
    );
  });

  test('the same of properties', async () => {
    const written = Object.keys((await get(member)).json.phone_number);
    // JSON's reader drops these two: they are no properties, but ways to break programs.
    const others = new Set([...written, 'settings', 'token', '__proto__', 'constructor']);
    await fc.assert(
      fc.asyncProperty(fc.array(anyName.filter(isText), { maxLength: 12 }), async (all) => {
        const names = [...new Set(all)].filter((name) => !others.has(name));
        const phone_number = Object.fromEntries(names.map((name) => [name, { a: [1] }]));
        const answer = await put(member, { phone_number });
        expect(answer.status).toBe(200);
        holdToForm(hintIn(answer), names.length);
      }),
      tries(60),
    );
  });

  test('may be read by pages of the sites that the operator allows', async () => {
    const origin = 'https://app.example.com';
    const allowing = await startTrunkline({ corsOrigin: origin });
    onTestFinished(() => allowing.close());
    const answer = await allowing.support.request({
      method: 'GET',
      url: `${path}?x`,
      headers: { origin },
    });
    expect(answer.headers['access-control-expose-headers']).toContain('X-Trunkline-Hint');
  });
});

describe('the log', () => {
  test('has a line for each answer with hints, with what they say and whose request it was', async () => {
    const answer = await get(`${path}?minimalMode=1`);
    const line = lines.find(
      ({ msg, request }) => msg === 'hint' && request === answer.headers['x-request-id'],
    );
    expect(line).toMatchObject({ level: 30, account: 'support', hints: hintIn(answer) });
  });

  test('has no secret that was sent as a name, and no value', async () => {
    await get(`${path}?tl_${'x'.repeat(40)}=hush`);
    await put(member, { phone_number: { [`tls_${'y'.repeat(40)}`]: 'hush' } });
    const text = JSON.stringify(lines.filter(({ msg }) => msg === 'hint'));
    expect(text).not.toMatch(/hush|x{40}|y{40}/);
  });
});

describe('hints are given', () => {
  test('where the sandbox is among the carriers', async () => {
    const { client: mixed } = await started();
    expect(await ask(mixed)).toContain('"contain"');
  });

  test.each(['inventory', 'twilio'])('not where the carrier is %s', async (carriers) => {
    const { client: real, trunkline: service } = await started({ carriers });
    expect(await ask(real)).toBeUndefined();
    const payload = { phone_number: { nick_name: 'x', token: 'x' } };
    const answer = await real.request({ method: 'POST', url: `${path}?x`, payload });
    expect([answer.status, hintIn(answer)]).toEqual([422, undefined]);
    const headers = { authorization: 'Basic x' };
    const { text } = await service.support.request({ method: 'GET', url: path, headers });
    expect(text).toBe('{"error":"Couldn\'t authenticate you"}');
  });

  test('to nobody who is not let in', async () => {
    const headers = { authorization: 'Bearer wrong' };
    const answer = await client.request({ method: 'GET', url: `${path}?x`, headers });
    expect([answer.status, hintIn(answer)]).toEqual([401, undefined]);
  });
});
