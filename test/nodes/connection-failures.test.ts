import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { runProcess } from '../support/cli-process.ts';
import { unreadable } from '../support/gate.ts';
import { postgres } from '../support/home.ts';
import { startPostgres } from '../support/postgres.ts';

const secret = 'a-Secret_of-ours';

/** What a command says about a database it cannot reach: one line, without the password. */
async function lineAbout(database: string): Promise<string> {
  const data = await temporaryFolder();
  const env = { TRUNKLINE_DATABASE: database };
  const lines = [];
  for (const command of [['migrate', '--check'], ['migrate'], ['account', 'list']]) {
    const { code, stdout, stderr } = await run([...command, '--data', data], env);
    expect([code, stdout]).toEqual([expect.toBeOneOf([1, 5, 64]), '']);
    expect(stderr).toMatch(/^trunkline: .*\n$/);
    expect(stderr).not.toContain(secret);
    expect(stderr, 'says its cause twice').not.toMatch(/(.{12,})\b.*: \1\n$/);
    lines.push(stderr.slice('trunkline: '.length, -1));
  }
  expect(new Set(lines).size).toBe(1);
  return lines[0]!.replace('no connection to the database: ', '');
}

type Change = (url: URL) => unknown;

function changed(change: Change): string {
  const url = new URL(postgres!);
  change(url);
  return url.href;
}

/** What other services say first. */
const greetings = {
  ssh: 'SSH-2.0-OpenSSH_9.2p1\r\n',
  mysql: 'J\0\0\0\n8.0.36\0',
  zeros: '\0'.repeat(64),
};

async function portOf(
  answer: 'closed' | 'silent' | 'rude' | 'unreadable' | keyof typeof greetings,
): Promise<string> {
  const server = createServer((socket) => {
    if (answer === 'rude') socket.destroy();
    if (answer === 'unreadable') socket.write(unreadable);
    if (answer in greetings) socket.write(greetings[answer as keyof typeof greetings]);
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  if (answer === 'closed') server.close();
  else onTestFinished(() => void server.close());
  return String(port);
}

test.each<[string, Change, RegExp]>([
  [
    'a host that nobody has',
    (url) => (url.hostname = 'none.invalid'),
    /^there is no host called none\.invalid: /,
  ],
  [
    'a password that is wrong',
    (url) => (url.password = secret),
    /^127\.0\.0\.1:\d+ does not take the password of the role postgres/,
  ],
  [
    'no password',
    (url) => (url.password = ''),
    /^127\.0\.0\.1:\d+ wants a password for the role postgres: /,
  ],
  [
    'a role that nobody has',
    (url) => (url.username = 'nobody_here'),
    /^127\.0\.0\.1:\d+ does not take the password of the role nobody_here, or has no such role/,
  ],
  [
    'a database that is not there',
    (url) => (url.pathname = '/no_database'),
    /^127\.0\.0\.1:\d+: database "no_database" does not exist: .*createdb no_database/,
  ],
  [
    'a server without TLS',
    (url) => (url.search = 'sslmode=require'),
    /^127\.0\.0\.1:\d+ offers no TLS, and sslmode wants it: /,
  ],
  [
    'a setting that is none',
    (url) => (url.search = 'options=-c%20nosuch=1'),
    /^127\.0\.0\.1:\d+ refuses the connection: unrecognized configuration parameter "nosuch"/,
  ],
  [
    'a socket that is not there',
    (url) => (url.search = 'host=/none'),
    /^there is no socket \/none\/\.s\.PGSQL\.\d+: /,
  ],
])('%s: the cause, in one line', async (_, change, line) => {
  expect(await lineAbout(changed(change))).toMatch(line);
});

test.each([
  ['closed', /^nothing listens at 127\.0\.0\.1:\d+: /],
  ['silent', /^127\.0\.0\.1:\d+ does not answer in time: /],
  [
    'unreadable',
    /^127\.0\.0\.1:\d+ refuses the connection: it sends what cannot be read \(.*GSSAPI/,
  ],
  ['rude', /^127\.0\.0\.1:\d+ ended the connection before it was ready: /],
] as const)('a port that is %s: the cause, in one line', async (kind, line) => {
  const port = await portOf(kind);
  const url = changed((url) => {
    url.port = port;
    url.password = secret;
    url.search = 'connect_timeout=1';
  });
  expect(await lineAbout(url)).toMatch(line);
});

test.each(['ssh', 'mysql', 'zeros'] as const)(
  'a service that is no database, and stays (%s): a server ends with the cause all the same',
  async (kind) => {
    const port = await portOf(kind);
    for (const mode of ['disable', 'prefer', 'require']) {
      const database = `postgres://u:${secret}@127.0.0.1:${port}/db?sslmode=${mode}&connect_timeout=1`;
      const args = ['serve', '--port', '0', '--data', await temporaryFolder()];
      const { code, stderr } = await runProcess(args, { TRUNKLINE_DATABASE: database });
      expect([code, stderr]).toEqual([
        expect.toBeOneOf([1, 5]),
        expect.stringContaining(`127.0.0.1:${port} `),
      ]);
    }
  },
);

test('a role that may not write: the cause, and not that there is no answer', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const client = new pg.Client(server.urls[0]);
  await client.connect();
  await client.query("create role reader login superuser password 'reader'");
  await client.query('alter role reader set default_transaction_read_only = on');
  await client.end();
  const url = server.urls[0]!.replace('postgres:postgres@', 'reader:reader@');
  const { code, stderr } = await run(['migrate', '--data', await temporaryFolder()], {
    TRUNKLINE_DATABASE: url,
  });
  expect([code, stderr]).toEqual([1, expect.stringContaining('The database takes no writes')]);
});

test('of several hosts, the line says what was wrong with each', async () => {
  const port = await portOf('closed');
  const line = await lineAbout(`postgres://u:${secret}@none.invalid,127.0.0.1:${port}/db`);
  expect(line).toMatch(
    /^there is no host called none\.invalid: .*; nothing listens at 127\.0\.0\.1:/,
  );
});

test.each(['p@ss/w#rd', 'half/half', 'half#half', 'half?half', '12/half'])(
  'a password that should have been escaped: %s',
  async (password) => {
    const url = `postgres://u:${password}@127.0.0.1:1/db`;
    const line = await lineAbout(url);
    expect(line).toMatch(/^--database \(TRUNKLINE_DATABASE\): .*write @ as %40/);
    expect(line).not.toMatch(/half|p@ss|w#rd/);
  },
);

test('too many connections: the cause, in one line', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const client = new pg.Client(server.urls[0]);
  await client.connect();
  await client.query('create role one login connection limit 0');
  await client.query("alter role one password 'one'");
  await client.end();
  const url = server.urls[0]!.replace('postgres:postgres@', 'one:one@');
  expect(await lineAbout(url)).toMatch(
    /^127\.0\.0\.1:\d+ has no connection left \(too many connections for role "one"\): lower --database-pool, or raise the limit there/,
  );
});

test.each(['LATIN1', 'SQL_ASCII', 'EUC_JP'])(
  'a database with the encoding %s is refused, with how to make one that is good',
  async (encoding) => {
    const client = new pg.Client(postgres!);
    await client.connect();
    const name = `encoded_${encoding.toLowerCase()}`;
    const drop = () => client.query(`drop database if exists ${name}`);
    onTestFinished(async () => {
      await drop();
      await client.end();
    });
    await client.query(
      `create database ${name} encoding '${encoding}' locale 'C' template template0`,
    );
    const line = await lineAbout(changed((url) => (url.pathname = `/${name}`)));
    expect(line).toContain(`has the encoding ${encoding}`);
    const [, advice = ''] = /"(create database .*)"$/.exec(line) ?? [];
    await drop();
    await client.query(advice.replace('NAME', name));
    const { code } = await run(['migrate', '--data', await temporaryFolder()], {
      TRUNKLINE_DATABASE: changed((url) => (url.pathname = `/${name}`)),
    });
    expect(code).toBe(0);
  },
);

test('sessions that begin in another schema than the one that is meant are refused, and nothing is changed there', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const client = new pg.Client(server.urls[0]);
  await client.connect();
  onTestFinished(() => client.end());
  // Settings go nowhere: what is to set them is not the server's own.
  await client.query(`
    create schema other;
    create function other.set_config(text, text, boolean) returns text language sql as 'select $2';
    create role misled login password 'misled';
    grant usage, create on schema other to misled;
    grant create on database postgres to misled;
    alter role misled set search_path = other, pg_catalog`);
  const url = `${server.urls[0]!.replace('postgres:postgres@', 'misled:misled@')}?schema=meant`;
  expect(await lineAbout(url)).toMatch(
    / into the schema other, though meant is meant: nothing was changed$/,
  );
  const { rows } = await client.query(
    "select from pg_class where relnamespace = 'other'::regnamespace union all select from pg_namespace where nspname like 'meant%'",
  );
  expect(rows).toEqual([]);
});
