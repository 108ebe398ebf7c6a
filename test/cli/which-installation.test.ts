import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { installedFolder, run, runJson } from '../support/cli.ts';
import { postgres } from '../support/home.ts';

/** Nothing listens there. */
const database = 'postgres://127.0.0.1:1/production';

describe.skipIf(postgres !== null)('an installation', () => {
  test('is the one of --data, and not of a variable that names a database, which is said', async () => {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    const words = ['account', 'list', '--columns', 'subdomain', `--data=${data}`];
    const { code, stdout, stderr } = await run(words, { TRUNKLINE_DATABASE: database });
    expect([code, stdout]).toEqual([0, 'acme\n']);
    expect(stderr).toBe('trunkline: TRUNKLINE_DATABASE is left aside, as --data names a folder\n');
  });

  test('is the one of --database where a variable names a folder, or another database', async () => {
    const data = join(await temporaryFolder(), 'data');
    const env = { TRUNKLINE_DATA: data, TRUNKLINE_DATABASE: 'postgres://127.0.0.1:2/other' };
    const { code, stderr } = await run(['account', 'list', '--database', database], env);
    expect([code, stderr]).toEqual([5, expect.stringContaining('127.0.0.1:1')]);
  });

  test('is not asked for by --data and --database at once', async () => {
    const words = ['account', 'list', '--database', database];
    const { code, stdout, stderr } = await run([...words, `--data=${await installedFolder()}`]);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^trunkline: --data and --database: [^\n]+\n$/);
  });
});
