import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidPostgresUrl } from '../../src/database/postgres-parameters.ts';
import { parsePostgresUrl, withParameter, withSchema } from '../../src/database/postgres-url.ts';
import { tries } from '../support/runs.ts';

const placesIn = (url: string) =>
  parsePostgresUrl(url).servers.map(({ host, port }) => (port ? [host, port] : [host]));
const credentialsIn = (url: string) =>
  parsePostgresUrl(url).servers.map(({ user, password, database }) => [user, password, database]);

describe('the hosts of a URL', () => {
  test.each([
    ['postgres://h/db', [['h']]],
    ['postgresql://h:1/db', [['h', 1]]],
    ['postgres:///db', [[undefined]]],
    ['postgres://u:p@/db', [[undefined]]],
    ['postgres://h1,h2/db', [['h1'], ['h2']]],
    [
      'postgres://h1:1,h2:2/db',
      [
        ['h1', 1],
        ['h2', 2],
      ],
    ],
    ['postgres://h1,h2:2/db', [['h1'], ['h2', 2]]],
    ['postgres://[::1]:1,[fe80::2],h/db', [['::1', 1], ['fe80::2'], ['h']]],
    ['postgres://%2Frun%2Fpostgresql/db', [['/run/postgresql']]],
    [
      'postgres://h1,h2/db?port=5',
      [
        ['h1', 5],
        ['h2', 5],
      ],
    ],
    [
      'postgres://h1,h2/db?port=5,6',
      [
        ['h1', 5],
        ['h2', 6],
      ],
    ],
    [
      'postgres://u:p@/db?host=h1,/tmp&port=5,6',
      [
        ['h1', 5],
        ['/tmp', 6],
      ],
    ],
  ])('are each tried: %s', (url, expected) => {
    expect(placesIn(url)).toEqual(expected);
  });

  test('have the parameters of the URL', () => {
    const url =
      'postgres://h1,h2/db?sslmode=verify-full&schema=s&connect_timeout=7&target_session_attrs=any&options=-c%20geqo%3Doff%20--work-mem%3D8MB%20-cx.y=a%5C%20b&application_name=a%20b';
    const { servers, ...shared } = parsePostgresUrl(url);
    expect(servers.map(({ tls }) => tls.mode)).toEqual(['verify-full', 'verify-full']);
    expect(shared).toEqual({
      session: 'any',
      routing: null,
      settings: [
        ['geqo', 'off'],
        ['work_mem', '8MB'],
        ['x.y', 'a b'],
      ],
      schema: 's',
      applicationName: 'a b',
      connectTimeout: 7_000,
    });
  });
});

describe('the credentials of a URL', () => {
  test.each([
    ['postgres://u:p%2Cq%40r@h/d%20b', ['u', 'p,q@r', 'd b']],
    ['postgres://u:a,b@c@h/db', ['u', 'a,b@c', 'db']],
    ['postgres://u:a:b+c@h', ['u', 'a:b+c', undefined]],
    ['postgres://u@h/db', ['u', undefined, 'db']],
    ['postgres://h/?user=u&password=p%2Fq+r&dbname=db', ['u', 'p/q+r', 'db']],
  ])('may be anything that is escaped: %s', (url, expected) => {
    expect(credentialsIn(url)).toEqual([expected]);
  });

  test('are what they were before they were escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (password) => {
        const url = `postgres://u:${encodeURIComponent(password)}@h/db`;
        expect(credentialsIn(url)).toEqual([['u', password, 'db']]);
      }),
      tries(),
    );
  });

  test.each([
    'p@ss/w#rd',
    'secret/part',
    'secret?part',
    'secret#part',
    'secret%part',
    '5432/secret',
    '5432?secret',
    'sec?ret=secret',
  ])(
    'that should have been escaped are refused, with what to write, and not shown: %s',
    (password) => {
      const problem = problemOf(`postgres://u:${password}@db.example/db`);
      expect(problem).toMatch(/write @ as %40/);
      expect(problem).not.toMatch(/sec|ret|part|5432|p@ss|w#rd|db\.example/);
    },
  );

  test('no password at all gets into a message', () => {
    const odd = fc.string({ unit: fc.constantFrom(...'Zz9@/#?%:&=[],'.split('')), minLength: 1 });
    fc.assert(
      fc.property(odd, (text) => {
        const problem = problemOf(`postgres://u:Zq9${text}Zq9@h/db`);
        expect(problem ?? '').not.toContain('Zq9');
      }),
      tries(1_000),
    );
  });
});

function problemOf(url: string): string | null {
  try {
    parsePostgresUrl(url);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidPostgresUrl);
    return (error as Error).message;
  }
}

test.each([
  ['postgres://h/db', 'any'],
  ['postgres://h1,h2/db', 'read-write'],
  ['postgres://h1,h2/db?target_session_attrs=any', 'any'],
  ['postgres://h/db?target_session_attrs=read-write', 'read-write'],
  ['postgres://h1,h2/db?target_session_attrs=primary', 'primary'],
])(
  'of several servers the one that takes writes is meant, unless told otherwise: %s',
  (url, kind) => {
    expect(parsePostgresUrl(url).session).toBe(kind);
  },
);

const neon = 'postgresql://u:p@ep-cool-1.eu-central-1.aws.neon.tech/neondb';

test.each([
  [
    `${neon}?sslmode=require&channel_binding=require`,
    { mode: 'require', channelBinding: 'require' },
  ],
  ['postgres://u:p@h/db', { mode: 'prefer', channelBinding: 'prefer' }],
  ['postgres://u:p@h/db?channel_binding=disable', { channelBinding: 'disable' }],
  ['postgres://u:p@h:5432/db?sslmode=no-verify', { mode: 'require' }],
  ['postgres://u:p@h/db?ssl=true', { mode: 'require' }],
  ['postgres://u%40h:p@h.postgres.database.azure.com/db?sslmode=require', { mode: 'require' }],
  ['postgresql://u:p@h:25060/defaultdb?sslmode=require', { mode: 'require' }],
  [
    'postgres://u:p@h/db?sslmode=verify-full&sslrootcert=global-bundle.pem',
    { mode: 'verify-full' },
  ],
  ['postgres://u:p@h/db?sslrootcert=system', { mode: 'verify-full', rootCert: 'system' }],
  [
    'postgres://h/db?sslmode=verify-full&sslcert=c.crt&sslkey=c.key&sslpassword=s',
    { cert: 'c.crt', key: 'c.key', keyPassword: 's' },
  ],
  [
    'postgres://u:p@h/db?gssencmode=disable&keepalives=1&client_encoding=UTF8&sslcompression=0&sslsni=1&uselibpqcompat=true&load_balance_hosts=disable',
    { mode: 'prefer' },
  ],
])('what hosts of databases put into URLs about encryption is taken: %s', (url, tls) => {
  expect(parsePostgresUrl(url).servers[0]!.tls).toMatchObject(tls);
});

test.each([
  [
    'postgres://u:p@/db?host=/cloudsql/project:region:instance',
    '/cloudsql/project:region:instance',
  ],
  ['postgres://u:p@%2Fcloudsql%2Fp%3Ar%3Ai/db', '/cloudsql/p:r:i'],
  ['postgres://u:p@localhost/db?host=/cloudsql/p:r:i&connect_timeout=10', '/cloudsql/p:r:i'],
])('a socket of Cloud SQL has colons in its name: %s', (url, host) => {
  expect(placesIn(url)).toEqual([[host]]);
});

test.each([
  ['endpoint%3Dep-cool-1', 'endpoint=ep-cool-1', []],
  ['project%3Dep-cool-1', 'project=ep-cool-1', []],
  ['reference%3Dabc%20-c%20geqo%3Doff', 'reference=abc', [['geqo', 'off']]],
  ['-c%20project.a%3D1', null, [['project.a', '1']]],
])(
  'what a proxy finds a database by is for the proxy: options=%s',
  (options, routing, settings) => {
    expect(parsePostgresUrl(`${neon}?options=${options}`)).toMatchObject({ routing, settings });
  },
);

test.each([
  ['', /postgres:\/\/ URL/],
  ['h1,h2/db', /postgres:\/\/ URL/],
  ['mysql://h1,h2/db', /postgres:\/\/ URL/],
  ['postgres://h1:port,h2/db', /cannot be read/],
  ['postgres://h1:1:2/db', /cannot be read/],
  ['postgres://[::1/db', /cannot be read/],
  ['postgres://h:99999/db', /^port: /],
  ['postgres://h1,,h2/db', /a host has no name/],
  ['postgres://h1,/db', /a host has no name/],
  ['postgres://h1,h2,h3/db?port=1,2', /^port: /],
  ['postgres://h/db?port=0', /^port: /],
  ['postgres://h1,h2/db?target_session_attrs=standby', /^target_session_attrs: must be any, /],
  ['postgres://h1,h2/db?target_session_attrs=read-only', /^target_session_attrs: /],
  ['postgres://h1,h2/db?target_session_attrs=prefer-standby', /^target_session_attrs: /],
  ['postgres://h/db?schema=No-good', /^schema: /],
  ['postgres://h/db?connect_timeout=0', /^connect_timeout: /],
  ['postgres://h/db?connect_timeout=601', /^connect_timeout: /],
  ['postgres://h/db?sslmode=on', /^sslmode: must be disable, allow, /],
  ['postgres://h/db?ssl=false', /^ssl: must be true; sslmode /],
  ['postgres://h/db?channel_binding=on', /^channel_binding: must be disable, prefer or require/],
  ['postgres://h/db?sslmode=disable&channel_binding=require', /^channel_binding: require takes /],
  ['postgres://h/db?sslcert=c.crt', /^sslcert, sslkey: each takes the other/],
  ['postgres://h/db?gssencmode=require', /^gssencmode: must be disable or prefer, or left out/],
  ['postgres://h/db?keepalives=0', /^keepalives: must be 1, or left out/],
  ['postgres://h/db?keepalives_idle=30', /^keepalives_idle: is set by the service/],
  ['postgres://h/db?client_encoding=LATIN1', /^client_encoding: must be UTF8 or /],
  ['postgres://h/db?connection_limit=5', /^connection_limit: .* --database-pool/],
  ['postgres://h/db?currentSchema=s', /^currentSchema: .* say schema/],
  ['postgres://h/db?toString=1', /^toString: is no parameter here; there are /],
  ['postgres://h/db?options=endpoint%3D', /^options: /],
  ['postgres://h/db?sslmode=verify-ca', /^sslmode: verify-ca takes sslrootcert/],
  ['postgres://h/db?sslmode=require&sslrootcert=system', /^sslrootcert: system takes /],
  ['postgres://h/db?sslnegotiation=direct', /^sslnegotiation: direct takes /],
  ['postgres://h/db?sslnegotiation=none&sslmode=require', /^sslnegotiation: must be /],
  ['postgres://h/db?options=-x', /^options: /],
  ['postgres://h/db?pgbouncer=true', /^pgbouncer: .*session mode/],
  ['postgres://h/db?sslmod=require', /^sslmod: is no parameter here/],
  ['postgres://h/db?schema', /^schema: has no value/],
])('what cannot be meant is refused, and not repeated: %s', (url, problem) => {
  expect(problemOf(url)).toMatch(problem);
});

test.each([
  ['postgres://h1,h2/db', 'postgres://h1,h2/db?schema=s'],
  ['postgres://h/db?schema=other&sslmode=require', 'postgres://h/db?schema=s&sslmode=require'],
])('the schema of %s is replaced', (url, expected) => {
  expect(withSchema(url, 's')).toBe(expected);
});

test('a parameter is what it was set to', () => {
  const url = withParameter('postgres://h/db?schema=s', 'application_name', 'a+b &c');
  expect(parsePostgresUrl(url).applicationName).toBe('a+b &c');
});
