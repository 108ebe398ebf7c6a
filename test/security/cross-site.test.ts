import { describe, expect, onTestFinished, test } from 'vitest';
import { send, sixOperations } from '../support/bare.ts';
import { path, type Answer } from '../support/client.ts';
import { formOf, formType } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const groups = '/api/v2/groups';
const friend = 'https://app.example.com';

async function start(options: Record<string, unknown> = {}): Promise<TestTrunkline> {
  const trunkline = await startTrunkline(options);
  onTestFinished(() => trunkline.close());
  return trunkline;
}

/** Makes a group, as a page or a program with these headers does. */
function write({ support }: TestTrunkline, headers: Record<string, string>): Promise<Answer> {
  const payload = JSON.stringify({ group: { name: 'Night' } });
  return support.request({ method: 'POST', url: groups, headers, payload });
}

async function groupsIn({ support }: TestTrunkline): Promise<number> {
  return (await support.request({ method: 'GET', url: groups })).json.count;
}

const foreign: [string, Record<string, string>][] = [
  ['of another site', { 'sec-fetch-site': 'cross-site' }],
  ['of another host of this site', { 'sec-fetch-site': 'same-site' }],
  ['of a site of no known kind', { 'sec-fetch-site': 'made-up' }],
  ['that say both', { 'sec-fetch-site': 'same-origin, cross-site', origin: 'http://localhost' }],
  ['of another origin', { origin: 'https://evil.example' }],
  ['of the same host on another port', { origin: 'http://localhost:8080' }],
  ['of the same host by another scheme', { origin: 'https://localhost' }],
  ['of a host that begins with ours', { origin: 'http://localhost.evil.example' }],
  ['in a sandbox, or from a file', { origin: 'null' }],
  ['of no origin that is one', { origin: 'localhost' }],
];

describe('ASVS 4.2.2, 13.2.3: writes that a browser sends', () => {
  test.each(foreign)('for pages %s are refused, with a word on what to do', async (_, headers) => {
    const trunkline = await start();
    const before = await groupsIn(trunkline);
    const { status, json } = await write(trunkline, headers);
    expect(status).toBe(403);
    expect(json.error.title).toBe('Forbidden');
    expect(json.error.message).toContain('--cors-origin');
    expect(await groupsIn(trunkline)).toBe(before);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', formType])(
    'as forms are (%s) are refused for other sites, whatever their operation',
    async (type) => {
      const trunkline = await start();
      const { id } = await trunkline.support.buy();
      const writes = sixOperations(id).filter(({ isRead }) => !isRead);
      const others = [
        { request: { method: 'PATCH', url: `${path}/${id}` } as const },
        { request: { method: 'POST', url: '/api/v2/channels/voice/greetings' } as const },
      ];
      for (const { request } of [...writes, ...others]) {
        const { status } = await trunkline.support.request({
          ...request,
          headers: { origin: 'https://evil.example', 'content-type': type },
          payload: formOf({ 'greeting[name]': 'x', 'greeting[category_id]': '1' }, { bytes: mp3 }),
        });
        expect([request.method, status]).toEqual([request.method, 403]);
      }
      expect((await trunkline.support.show(id)).json.phone_number.nickname).toBeNull();
    },
  );

  test('are refused before credentials are looked at', async () => {
    const trunkline = await start();
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const host of ['localhost', 'nobody.localhost']) {
      const request = {
        method: 'DELETE',
        url: `${path}/1`,
        headers: { ...headers, host },
      } as const;
      expect((await send(trunkline, request)).status).toBe(403);
    }
  });

  test.each([
    ['for its own pages', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }],
    ['for its own pages, behind a proxy', { 'sec-fetch-site': 'same-origin', origin: friend }],
    ['for nobody’s page', { 'sec-fetch-site': 'none' }],
    ['for its own pages, when it is old', { origin: 'http://localhost' }],
  ])('%s are done', async (_, headers) => {
    expect((await write(await start(), headers)).status).toBe(201);
  });

  test('that is none, as it says nothing of sites, are done', async () => {
    const trunkline = await start();
    for (const headers of [{}, { referer: 'https://evil.example/' }, { origin: '' }]) {
      expect((await write(trunkline, headers)).status).toBe(201);
    }
  });

  test('for the origin that clients know are done: of the public URL, or of a trusted proxy', async () => {
    const origin = 'https://acme.phones.example.com';
    const behind = await start({ publicUrl: 'https://phones.example.com' });
    const host = 'acme.phones.example.com';
    const acme = await behind.signUp('acme', { role: 'admin' });
    const asAcme = (headers: object, client = acme) =>
      client.request({
        method: 'POST',
        url: groups,
        headers: { host, ...headers },
        payload: { group: { name: 'x' } },
      });
    expect((await asAcme({ origin })).status).toBe(201);
    expect((await asAcme({ origin: 'http://acme.phones.example.com' })).status).toBe(403);
    const trusting = await start({ trustProxy: true });
    const other = await trusting.signUp('acme', { role: 'admin' });
    const forwarded = { 'x-forwarded-host': host, 'x-forwarded-proto': 'https', host: '10.0.0.7' };
    expect((await asAcme({ ...forwarded, origin }, other)).status).toBe(201);
    expect((await asAcme({ ...forwarded, origin: 'http://10.0.0.7' }, other)).status).toBe(403);
  });

  test('to it under a forged forwarded host are refused without a trusted proxy', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', origin: 'http://evil.example' };
    expect((await write(await start(), headers)).status).toBe(403);
  });

  test('for an origin that the operator allows are done, and for no other', async () => {
    const trunkline = await start({ corsOrigin: `${friend}, http://localhost:5173` });
    for (const origin of [friend, 'http://localhost:5173']) {
      const headers = { origin, 'sec-fetch-site': 'cross-site' };
      expect((await write(trunkline, headers)).status).toBe(201);
    }
    for (const [, headers] of foreign) {
      expect((await write(trunkline, headers)).status).toBe(403);
    }
    for (const origin of [`${friend}:8443`, `${friend}.evil.example`, 'http://app.example.com']) {
      expect((await write(trunkline, { origin })).status).toBe(403);
    }
  });
});

test.each(['chrome-extension://abcdefghijklmnop', 'capacitor://localhost'])(
  'the pages of apps and extensions may be allowed as others are: %s',
  async (origin) => {
    const trunkline = await start({ corsOrigin: `${friend},${origin}` });
    const headers = { origin, 'sec-fetch-site': 'cross-site' };
    const written = await write(trunkline, headers);
    expect([written.status, written.headers['access-control-allow-origin']]).toEqual([201, origin]);
    const asked = await preflight(trunkline, origin);
    expect(asked.headers['access-control-allow-origin']).toBe(origin);
    expect((await write(trunkline, { origin: `${origin}x` })).status).toBe(403);
    expect((await write(await start(), headers)).json.error.message).toContain('--cors-origin');
  },
);

/** What not every answer has. */
const sometimes = [
  'retry-after',
  'x-idempotency-lookup',
  'accept-ranges',
  'content-disposition',
  'content-range',
];

/** What pages see of any answer (Fetch, CORS-safelisted), and what is for browsers and proxies alone. */
const isShownAnyway =
  /^(?:cache-control|content-(?:length|type)|access-control-.+|vary|content-security-policy|referrer-policy|x-content-type-options|date|connection)$/;

describe('reads that a browser sends for pages of other sites', () => {
  test('are answered, and shown to nobody', async () => {
    const trunkline = await start();
    for (const [, headers] of foreign) {
      const answer = await trunkline.support.request({ method: 'GET', url: path, headers });
      expect(answer.status).toBe(200);
      expect(corsOf(answer)).toEqual([]);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('are shown to those that are allowed: with errors, and with the headers they need', async () => {
    const trunkline = await start({ corsOrigin: friend, rateLimit: 100 });
    const { support } = trunkline;
    const get = (url: string, headers = {}) =>
      support.request({ method: 'GET', url, headers: { origin: friend, ...headers } });
    const answers = [
      await get(path),
      await get(`${path}/1`),
      await get('/nothing'),
      await get(path, { authorization: 'Bearer wrong' }),
      await get('/openapi.json'),
      await get('/api/%zz'),
      await get(`${path}/${'9'.repeat(101)}`),
      await get('/%'),
      await support.request({ method: 'PATCH', url: path, headers: { origin: friend } }),
      await support.request({
        method: 'POST',
        url: path,
        headers: { origin: friend, 'content-type': 'application/json' },
        payload: '{',
      }),
    ];
    const pages = await get(`${path}/search?country=US&per_page=1`);
    const held = { 'if-none-match': String(answers[0]?.headers['etag']) };
    answers.push(pages, await get(path, held));
    for (let left = 100; answers.at(-1)?.status !== 429 && left > 0; left -= 1)
      answers.push(await get(path));
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200, 404, 401, 405, 400, 304, 429]),
    );
    for (const { headers } of answers) {
      expect(headers['access-control-allow-origin']).toBe(friend);
      expect(String(headers['vary']).split(', ')).toContain('Origin');
      const exposed = String(headers['access-control-expose-headers']).toLowerCase().split(', ');
      const own = Object.keys(headers).filter((name) => !isShownAnyway.test(name));
      expect(exposed).toEqual(expect.arrayContaining([...own, ...sometimes]));
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  test('vary by origin, and show others nothing', async () => {
    const trunkline = await start({ corsOrigin: friend });
    const strangers = [
      {},
      { accept: 'text/csv' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of strangers) {
      const answer = await trunkline.support.request({ method: 'GET', url: path, headers });
      expect(String(answer.headers['vary']).split(', ')).toContain('Origin');
      expect(corsOf(answer)).toEqual([]);
    }
  });
});

/** What a browser asks before it sends what a page could not send without scripts. */
function preflight(trunkline: TestTrunkline, origin: string, url = path): Promise<Answer> {
  const headers = {
    origin,
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization,content-type,idempotency-key',
  };
  return send(trunkline, { method: 'OPTIONS', url, headers });
}

describe('ASVS 14.5.3: a preflight', () => {
  test('of an allowed origin says what its pages may do, without credentials', async () => {
    const trunkline = await start({ corsOrigin: friend });
    for (const url of [path, `${path}/1`, '/api/v2/groups', '/openapi.json']) {
      const { status, headers, text } = await preflight(trunkline, friend, url);
      expect([status, text]).toEqual([204, '']);
      expect(headers['access-control-allow-origin']).toBe(friend);
      expect(headers['access-control-allow-methods']).toBe('GET, HEAD, POST, PUT, DELETE');
      const allowed = String(headers['access-control-allow-headers']).toLowerCase().split(', ');
      expect(allowed).toEqual(
        expect.arrayContaining(['authorization', 'content-type', 'idempotency-key']),
      );
      expect(allowed).toEqual(expect.arrayContaining(['if-none-match', 'if-range', 'range']));
      expect(headers['vary']).toBe('Origin');
    }
  });

  test('of another origin, or where none is allowed, is answered without a word of what its pages may do', async () => {
    const allowing = await start({ corsOrigin: friend });
    for (const [trunkline, origin] of [
      [allowing, 'https://evil.example'],
      [allowing, 'null'],
      [await start(), friend],
    ] as const) {
      const answer = await preflight(trunkline, origin);
      expect(answer.status).toBe(204);
      expect(corsOf(answer)).toEqual([]);
    }
  });

  test('that is none of a browser is answered all the same', async () => {
    const trunkline = await start({ corsOrigin: friend });
    const request = { method: 'OPTIONS', url: path, headers: { origin: friend } } as const;
    expect((await send(trunkline, request)).status).toBe(204);
    const plain = await send(trunkline, { method: 'OPTIONS', url: path });
    expect([plain.status, plain.headers['allow']]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
  });
});

function corsOf({ headers }: Answer): string[] {
  return Object.keys(headers).filter((name) => name.startsWith('access-control-'));
}
