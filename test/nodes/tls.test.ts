import { rm } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/database/postgres-connect.ts';
import type { PostgresTarget } from '../../src/database/postgres-client.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { postgres } from '../support/home.ts';
import { configure, hasOpenssl, keyPassword, makeCertificates } from '../support/postgres-tls.ts';
import { startPostgres, type PostgresServer } from '../support/postgres.ts';

const certificates = hasOpenssl ? makeCertificates() : null;
const authority = `&sslrootcert=${certificates?.file('authority.crt')}`;
const other = `&sslrootcert=${certificates?.file('other.crt')}`;
const unless = hasOpenssl ? '' : ' (skipped: openssl is not installed)';
let server: PostgresServer;
let settings: Awaited<ReturnType<typeof configure>>;

/** Whether the connection that a URL makes is encrypted, or why there is none. */
async function outcomeOf(url: string): Promise<boolean | string> {
  const home = { data: '', database: url, databasePool: 1, statementTimeout: 60_000 };
  try {
    const client = await connect(databaseOf(home, 'trunkline') as PostgresTarget);
    const answer = await client.query<{ ssl: boolean }>(
      'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
    );
    await client.end();
    return answer.rows[0]!.ssl;
  } catch (error) {
    return (error as Error).message;
  }
}

const hostIn = (url: string, host: string) => url.replace('127.0.0.1', host);
const withoutTls = /offers no TLS, and sslmode wants it/;
const untrusted = /certificate of \S+ is not trusted/;
const wrongName = /certificate of \S+ is for another name/;

describe.skipIf(!certificates)(`sslmode is as libpq has it${unless}`, () => {
  beforeAll(async () => {
    server = await startPostgres();
    settings = await configure(server.urls[0]!, certificates!);
  });
  afterAll(async () => {
    await settings.end();
    await server.stop();
    await rm(certificates!.folder, { recursive: true });
  });

  test.each([
    ['', true, false],
    ['sslmode=disable', false, false],
    ['sslmode=allow', false, false],
    ['sslmode=prefer', true, false],
    [`sslmode=prefer${authority}`, true, false],
    [`sslmode=prefer${other}`, false, false],
    ['sslmode=require', true, withoutTls],
    ['ssl=true', true, withoutTls],
    [`sslmode=require${authority}`, true, withoutTls],
    [`sslmode=require${other}`, untrusted, withoutTls],
    [`sslmode=verify-ca${authority}`, true, withoutTls],
    [`sslmode=verify-ca${other}`, untrusted, withoutTls],
    [`sslmode=verify-full${authority}`, wrongName, withoutTls],
    [`sslmode=verify-full${other}`, untrusted, withoutTls],
    ['sslmode=verify-full', untrusted, withoutTls],
    ['sslrootcert=system', untrusted, withoutTls],
  ] as const)('%s: to a server with TLS %s, to one without %s', async (query, encrypted, plain) => {
    for (const [url, expected] of [
      [server.urls[0]!, encrypted],
      [postgres!, plain],
    ] as const) {
      const outcome = await outcomeOf(`${url}?${query}`);
      if (typeof expected === 'boolean') expect(outcome).toBe(expected);
      else expect(outcome).toMatch(expected);
    }
  });

  test('verify-full takes the name that the certificate is for', async () => {
    const url = hostIn(server.urls[0]!, 'localhost');
    expect(await outcomeOf(`${url}?sslmode=verify-full${authority}`)).toBe(true);
    expect(await outcomeOf(`${url}?sslmode=verify-full${authority}&sslnegotiation=direct`)).toBe(
      true,
    );
  });

  test.each([
    ['hostssl all all 127.0.0.1/32 trust', 'allow', true],
    ['hostssl all all 127.0.0.1/32 trust', 'prefer', true],
    ['hostssl all all 127.0.0.1/32 trust', 'disable', /does not let the role postgres in/],
    ['hostnossl all all 127.0.0.1/32 trust', 'prefer', false],
    ['hostnossl all all 127.0.0.1/32 trust', 'require', /does not let the role postgres in/],
  ] as const)('a server that has only %s: %s gives %s', async (rule, mode, expected) => {
    await settings.allow(rule);
    const url = `${server.urls[0]!}?sslmode=${mode}`;
    const outcome = () => outcomeOf(url);
    if (typeof expected === 'boolean') await expect.poll(outcome).toBe(expected);
    else await expect.poll(outcome).toMatch(expected);
  });

  const [tls, plain] = ['hostssl all all 127.0.0.1/32', 'hostnossl all all 127.0.0.1/32'];
  const unbound = /offers no channel binding, and channel_binding=require wants it/;

  test.each([
    [`${tls} scram-sha-256`, 'channel_binding=require', true],
    [`${tls} scram-sha-256`, 'channel_binding=prefer', true],
    [`${tls} scram-sha-256`, 'channel_binding=disable', true],
    [`${plain} scram-sha-256`, 'channel_binding=prefer', false],
    [`${plain} scram-sha-256`, 'channel_binding=require', unbound],
    [`${tls} password`, 'channel_binding=prefer', true],
    [`${tls} password`, 'channel_binding=require', unbound],
    [`${tls} trust`, 'channel_binding=require', unbound],
  ] as const)('a server that has only %s: %s gives %s', async (rule, query, expected) => {
    await settings.allow(rule);
    const outcome = () => outcomeOf(`${server.urls[0]!}?${query}`);
    if (typeof expected === 'boolean') await expect.poll(outcome).toBe(expected);
    else await expect.poll(outcome).toMatch(expected);
  });

  const certificate = `sslcert=${certificates?.file('client.crt')}`;
  const key = `sslkey=${certificates?.file('client.key')}`;
  const locked = `sslkey=${certificates?.file('locked.key')}`;

  test.each([
    [`${certificate}&${key}`, true],
    [`${certificate}&${locked}&sslpassword=${keyPassword}`, true],
    [
      `${certificate}&${locked}&sslpassword=wrong`,
      /^sslcert, sslkey: cannot be used \(bad decrypt\): /,
    ],
    [
      `${certificate}&sslkey=${certificates?.file('server.key')}`,
      /^sslcert, sslkey: cannot be used \(key values mismatch\): /,
    ],
    [`sslmode=verify-full${authority}&${certificate}&${key}`, true],
    ['sslmode=require', /does not let the role postgres in: .*certificate/],
  ] as const)(
    'a server that wants a certificate of the client: %s gives %s',
    async (query, expected) => {
      await settings.allow(`${tls} cert`, 'hostssl all all ::1/128 cert');
      const outcome = () => outcomeOf(`${hostIn(server.urls[0]!, 'localhost')}?${query}`);
      if (typeof expected === 'boolean') await expect.poll(outcome).toBe(expected);
      else await expect.poll(outcome).toMatch(expected);
    },
  );

  test('by a Unix socket nothing is encrypted, whatever the mode', async () => {
    const client = new pg.Client(postgres!);
    await client.connect();
    const { rows } = await client.query<{ folder: string; port: string }>(
      "select split_part(setting, ',', 1) as folder, current_setting('port') as port from pg_settings where name = 'unix_socket_directories'",
    );
    await client.end();
    const [{ folder, port }] = rows as [{ folder: string; port: string }];
    const { pathname, username, password } = new URL(postgres!);
    const url = `postgres://${username}:${password}@${pathname}?host=${folder}&port=${port}`;
    expect(await outcomeOf(`${url}&sslmode=require`)).toBe(false);
  });
});

test('a file of a certificate that is not there is named', async () => {
  expect(await outcomeOf(`${postgres!}?sslmode=verify-full&sslrootcert=/none.crt`)).toBe(
    'sslrootcert: the file /none.crt cannot be read',
  );
});
