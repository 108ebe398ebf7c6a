import { describe, expect, test } from 'vitest';
import { writeLogs } from '../support/audit-logs.ts';
import { installedFolder, run, runJson } from '../support/cli.ts';

const jo = { type: 'agent', id: 77, name: 'Jo', ip_address: '10.0.0.1' } as const;

/** An installation with two accounts, and changes of all kinds of actors. */
async function installation() {
  const data = await installedFolder();
  const { id: acme } = await runJson(data, 'account', 'create', 'acme');
  const { id: globex } = await runJson(data, 'account', 'create', 'globex');
  const number = { source_type: 'phone_number', source_label: '+15551234567' };
  const changes = { nickname: { previous: 'Sales', current: 'Support' } };
  const now = Date.now();
  await writeLogs(data, [
    { account_id: acme, at: now - 3_600_000, actor: jo, ...number, source_id: 1, changes },
    { account_id: globex, at: now - 60_000, action: 'destroy', ...number, source_id: 2 },
    { account_id: 0, at: now, action: 'down', source_type: 'carrier', source_id: 'sandbox' },
  ]);
  const audit = async (...options: string[]) =>
    (await runJson(data, 'audit', ...options)) as { account_id: number; source_id: unknown }[];
  return { data, acme, globex, audit };
}

const number = ['--source', 'phone_number'];
const idsOf = (logs: readonly { source_id: unknown }[]) => logs.map(({ source_id }) => source_id);

describe('audit', () => {
  test('tells what was changed in the whole installation, the newest first', async () => {
    const { acme, globex, audit } = await installation();
    const logs = await audit('--limit', '3');
    expect(idsOf(logs)).toEqual(['sandbox', 2, 1]);
    expect(logs).toMatchObject([
      { account_id: 0, action: 'down' },
      { account_id: globex, actor_type: 'operator', actor_id: 0 },
      {
        account_id: acme,
        actor_name: 'Jo',
        change_description: 'Nickname changed from Sales to Support',
        changes: { nickname: { previous: 'Sales', current: 'Support' } },
      },
    ]);
  });

  test('tells of one account, of none, of a resource, of an actor, of late, and so much at most', async () => {
    const { audit } = await installation();
    expect(idsOf(await audit('--account', 'acme', ...number))).toEqual([1]);
    expect(idsOf(await audit('--installation', '--source', 'carrier'))).toEqual(['sandbox']);
    expect(idsOf(await audit(...number))).toEqual([2, 1]);
    expect(idsOf(await audit('--source', 'phone_number:1'))).toEqual([1]);
    expect(idsOf(await audit('--account', 'globex', '--source', 'phone_number:1'))).toEqual([]);
    expect(idsOf(await audit('--actor', '77'))).toEqual([1]);
    expect(idsOf(await audit('--actor', 'operator', ...number))).toEqual([2]);
    expect(idsOf(await audit('--actor', 'system', ...number))).toEqual([]);
    expect(idsOf(await audit('--since', '10m', ...number))).toEqual([2]);
    expect(idsOf(await audit('--since', '2000-01-01T00:00:00Z', ...number))).toEqual([2, 1]);
    expect(idsOf(await audit('--limit', '1', ...number))).toEqual([2]);
  });

  test('prints a table, with a line for each', async () => {
    const { data } = await installation();
    const { stdout } = await run(['audit', '--data', data, '--account', 'acme', ...number]);
    const [line, ...rest] = stdout.trim().split('\n');
    expect(line).toMatch(/\tJo\tupdate\tphone_number\t1\t\+15551234567\tNickname changed from /);
    expect(rest).toEqual([]);
  });

  test('prints what a tenant has called something as text, and nothing a terminal would obey', async () => {
    const { data, acme } = await installation();
    const name = 'Pie\u001b[2J\u009b31m\u202e\n99  2026-01-01T00:00:00Z  0  operator';
    await writeLogs(data, [
      { account_id: acme, at: Date.now() + 60_000, source_id: 9, source_label: name },
    ]);
    for (const options of [[], ['--json']]) {
      const words = ['audit', '--data', data, '--account', 'acme', '--limit', '1', ...options];
      const { stdout } = await run(words);
      expect(stdout).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}]/u);
      expect(stdout).toContain(String.raw`Pie\u001b[2J\u009b31m\u202e`);
      expect(stdout.trim().split('\n')).toHaveLength(1);
    }
    const [log] = await runJson(data, 'audit', '--account', 'acme', '--limit', '1');
    expect(log.source_label).toBe(name);
  });

  test('finds the actor by the address, in an account', async () => {
    const { data, acme, audit } = await installation();
    const who = ['--account', 'acme', '--email', 'jo@acme.example'];
    const { id } = await runJson(data, 'agent', 'create', ...who);
    await writeLogs(data, [{ account_id: acme, source_id: 9, actor: { ...jo, id } }]);
    const found = await audit('--account', 'acme', '--actor', 'jo@acme.example');
    expect(idsOf(found)).toEqual([9]);
  });

  test.each<[string[], RegExp, number?]>([
    [['--limit', '0'], /--limit: must be a whole number, 1 to 100000/],
    [['--since', 'yesterday'], /--since: must be an instant/],
    [['--since', '2026-13-45'], /--since: must be an instant/],
    [['--source', ':1'], /--source: must be a type/],
    [['--actor', 'jo@acme.example'], /--actor: must be operator, system/],
    [['--account', 'nobody'], /no account has the subdomain "nobody"/, 1],
    [['--account', 'acme', '--installation'], /leave out --account/],
  ])('says what is wrong with %o', async (options, problem, exitCode = 64) => {
    const { data } = await installation();
    const { code, stderr } = await run(['audit', '--data', data, ...options]);
    expect([code, stderr]).toEqual([exitCode, expect.stringMatching(problem)]);
  });
});
