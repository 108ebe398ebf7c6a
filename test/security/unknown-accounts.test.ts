import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send, sixOperations } from '../support/bare.ts';
import { path, type Answer } from '../support/client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const known = 'globex.localhost';
const unknown = 'nobody.localhost';

let trunkline: TestTrunkline;
let others: string;
let numberId: number;
beforeAll(async () => {
  trunkline = await startTrunkline({ rateLimit: 1_000, corsOrigin: 'https://app.example.com' });
  others = (await trunkline.signUp('acme', { role: 'admin' })).authorization;
  const { store } = trunkline.ports;
  const { signIn } = store;
  store.signIn = (hash) => ((asked += 1), signIn(hash));
  numberId = (await (await trunkline.signUp('globex')).buy()).id;
});
afterAll(() => trunkline.close());

interface Named {
  readonly name: string;
  readonly request: InjectOptions;
}

const requests = (): Named[] => [
  ...sixOperations(numberId),
  ...(['GET', 'HEAD', 'POST', 'OPTIONS', 'PATCH'] as const).flatMap((method) => [
    { name: `${method} a list`, request: { method, url: '/api/v2/groups' } },
    { name: `${method} an unknown path`, request: { method, url: '/api/v2/nothing' } },
  ]),
  ...[
    path,
    `${path}?page=101`,
    `${path}/%zz`,
    '/api/v2/channels/voice/greetings/voicemail_en/upload',
    '/readyz',
    '/openapi.json',
  ].map((url): Named => ({ name: url, request: { method: 'GET', url } })),
  ...['{', 'x'.repeat(100_000), '['.repeat(1_000)].map((payload): Named => ({
    name: 'a bad body',
    request: { method: 'POST', url: path, payload },
  })),
  ...[
    { 'if-none-match': '*' },
    { origin: 'https://evil.example' },
    { origin: 'https://app.example.com' },
  ].map((headers): Named => ({ name: 'headers', request: { method: 'POST', url: path, headers } })),
];

const credentials = (): [string, string | undefined][] => [
  ['none', undefined],
  ['malformed ones', 'Basic x'],
  ['a wrong token', 'Bearer wrong'],
  ["another account's", others],
];

/** All of an answer but what each has of its own. */
function comparable({ status, headers, text }: Answer, host: string) {
  const { date: _, 'x-request-id': __, ...rest } = headers;
  // The OpenAPI document says where it is, and has a version for each place.
  return text.startsWith('{"servers"')
    ? { status, text: text.replaceAll(host, '') }
    : { status, text, headers: rest };
}

let asked = 0;
let sent = 0;

/** An answer to a request, and how often the store was asked who that is. */
async function answered(host: string, request: InjectOptions, authorization?: string) {
  asked = 0;
  sent += 1;
  const headers = { ...request.headers, host, ...(authorization && { authorization }) };
  // Another address each time: wrong credentials are counted.
  const remoteAddress = `10.0.${sent >> 8}.${sent & 0xff}`;
  return {
    ...comparable(await send(trunkline, { ...request, headers, remoteAddress }), host),
    asked,
  };
}

/** What so many wrong tokens are answered. */
async function refusals(host: string, remoteAddress: string, many: number): Promise<object[]> {
  const all: object[] = [];
  const headers = { host, authorization: 'Bearer wrong' };
  for (let at = 0; at < many; at += 1) {
    const answer = await send(trunkline, { method: 'GET', url: path, headers, remoteAddress });
    all.push(comparable(answer, host));
  }
  return all;
}

describe('ASVS 7.4.1: whether an account exists', () => {
  test('is told by no answer to who has no credentials for it, and by no work that is done', async () => {
    for (const { name, request } of requests()) {
      for (const [kind, authorization] of credentials()) {
        const ofUnknown = await answered(unknown, request, authorization);
        const ofKnown = await answered(known, request, authorization);
        expect({ name, kind, ...ofUnknown }).toEqual({ name, kind, ...ofKnown });
      }
    }
  });

  test('is not looked up at all: the store is asked for the token alone', async () => {
    const { request } = sixOperations(numberId)[0]!;
    expect(await answered(unknown, request, 'Bearer wrong')).toMatchObject({ asked: 1 });
    expect(await answered(unknown, request)).toMatchObject({ asked: 0 });
  });

  test('is not told by the limits of wrong credentials, nor by their headers', async () => {
    const ofUnknown = await refusals(unknown, '192.0.2.1', 65);
    expect(ofUnknown).toEqual(await refusals(known, '192.0.2.2', 65));
    expect(ofUnknown.at(-1)).toMatchObject({ status: 429 });
  });
});
