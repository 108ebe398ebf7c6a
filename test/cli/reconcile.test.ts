import { expect, test } from 'vitest';
import { createNumberSpace } from '../../src/carriers/sandbox/number-space.ts';
import { installedFolder, run, runJson } from '../support/cli.ts';
import { openLedger } from '../support/ledger.ts';

const reference = '374900000000001';
const { number } = createNumberSpace('trunkline').search({ country: 'CA' }).at(0);

/** An installation whose carrier has sold it a number that no account has. */
async function installationWithOrphan(): Promise<string> {
  const data = await installedFolder();
  await runJson(data, 'account', 'create', 'acme');
  const ledger = await openLedger(data);
  await ledger.db.insertInto('sold').values({ number, reference }).execute();
  await ledger.db.destroy();
  return data;
}

const orphan = {
  carrier: 'sandbox',
  finding: 'orphan',
  number,
  reference,
  account_id: null,
  reason: null,
};

test('reconcile finds nothing where carriers and accounts agree, with code 0', async () => {
  expect(await runJson(await installedFolder(), 'reconcile')).toEqual([]);
});

test('reconcile reports what differs, changes nothing unasked, and ends with code 1', async () => {
  const data = await installationWithOrphan();
  for (const options of [[], ['--fix'], []]) {
    const { code, stdout } = await run(['reconcile', ...options, '--data', data, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([{ ...orphan, fix: null }]);
  }
});

test('reconcile gives a number that nobody has to the account it is told, with code 0', async () => {
  const data = await installationWithOrphan();
  const fixed = await runJson(data, 'reconcile', '--fix', '--adopt-into', 'acme');
  expect(fixed).toEqual([{ ...orphan, account_id: expect.any(Number) as number, fix: 'adopted' }]);
  expect((await runJson(data, 'account', 'show', 'acme')).phone_number_count).toBe(1);
  expect(await runJson(data, 'reconcile')).toEqual([]);
});

test('reconcile gives no account more than its quota: it says so of the number, and goes on', async () => {
  const data = await installationWithOrphan();
  await runJson(data, 'account', 'update', 'acme', '--max-numbers', '0');
  const args = ['reconcile', '--fix', '--adopt-into', 'acme', '--data', data, '--json'];
  const { code, stdout } = await run(args);
  expect(code).toBe(1);
  const reason = expect.stringContaining('has 0 numbers and may have 0') as string;
  expect(JSON.parse(stdout)).toEqual([{ ...orphan, reason, fix: null }]);
});

test('reconcile refuses to adopt anything unless it may fix it', async () => {
  const data = await installationWithOrphan();
  const { code, stdout, stderr } = await run(['reconcile', '--adopt-into', 'acme', '--data', data]);
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toContain('--adopt-into: needs --fix');
});

test('reconcile refuses an account that is not there, in one line', async () => {
  const args = ['reconcile', '--fix', '--adopt-into', 'nobody', '--data', await installedFolder()];
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('nobody');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
