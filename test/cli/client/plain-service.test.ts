import { describe, expect, test } from 'vitest';
import { signedInPlainly } from '../../support/plain-service.ts';

describe('at a service of the Document alone, without any extension', () => {
  test('numbers are searched, bought, listed, shown, changed and deleted', async () => {
    const { run, json } = await signedInPlainly();
    const [offer] = await json('numbers', 'search', '--country', 'US', '--limit', '1');
    const bought = await json('numbers', 'buy', offer.token, '--nickname', 'One', '--yes');
    expect(bought).toMatchObject({ number: offer.number, nickname: 'One' });
    const words = ['--country', 'US', '--contains', '212', '--count', '2', '--max-price', '2'];
    const rows = await json('numbers', 'buy', ...words, '--yes');
    expect(rows.map(({ status }: { status: string }) => status)).toEqual(['Created', 'Created']);
    const ids = (await json('numbers', 'list')).map(({ id }: { id: number }) => String(id));
    expect(ids).toHaveLength(3);
    expect(await json('numbers', 'show', offer.number)).toMatchObject({ id: bought.id });
    await json('numbers', 'update', ...ids, '--nickname', 'All');
    for (const one of await json('numbers', 'list')) expect(one.nickname).toBe('All');
    const asked = await run('numbers', 'delete', ids[0]);
    expect(asked.stderr).toMatch(/This server cannot undo it\..*--yes/);
    const deleted = await json('numbers', 'delete', ...ids, '--confirm', '3');
    expect(deleted).toMatchObject(ids.map((id: string) => ({ id: Number(id), status: 'Deleted' })));
    expect(await json('numbers', 'list')).toEqual([]);
  });

  test('one of many that is refused is said in its row, and the others are done', async () => {
    const { run } = await signedInPlainly();
    const { stdout: found } = await run('numbers', 'search', '--country', 'US', '--limit', '1');
    const token = found.trim().split('\t').at(-1)!;
    const { code, stdout } = await run('numbers', 'buy', '0'.repeat(32), token, '--yes');
    expect(code).toBe(1);
    expect(stdout.split('\n')).toMatchObject([
      expect.stringMatching(/Failed\tToken: was not issued/) as string,
      expect.stringMatching(/Created\t$/) as string,
      '',
    ]);
  });

  test.each([
    ['numbers restore 17', 'deleted numbers that can be restored'],
    ['numbers release 17 --yes', 'deleted numbers that can be restored'],
    ['numbers list --deleted', 'deleted numbers to list'],
    ['numbers export', 'exports of numbers'],
  ])('%s: there are no %s, in one line', async (words, what) => {
    const { run, url } = await signedInPlainly();
    expect(await run(...words.split(' '))).toEqual({
      code: 1,
      stdout: '',
      stderr: `trunkline: ${url} has no ${what}: they are an extension of Trunkline\n`,
    });
  });

  test('a dry run is said to be none, and nothing is done', async () => {
    const { run, json, requests } = await signedInPlainly();
    const bought = await json('numbers', 'buy', '--country', 'US', '--yes');
    requests.length = 0;
    for (const words of [['update', '--nickname', 'x'], ['delete']]) {
      const [verb = '', ...more] = words;
      const { code, stderr } = await run('numbers', verb, String(bought.id), ...more, '--dry-run');
      expect([code, stderr]).toEqual([1, expect.stringMatching(/has no dry runs: they are an/)]);
    }
    const buying = await run('numbers', 'buy', '--country', 'US', '--count', '2', '--dry-run');
    expect([buying.code, buying.stderr]).toEqual([1, expect.stringMatching(/has no dry runs/)]);
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(await json('numbers', 'list')).toMatchObject([{ id: bought.id, nickname: null }]);
  });

  test('a filter that the server would pass over is refused: nothing is listed, and no other number bought', async () => {
    const { run, json, url } = await signedInPlainly();
    const { id } = await json('numbers', 'buy', '--country', 'US', '--yes');
    for (const [words, what] of [
      ['numbers list --query nothing-like-it -q', 'filters of numbers'],
      ['numbers list --filter country_code=GB', 'filters of numbers'],
      ['numbers search --country US --type toll_free', 'searches by type or place'],
      ['numbers buy --country US --locality Boston --yes', 'searches by type or place'],
    ] as const) {
      const stderr = `trunkline: ${url} has no ${what}: they are an extension of Trunkline\n`;
      expect(await run(...words.split(' '))).toEqual({ code: 1, stdout: '', stderr });
    }
    expect(await json('lines', 'list', '--type', 'digital')).toEqual([]);
    expect(await json('lines', 'list', '--type', 'phone')).toMatchObject([{ id }]);
    expect(await json('numbers', 'list')).toMatchObject([{ id }]);
  });

  test('what numbers use is there, and who is signed in', async () => {
    const { json } = await signedInPlainly();
    const { id } = await json('groups', 'create', '--name', 'Night');
    expect(await json('groups', 'show', String(id))).toMatchObject({ name: 'Night' });
    expect(await json('addresses', 'list')).not.toEqual([]);
    expect(await json('whoami')).toMatchObject({ role: 'admin', account: null, sandbox: null });
  });
});
