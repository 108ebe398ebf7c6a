import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createClient } from '../../../src/client/index.ts';
import { environment, installedFolder, run, type Env } from '../../support/cli.ts';
import { main } from '../../support/cli-process.ts';
import { signedIn, type SignedIn } from '../../support/signed-in.ts';

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
const lines = (text: string) => text.trimEnd().split('\n');

const clientFor = ({ env }: SignedIn) =>
  createClient({
    url: env['TRUNKLINE_URL'] ?? '',
    email: env['TRUNKLINE_EMAIL'] ?? '',
    token: env['TRUNKLINE_TOKEN'] ?? '',
  });

/** The ids of so many numbers, bought beside the command line. */
async function buy(shell: SignedIn, count: number): Promise<number[]> {
  const { phoneNumbers } = clientFor(shell);
  const offers = await phoneNumbers.search({ country: 'US', perPage: count });
  const bought = await Promise.all(offers.map((offer) => phoneNumbers.buy(offer)));
  return bought.map(({ id }) => id);
}

describe('lines', () => {
  test('numbers and digital lines are listed together, or those of one type', async () => {
    const shell = await signedIn();
    const [number] = await buy(shell, 1);
    const { id } = await shell.json('digital-lines', 'create', '--nickname', 'Web');
    expect(new Set(idsOf(await shell.json('lines', 'list')))).toEqual(new Set([number, id]));
    expect(idsOf(await shell.json('lines', 'list', '--type', 'digital'))).toEqual([id]);
    expect(idsOf(await shell.json('lines', 'list', '--type', 'phone'))).toEqual([number]);
    const wrong = await shell.run('lines', 'list', '--type', 'analogue');
    expect(wrong).toMatchObject({ code: 64, stdout: '' });
    expect(wrong.stderr).toContain('--type: must be one of phone, digital');
  });
});

describe('usage', () => {
  test('totals are lines of a pipe; JSON is all there is; --by is a table', async () => {
    const shell = await signedIn();
    await buy(shell, 2);
    await expect
      .poll(async () => (await shell.json('usage')).totals.phone_numbers, { timeout: 20_000 })
      .toBe(2);
    const { stdout } = await shell.run('usage');
    expect(lines(stdout)).toContain('phone_numbers\t2');
    expect(stdout).toMatch(/^monthly_cost\t\$\d+\.\d\d$/m);
    expect(await shell.json('usage', '--by', 'country')).toMatchObject([
      { country_code: 'US', phone_numbers: 2 },
    ]);
    const days = ['usage', '--by', 'day', '--from', '2026-01-01', '--to', '2026-01-03'];
    expect(await shell.json(...days)).toHaveLength(3);
    expect(lines((await shell.run(...days, '--csv')).stdout)[0]).toMatch(/^date,/);
  });

  test('what is no subject, and no day, is refused by its name', async () => {
    const { run } = await signedIn();
    expect(await run('usage', '--by', 'colour')).toMatchObject({ code: 64, stdout: '' });
    for (const [words, stderr] of [
      [['--from', 'yesterday'], 'trunkline: --from: must be a date such as 2026-09-01\n'],
      [
        ['--from', '2026-01-31', '--to', '2026-01-01'],
        'trunkline: --to: must not be before --from\n',
      ],
    ] as const) {
      expect(await run('usage', ...words)).toEqual({ code: 64, stdout: '', stderr });
    }
  });
});

describe('jobs', () => {
  test('one is listed, shown and waited for; it ends with 0 when all was done', async () => {
    const shell = await signedIn();
    const ids = await buy(shell, 2);
    const { id } = await clientFor(shell).phoneNumbers.updateMany(ids, { nickname: 'Many' });
    const ended = await shell.json('jobs', 'watch', id);
    expect(ended).toMatchObject({ id, status: 'completed', total: 2 });
    expect(await shell.json('jobs', 'list')).toMatchObject([{ id }]);
    expect((await shell.run('jobs', 'list', '-q')).stdout).toBe(`${id}\n`);
    expect(await shell.json('jobs', 'show', id)).toEqual(ended);
  });

  test('it ends with 1 when some of it failed, and says how many', async () => {
    const shell = await signedIn();
    const ids = await buy(shell, 1);
    const { id } = await clientFor(shell).phoneNumbers.deleteMany([...ids, 17]);
    const { code, stdout, stderr } = await shell.run('jobs', 'watch', id, '--json', 'status');
    expect([code, stderr]).toEqual([1, 'trunkline: 1 of 2 failed\n']);
    expect(JSON.parse(stdout)).toEqual({ status: 'completed' });
  });

  test('cancelling answers what has become of it', async () => {
    const shell = await signedIn();
    const ids = await buy(shell, 1);
    const { id } = await clientFor(shell).phoneNumbers.updateMany(ids, { nickname: 'Many' });
    expect(await shell.json('jobs', 'cancel', id)).toMatchObject({ id });
  });
});

/** A command as a process, whose output is read as it comes. */
function follow(args: readonly string[], env: Env) {
  const child = spawn(process.execPath, [main, ...args], { env: environment(args, env) });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close') as Promise<[number | null]>;
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    stdout: () => stdout,
    async interrupt() {
      child.kill('SIGINT');
      const [code] = await closed;
      return { code, stderr };
    },
  };
}

describe('events', () => {
  test('what there is, is told to its end: a line of JSON each, in a pipe and with --json', async () => {
    const shell = await signedIn();
    const { id } = await shell.json('groups', 'create', '--name', 'Sales');
    const created = ['events', '--type', 'group.created'];
    await expect
      .poll(async () => (await shell.run(...created, '-q')).stdout, { timeout: 20_000 })
      .not.toBe('');
    for (const words of [created, [...created, '--json']]) {
      const { code, stdout, stderr } = await shell.run(...words);
      expect([code, stderr]).toEqual([0, '']);
      const events = lines(stdout).map((line) => JSON.parse(line) as { subject: string });
      expect(events.map(({ subject }) => subject)).toEqual([`zen:group:${id}`]);
    }
    const [event] = lines((await shell.run(...created, '--json', 'id,type')).stdout);
    const { id: eventId, type } = JSON.parse(event ?? '') as { id: string; type: string };
    expect(type).toBe('zen:event-type:group.created');
    expect((await shell.run(...created, '-q')).stdout).toBe(`${eventId}\n`);
    expect((await shell.run(...created, '--csv', '--columns', 'id')).stdout).toBe(
      `id\n${eventId}\n`,
    );
    expect((await shell.run(...created, '--last-event-id', eventId)).stdout).toBe('');
    const unknown = await shell.run('events', '--type', 'group.made');
    expect(unknown).toMatchObject({ code: 64, stdout: '' });
    expect(unknown.stderr).toMatch(/^trunkline: --type: takes types .* and not "group\.made"\n$/);
    const forgotten = await shell.run('events', '--last-event-id', '01K3R5V9ZGHMQ2X4T6W8Y0A1B3');
    expect(forgotten).toMatchObject({ code: 64, stdout: '' });
    expect(forgotten.stderr).toMatch(/^trunkline: --last-event-id: names no event that is kept/);
  });

  test('--follow goes on until Ctrl-C, which ends it with 130 as any command', async () => {
    const shell = await signedIn();
    await shell.json('groups', 'create', '--name', 'First');
    const words = ['events', '--follow', '--last-event-id', '0', '--type', 'group.created'];
    const following = follow(words, shell.env);
    await expect.poll(() => lines(following.stdout()).length, { timeout: 20_000 }).toBe(1);
    await shell.json('groups', 'create', '--name', 'Second');
    await expect.poll(following.stdout, { timeout: 20_000 }).toContain('"name":"Second"');
    expect(await following.interrupt()).toEqual({ code: 130, stderr: 'trunkline: ended\n' });
  });
});

describe('audit', () => {
  test('where one is signed in the server is asked, by source, actor and time', async () => {
    const { json, run } = await signedIn();
    const { id } = await json('groups', 'create', '--name', 'Sales');
    await json('groups', 'update', String(id), '--name', 'Support');
    const [updated, created] = await json('audit', '--source', `group:${id}`);
    expect(updated).toMatchObject({ action: 'update', source_label: 'Support' });
    expect(created).toMatchObject({ action: 'create', actor_type: 'agent' });
    expect(await json('audit', 'show', String(updated.id))).toMatchObject({
      changes: { name: { previous: 'Sales', current: 'Support' } },
    });
    const ids = async (...words: string[]) =>
      lines((await run('audit', '--source', 'group', '-q', ...words)).stdout);
    const both = [String(updated.id), String(created.id)];
    expect(await ids('--actor', 'admin@example.com', '--since', '1h')).toEqual(both);
    expect(await ids('--actor', String(updated.actor_id))).toEqual(both);
    expect(await ids('--limit', '1')).toEqual([String(updated.id)]);
    expect(await json('audit', '--actor', 'system', '--source', 'group')).toEqual([]);
    expect(await json('audit', '--since', '2099-01-01T00:00:00Z')).toEqual([]);
  });

  test.each([
    [['--since', 'yesterday'], 64, '--since: must be an instant'],
    [['--limit', '0'], 64, '--limit: must be a whole number'],
    [['--actor', 'jo'], 64, '--actor: must be operator, system'],
    [['--actor', 'jo@acme.example'], 1, 'no agent has the address jo@acme.example'],
    [['--account', 'acme', '--profile', 'x'], 64, '--profile is where a server is asked'],
    [['--data', './data', 'show', '17'], 64, '--data: say it after show'],
    [['show', '17', '--data', './data'], 64, '--data: there is no such option'],
  ])('%j is refused', async (words, code, problem) => {
    const refused = await (await signedIn()).run('audit', ...words);
    expect(refused).toMatchObject({ code, stdout: '' });
    expect(refused.stderr).toContain(problem);
  });

  test('an installation that is named is asked itself, also where one is signed in', async () => {
    const { env } = await signedIn();
    const data = await installedFolder();
    await run(['account', 'create', 'globex', '--data', data]);
    for (const [words, variables] of [
      [['--data', data], {}],
      [[], { TRUNKLINE_DATA: data }],
    ] as const) {
      const { stdout, code } = await run(['audit', ...words, '--json'], { ...env, ...variables });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject([{ source_label: 'globex' }]);
    }
    const mistake = await run(['audit', '--data', data, '--csvv'], env);
    expect(mistake).toMatchObject({ code: 64, stdout: '' });
  });
});

describe('docs', () => {
  test('the reference of the server that one is signed in at is printed where nothing is opened', async () => {
    const { run, json, url } = await signedIn();
    expect(await run('docs')).toEqual({ code: 0, stdout: `${url}/docs\n`, stderr: '' });
    expect((await run('docs', '--print')).stdout).toBe(`${url}/docs\n`);
    expect(await json('docs')).toEqual({ url: `${url}/docs` });
    expect((await fetch(`${url}/docs`)).status).toBe(200);
  });

  test("servers of Zendesk have theirs at Zendesk's", async () => {
    const env = { TRUNKLINE_URL: 'https://acme.zendesk.com', TRUNKLINE_TOKEN: 'x' };
    const { stdout } = await run(['docs', '--print'], env);
    expect(new URL(stdout.trim()).hostname).toBe('developer.zendesk.com');
  });
});
