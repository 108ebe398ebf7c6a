import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { send } from '../support/bare.ts';
import { path } from '../support/client.ts';
import { routesOf } from '../support/routes.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

type Headers = Record<string, string>;

async function start(options: Record<string, unknown>): Promise<TestTrunkline> {
  const started = await startTrunkline(options);
  onTestFinished(() => started.close());
  return started;
}

const url = `${path}/search.json?country=US&per_page=1`;

async function nextOf({ support }: TestTrunkline, headers: Headers, target = url) {
  const answer = await support.request({ method: 'GET', url: target, headers });
  expect(answer.status, answer.text).toBe(200);
  return answer.json.next_page as string;
}

/** What `next_page` begins with. */
async function baseOf(trunkline: TestTrunkline, headers: Headers): Promise<string> {
  const next = await nextOf(trunkline, { host: 'phones', ...headers });
  expect(next).toContain(path);
  return next.slice(0, next.indexOf(path));
}

const cases: [string, Headers, string][] = [
  ['nothing', {}, 'http://phones'],
  ['https', { 'x-forwarded-proto': 'https' }, 'https://phones'],
  ['HTTPS', { 'x-forwarded-proto': 'HTTPS' }, 'https://phones'],
  ['the first protocol', { 'x-forwarded-proto': 'https,http' }, 'https://phones'],
  ['the first protocol, with space', { 'x-forwarded-proto': ' https , http ' }, 'https://phones'],
  ['no known protocol', { 'x-forwarded-proto': 'javascript' }, 'http://phones'],
  ['the first host', { 'x-forwarded-host': 'a, b' }, 'http://a'],
  ['a host with its port', { 'x-forwarded-host': 'a:8443' }, 'http://a:8443'],
  ['the first host that is not blank', { 'x-forwarded-host': ' , a' }, 'http://a'],
  ['a blank host', { 'x-forwarded-host': ' ' }, 'http://phones'],
  ['an address', { 'x-forwarded-host': '[2001:db8::1]:81' }, 'http://[2001:db8::1]:81'],
  ['a port', { 'x-forwarded-port': '8443' }, 'http://phones:8443'],
  ['the first port', { 'x-forwarded-port': '8443, 80' }, 'http://phones:8443'],
  [
    'the port of a host that has none',
    { 'x-forwarded-host': '[::1]', 'x-forwarded-port': '81' },
    'http://[::1]:81',
  ],
  [
    'a port beside a host that has one',
    { 'x-forwarded-host': 'a:1', 'x-forwarded-port': '2' },
    'http://a:1',
  ],
  [
    'the protocol’s own port',
    { 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' },
    'https://phones',
  ],
  [
    'the port of a proxy behind TLS',
    { 'x-forwarded-proto': 'https', 'x-forwarded-port': '80' },
    'https://phones',
  ],
  ...['0', '65536', '-1', 'x', '8443x', ''].map((port): [string, Headers, string] => [
    `the port ${port}, which is none`,
    { 'x-forwarded-port': port },
    'http://phones',
  ]),
  ['the port of TLS alone', { 'x-forwarded-port': '443' }, 'http://phones'],
  ['a prefix', { 'x-forwarded-prefix': '/voice' }, 'http://phones/voice'],
  ['a prefix of several parts', { 'x-forwarded-prefix': '/a/b-c/' }, 'http://phones/a/b-c'],
  ['a prefix that is none', { 'x-forwarded-prefix': '/' }, 'http://phones'],
  ...[
    'voice',
    '.evil.example/x',
    '@evil.example/x',
    ':81/x',
    '//evil.example',
    '/a//b',
    '/..',
    '/%2e%2e/x',
    '/a?b',
    '/a#b',
    '/a b',
    '/\\x',
  ].map((prefix): [string, Headers, string] => [
    `the prefix ${prefix}, which is no path`,
    { 'x-forwarded-prefix': prefix },
    'http://phones',
  ]),
  ['Forwarded', { forwarded: 'for=192.0.2.1;proto=https;host=a' }, 'https://a'],
  ['Forwarded in any case', { forwarded: 'Proto=HTTPS; HOST="a:8443"' }, 'https://a:8443'],
  ['Forwarded without quotes', { forwarded: 'host=a:8443' }, 'http://a:8443'],
  ['the first of Forwarded', { forwarded: 'proto=https;host=a, proto=http;host=b' }, 'https://a'],
  ['Forwarded that says it later', { forwarded: 'for=_x, host=b;proto=https' }, 'https://b'],
  ['Forwarded with escapes', { forwarded: 'host="\\a"; proto="htt\\ps"' }, 'https://a'],
  ['Forwarded with a quote in quotes', { forwarded: 'by="a\\";host=b";host=a' }, 'http://a'],
  ['Forwarded with what is unknown', { forwarded: 'by=x;secret="a,b;c";host=a' }, 'http://a'],
  ...['host="a', 'host=a b', 'host', '=a', 'host=a;;"', '","', 'host="a"b'].map(
    (forwarded): [string, Headers, string] => [
      `Forwarded that is malformed (${forwarded})`,
      { forwarded },
      'http://phones',
    ],
  ),
  [
    'both: X-Forwarded-… wins',
    { forwarded: 'proto=http;host=b', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'a' },
    'https://a',
  ],
  [
    'both: what one does not say is the other’s',
    { forwarded: 'host=b', 'x-forwarded-proto': 'https' },
    'https://b',
  ],
];

describe('what a trusted proxy says is where links lead', () => {
  let trusting: TestTrunkline;
  let others: TestTrunkline[];
  beforeAll(async () => {
    trusting = await startTrunkline({ trustProxy: true });
    others = [await startTrunkline({}), await startTrunkline({ trustProxy: '10.0.0.0/8' })];
  });
  afterAll(async () => {
    for (const one of [trusting, ...others]) await one.close();
  });

  test.each(cases)('%s', async (_, headers, expected) => {
    expect(await baseOf(trusting, headers)).toBe(expected);
  });

  test.each(cases)('and of one that is not trusted nothing is: %s', async (_, headers) => {
    for (const one of others) expect(await baseOf(one, headers)).toBe('http://phones');
  });

  test.each(['127.0.0.1', 'loopback', '127.0.0.0/8, ::1', '1', '2'])(
    '--trust-proxy %s is a proxy on this machine',
    async (trustProxy) => {
      const headers = { 'x-forwarded-proto': 'https' };
      expect(await baseOf(await start({ trustProxy }), headers)).toBe('https://phones');
    },
  );

  test.each([
    ['192.0.2.7', ['192.0.2.7', '::ffff:192.0.2.7'], ['192.0.2.8', '2001:db8::1']],
    ['2001:DB8:0::7', ['2001:db8::7'], ['2001:db8::8', '192.0.2.7']],
    ['192.0.2.0/24', ['192.0.2.9', '::ffff:192.0.2.9'], ['192.0.3.9', '2001:db8::1']],
    ['::ffff:192.0.2.7', ['192.0.2.7', '::ffff:192.0.2.7'], ['192.0.2.8', '::1']],
    ['::ffff:192.0.2.0/120', ['192.0.2.9', '::ffff:c000:209'], ['192.0.3.9', '2001:db8::1']],
    ['2001:db8::/32', ['2001:db8::1', '2001:db8:9::1'], ['2001:db9::1', '192.0.2.7']],
    ['loopback', ['127.0.0.1', '::ffff:127.9.9.9', '::1'], ['10.0.0.1', 'fd00::1', 'fe80::1']],
    ['linklocal', ['169.254.1.1', 'fe80::1'], ['127.0.0.1', '10.0.0.1', 'fd00::1']],
    [
      'uniquelocal',
      ['10.1.2.3', '172.16.0.1', '::ffff:192.168.0.1', 'fd00::1'],
      ['127.0.0.1', '172.32.0.1', '192.0.2.1', 'fe80::1', '2001:db8::1'],
    ],
  ])('--trust-proxy %s is %j, and none of %j', async (trustProxy, trusted, strangers) => {
    const trunkline = await start({ trustProxy });
    for (const remoteAddress of [...trusted, ...strangers]) {
      const { authorization } = trunkline.support;
      const headers = { host: 'phones', authorization, 'x-forwarded-proto': 'https' };
      const answer = await trunkline.server.inject({ url, headers, remoteAddress });
      const { protocol } = new URL(answer.json().next_page);
      expect([remoteAddress, protocol]).toEqual([
        remoteAddress,
        trusted.includes(remoteAddress) ? 'https:' : 'http:',
      ]);
    }
  });

  test.each(['a/b', 'a b', '<script>', 'a:99999', 'jo@a', '%zz'])(
    'the host %s is none: 400, and no link',
    async (host) => {
      for (const headers of [{ 'x-forwarded-host': host }, { forwarded: `host="${host}"` }]) {
        const { status } = await trusting.support.request({ method: 'GET', url, headers });
        expect(status).toBe(400);
      }
    },
  );
});

/** Every link there is, of a service with one number. */
async function linksOf(trunkline: TestTrunkline, headers: Headers): Promise<string[]> {
  const { support } = trunkline;
  await support.buy();
  await support.buy();
  const get = async (target: string) => (await support.request({ url: target, headers })).json;
  const [search, list, cursors, back, group, greetings, included, openapi] = await Promise.all([
    get(url),
    get(`${path}?per_page=1`),
    get(`${path}?page[size]=1`),
    get(`${path}?per_page=1&page=2`),
    get('/api/v2/groups/1'),
    get('/api/v2/channels/voice/greetings'),
    get(`${path}?include=all_groups`),
    get('/openapi.json'),
  ]);
  const text = JSON.stringify([group, greetings, included]);
  const urls = [...text.matchAll(/"(?:url|audio_url)":"([^"]+)"/g)].map(([, link = '']) => link);
  expect(urls.length).toBeGreaterThan(2);
  return [
    search.next_page,
    list.next_page,
    cursors.links.next,
    back.previous_page,
    openapi.servers[0].url,
    ...urls,
  ];
}

/** Of a path that is none of ours. */
const nothingThere = JSON.stringify({ error: 'InvalidEndpoint', description: 'Not found' });

describe('a prefix', () => {
  test.each([
    ['of a trusted proxy', { trustProxy: true }, { 'x-forwarded-prefix': '/voice' }],
    ['of the public URL', { publicUrl: 'http://localhost/voice' }, {}],
    ['of the public URL, with a slash', { publicUrl: 'http://localhost/voice/' }, {}],
    [
      'of the public URL, whatever proxies say',
      { publicUrl: 'http://localhost/voice', trustProxy: true },
      { 'x-forwarded-prefix': '/other', 'x-forwarded-proto': 'https' },
    ],
  ] as const)('%s is in every link', async (_, options, headers) => {
    for (const link of await linksOf(await start(options), headers)) {
      expect(link).toMatch(/^http:\/\/localhost\/voice(?:\/|$)/);
    }
  });

  test('of the public URL may be passed on: it is served, and said once', async () => {
    const trunkline = await start({ publicUrl: 'https://example.com/voice' });
    const expected = `https://example.com/voice${url}&page=2`;
    expect(await nextOf(trunkline, {})).toBe(expected);
    expect(await nextOf(trunkline, {}, `/voice${url}`)).toBe(expected);
    for (const target of ['/voice/healthz', '/healthz', '/voice/healthz/', '/voice', '/voice/']) {
      expect((await send(trunkline, { method: 'GET', url: target })).status).toBe(200);
    }
    for (const target of ['/voicehealthz', '/voice/voice/healthz', '/other/healthz']) {
      expect((await send(trunkline, { method: 'GET', url: target })).status).toBe(404);
    }
  });

  test.each([
    '/api',
    '/api/v2',
    '/api/v2/channels/voice/phone_numbers',
    '/oauth',
    '/healthz',
    '/metrics',
  ])(
    'of the public URL may be as our own paths begin: %s, taken off or passed on',
    async (prefix) => {
      const publicUrl = `https://example.com${prefix}`;
      const trunkline = await start({ publicUrl, metricsToken: 'a-token-for-metrics' });
      expect(await nextOf(trunkline, {})).toBe(`${publicUrl}${url}&page=2`);
      expect(await nextOf(trunkline, {}, `${prefix}${url}`)).toBe(`${publicUrl}${url}&page=2`);
      await trunkline.server.ready();
      const routes = routesOf(trunkline).filter(({ method }) => method !== 'HEAD');
      expect(routes.length).toBeGreaterThan(50);
      for (const { method, path: route } of routes) {
        const target = route.replaceAll(/:\w+/g, '1').replace(/\*$/, '1').replace('/api', '/%61pi');
        for (const called of [target, prefix + target]) {
          const answer = await trunkline.server.inject({ method, url: called });
          expect([method, called, answer.body]).not.toEqual([method, called, nothingThere]);
        }
      }
    },
  );

  test.each(['//a', '/a//', '//a///', '///a'])(
    'of the public URL has each slash once: %s',
    async (written) => {
      const trunkline = await start({ publicUrl: `https://example.com${written}` });
      const expected = `https://example.com/a${url}&page=2`;
      expect(await nextOf(trunkline, {})).toBe(expected);
      for (const prefix of ['/a', written]) {
        expect(await nextOf(trunkline, {}, `${prefix}${url}`)).toBe(expected);
      }
    },
  );

  test('stands behind the host of an account', async () => {
    const trunkline = await start({ publicUrl: 'https://example.com/voice' });
    const acme = await trunkline.signUp('acme');
    const { json } = await acme.request({ method: 'GET', url });
    expect(json.next_page).toBe(`https://acme.example.com/voice${url}&page=2`);
  });
});
