import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { temporaryFolder } from '../support/bare.ts';
import { copyOf } from '../support/copied-folder.ts';
import { run, runJson } from '../support/cli.ts';
import { runProcess, serveProcess } from '../support/cli-process.ts';
import { scriptFault } from '../support/faults.ts';
import { homeIn, postgres } from '../support/home.ts';
import { httpClient } from '../support/http-client.ts';
import { owned } from '../support/ledger.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { withPart } from '../../src/installation/open-part.ts';

type Call = ReturnType<typeof httpClient>;

async function buy(call: Call, properties: object = {}): Promise<{ id: number; number: string }> {
  const { json } = await call('GET', '/search?country=US&per_page=1');
  const [{ token }] = json.phone_numbers;
  const bought = await call('POST', '', { phone_number: { token, ...properties } });
  expect(bought.status).toBe(200);
  return bought.json.phone_number;
}

/** An account with an admin and a token of its own. */
async function signUp(data: string, subdomain: string): Promise<string> {
  await runJson(data, 'account', 'create', subdomain);
  const agent = ['--account', subdomain, '--email', `admin@${subdomain}.example`];
  await runJson(data, 'agent', 'create', ...agent, '--role', 'admin');
  return (await runJson(data, 'token', 'create', ...agent)).token;
}

/** A server with two accounts that have a number and a deleted one each. */
async function twoAccounts() {
  const data = await temporaryFolder();
  const server = await serveProcess(data, { args: ['--trust-proxy', '1'] });
  const calls: Record<string, Call> = {};
  for (const name of ['acme', 'globex']) {
    const call = httpClient(server.url, await signUp(data, name), `${name}.localhost`);
    await buy(call);
    await call('DELETE', `/${(await buy(call)).id}`);
    calls[name] = call;
  }
  return { data, server, calls };
}

/** How many rows each table has of an account. */
function rowsOf(data: string, accountId: number): Promise<Record<string, number>> {
  return withPart<never, Record<string, number>>(homeIn(data), 'trunkline', async ({ db }) => {
    const counts: Record<string, number> = {};
    const target = databaseOf(homeIn(data), 'trunkline');
    const tables = await db.introspection.getTables();
    for (const { name, columns, schema } of tables) {
      if (typeof target === 'object' && schema !== target.schema) continue;
      if (!columns.some((column) => column.name === 'account_id')) continue;
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from ${sql.table(name)} where account_id = ${accountId}`.execute(
        db,
      );
      if (Number(rows[0]?.count) > 0) counts[name] = Number(rows[0]?.count);
    }
    return counts;
  });
}

const idOf = async (data: string, name: string): Promise<number> =>
  (await runJson(data, 'account', 'show', name)).id;

describe('account delete', () => {
  test('gives its numbers back to their carrier and removes all of it, at once, and nothing of others', async () => {
    const { data, calls } = await twoAccounts();
    const [id, other] = [await idOf(data, 'acme'), await idOf(data, 'globex')];
    // What follows from changes is written a moment after them.
    await expect
      .poll(async () => {
        const { audit_logs, audit_log_sources } = await rowsOf(data, other);
        return audit_logs === audit_log_sources;
      })
      .toBe(true);
    const before = await rowsOf(data, other);
    expect(await owned(data)).toHaveLength(4);
    const command = ['account', 'delete', 'ACME', '--yes', '--data', data, '--json'];
    const { code, stdout, stderr } = await runProcess(command);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ deleted: 'acme', released_phone_numbers: 2 });
    expect((await calls['acme']?.('GET', ''))?.status).toBe(401);
    expect(await owned(data)).toHaveLength(2);
    // Whose order it was, should the carrier sell it after all.
    expect(await rowsOf(data, id)).toEqual({ releases: 2 });
    expect(await rowsOf(data, other)).toEqual(before);
    expect((await calls['globex']?.('GET', ''))?.json.count).toBe(1);
    expect(await runJson(data, 'reconcile')).toEqual([]);
    const anew = await runJson(data, 'account', 'create', 'acme');
    expect(anew.id).not.toBe(id);
    expect(anew.phone_number_count).toBe(0);
  });

  test('shows with --dry-run what would go, and changes nothing', async () => {
    const { data, calls } = await twoAccounts();
    const shown = await runJson(data, 'account', 'delete', 'acme', '--dry-run');
    expect(shown).toMatchObject({
      account: 'acme',
      phone_numbers: 1,
      deleted_phone_numbers: 1,
      purchases_under_way: 0,
      agents: 1,
      tokens: 1,
      carriers: ['sandbox'],
    });
    expect((await calls['acme']?.('GET', ''))?.json.count).toBe(1);
  });

  test('asks nobody where nobody can be asked: it says --yes, and changes nothing', async () => {
    const { data, calls } = await twoAccounts();
    const { code, stdout, stderr } = await runProcess([
      'account',
      'delete',
      'acme',
      '--data',
      data,
    ]);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(
      /1 phone numbers and 1 deleted ones .*say --yes, or --confirm=acme; nothing was changed\n$/,
    );
    expect((await calls['acme']?.('GET', ''))?.json.count).toBe(1);
  });

  test('leaves an account whose carrier refuses disabled, says what is left, and goes on when it is told again', async () => {
    const { data, calls } = await twoAccounts();
    const command = ['account', 'delete', 'acme', '--yes', '--data', data];
    const refusal = { operation: 'release', kind: 'refuse', remaining: 2 } as const;
    const { code, stdout, stderr } = await scriptFault(data, refusal, () => run(command));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/\+1\d+: the carrier does not take the number back/);
    expect(stderr).toMatch(/acme is disabled and not deleted yet: left are 2 phone numbers/);
    expect((await calls['acme']?.('GET', ''))?.status).toBe(401);
    expect((await runJson(data, 'account', 'show', 'acme')).disabled_at).not.toBeNull();
    expect(await runJson(data, ...command.slice(0, 4))).toMatchObject({ deleted: 'acme' });
    expect(await owned(data)).toHaveLength(2);
  });

  test('refuses, and changes nothing, while a carrier that has its numbers is not configured', async () => {
    const { data, calls } = await twoAccounts();
    const { code, stderr } = await run([
      'account',
      'delete',
      'acme',
      '--yes',
      '--carriers',
      'inventory',
      '--data',
      data,
    ]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/at sandbox, which is not configured/),
    ]);
    expect((await calls['acme']?.('GET', ''))?.json.count).toBe(1);
  });

  test.skipIf(postgres !== null)(
    'that is killed anywhere loses no number, and the same again completes it',
    async () => {
      const { data, server } = await twoAccounts();
      await server.stop();
      const command = ['account', 'delete', 'acme', '--yes', '--data'];
      const preload = new URL('../support/kill-at-statement.mjs', import.meta.url).href;
      const killed = (copy: string, env: Record<string, string>) =>
        runProcess([...command, copy], { ...env, NODE_OPTIONS: `--import=${preload}` });
      const list = join(data, 'statements');
      await killed(await copyOf(data), { STATEMENTS: list });
      const count = (await readFile(list, 'utf8')).trim().split('\n').length;
      const left = new Set<number>();
      for (let at = 20; at <= count; at += Math.ceil(count / 8)) {
        const copy = await copyOf(data);
        expect((await killed(copy, { KILLED_AT: String(at) })).code).toBe(null);
        left.add((await owned(copy)).length);
        // The carrier may have a number back already that is still to be written down as released.
        const found = JSON.parse((await run(['reconcile', '--data', copy, '--json'])).stdout);
        expect(found.filter(({ finding }: { finding: string }) => finding !== 'missing')).toEqual(
          [],
        );
        expect(await runJson(copy, ...command.slice(0, 4))).toMatchObject({ deleted: 'acme' });
        expect(await owned(copy)).toHaveLength(2);
        expect(await runJson(copy, 'reconcile')).toEqual([]);
      }
      expect(left).toContain(4);
      expect(left).toContain(2);
    },
  );
});

describe('agents', () => {
  const agent = ['--account', 'acme', '--data'];

  test('update changes address, name and role, and tokens stay', async () => {
    const { data, calls } = await twoAccounts();
    const change = ['--email', 'Boss@acme.example', '--name', 'Boss', '--account', 'acme'];
    expect(await runJson(data, 'agent', 'update', 'admin@acme.example', ...change)).toMatchObject({
      email: 'boss@acme.example',
      name: 'Boss',
      role: 'admin',
    });
    expect((await calls['acme']?.('GET', ''))?.status).toBe(200);
    const second = ['--email', 'b@acme.example', '--account', 'acme'];
    await runJson(data, 'agent', 'create', ...second);
    const taken = ['agent', 'update', 'b@acme.example', '--email', 'boss@acme.example'];
    const { code, stderr } = await run([...taken, ...agent, data]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/has an agent with the address/)]);
  });

  test('delete ends its tokens at once', async () => {
    const { data, calls } = await twoAccounts();
    const admin = ['--email', 'second@acme.example', '--role', 'admin', '--account', 'acme'];
    await runJson(data, 'agent', 'create', ...admin);
    await runJson(data, 'agent', 'delete', 'admin@acme.example', '--account', 'acme', '--yes');
    expect((await calls['acme']?.('GET', ''))?.status).toBe(401);
    const agents = await runJson(data, 'agent', 'list', '--account', 'acme');
    expect(agents).toMatchObject([{ email: 'second@acme.example' }]);
  });

  test('the last admin who is let in is not disabled, deleted or made less without --force', async () => {
    const { data, calls } = await twoAccounts();
    const name = 'admin@acme.example';
    const commands = [
      ['agent', 'disable', name],
      ['agent', 'delete', name, '--yes'],
      ['agent', 'update', name, '--role', 'agent'],
    ];
    for (const command of commands) {
      const { code, stderr } = await run([...command, ...agent, data]);
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/is the last admin of acme .*--force/),
      ]);
    }
    expect((await calls['acme']?.('GET', ''))?.status).toBe(200);
    for (const command of commands.slice(0, 1)) {
      expect((await run([...command, '--force', ...agent, data])).code).toBe(0);
    }
    expect((await calls['acme']?.('GET', ''))?.status).toBe(401);
  });
});
