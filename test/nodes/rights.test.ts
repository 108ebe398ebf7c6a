import pg from 'pg';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { httpClient } from '../support/http-client.ts';
import { startPostgres, type PostgresServer } from '../support/postgres.ts';

let server: PostgresServer;
let owner: pg.Client;

beforeAll(async () => {
  server = await startPostgres();
  owner = new pg.Client(server.urls[0]);
  await owner.connect();
  await owner.query("create role service login password 'service'");
});
afterAll(async () => {
  await owner.end();
  await server.stop();
});

const parts = ['', '_sandbox', '_inventory'];
const schemasOf = (schema: string) => parts.map((part) => `${schema}${part}`);

/** The environment of the role that has no rights of its own. */
const serviceEnv = (schema: string) => ({
  TRUNKLINE_DATABASE: `${server.urls[0]!.replace('postgres:postgres@', 'service:service@')}?schema=${schema}`,
});
const ownerEnv = (schema: string) => ({ TRUNKLINE_DATABASE: `${server.urls[0]}?schema=${schema}` });

const migrate = async (env: Record<string, string>, ...words: string[]) =>
  run(['migrate', '--data', await temporaryFolder(), ...words], env);

test('a role that may create nothing starts where everything is there', async () => {
  expect((await migrate(ownerEnv('given'))).code).toBe(0);
  for (const schema of schemasOf('given')) {
    await owner.query(`grant usage on schema ${schema} to service`);
    await owner.query(
      `grant select, insert, update, delete on all tables in schema ${schema} to service`,
    );
  }
  const env = serviceEnv('given');
  const { stdout, code } = await migrate(env, '--check');
  expect([code, stdout]).toEqual([0, '']);
  const { url } = await serveProcess(await temporaryFolder(), { env });
  expect((await httpClient(url)('GET', '')).status).toBe(200);
});

test('a role that owns empty schemas fills them', async () => {
  for (const schema of schemasOf('empty')) {
    await owner.query(`create schema ${schema} authorization service`);
  }
  expect((await migrate(serviceEnv('empty'))).code).toBe(0);
});

test.each([
  [
    'there is no schema',
    [],
    /^trunkline: there is no schema (\w+), and the role service may not create it: .*"create schema \1 authorization service"\n$/,
  ],
  [
    'it may not use the schema',
    ['create schema SCHEMA'],
    /^trunkline: the role service may not use the schema \w+: /,
  ],
  [
    'it may use it, and make nothing in it',
    ['create schema SCHEMA', 'grant usage on schema SCHEMA to service'],
    /^trunkline: the role may not run the migrations 001-initial, .*\(permission denied for schema \w+\): run "trunkline migrate" as the owner/,
  ],
  [
    'it may not read',
    [
      'create schema SCHEMA',
      'grant usage on schema SCHEMA to service',
      'create table SCHEMA.kysely_migration (name text)',
    ],
    /^trunkline: the role may not look which migrations there are \(permission denied for table kysely_migration\): /,
  ],
] as const)(
  'a role that may not do what is to be done says so in one line: %s',
  async (title, statements, line) => {
    const schema = title.replaceAll(/\W/g, '_');
    for (const statement of statements) await owner.query(statement.replaceAll('SCHEMA', schema));
    const { code, stdout, stderr } = await migrate(serviceEnv(schema));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
  },
);

test('what must be migrated is looked up without changing anything, and not listed where that is refused', async () => {
  const none = await migrate(ownerEnv('looked_up'), '--check');
  expect(none.code).toBe(1);
  expect(none.stderr).toMatch(/there is no installation in the schema looked_up/);
  const { rows } = await owner.query("select from pg_namespace where nspname like 'looked%'");
  expect(rows).toEqual([]);
  await owner.query('create schema refused');
  const { code, stdout, stderr } = await migrate(serviceEnv('refused'), '--check');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/may not use the schema refused/);
});
