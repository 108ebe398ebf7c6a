import { describe, expect, test } from 'vitest';
import { installedFolder, run, runJson } from '../support/cli.ts';

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;
const id = expect.any(Number) as number;

describe('account', () => {
  test('create, show, list and update', async () => {
    const data = await installedFolder();
    const acme = await runJson(data, 'account', 'create', 'Acme', '--plan', 'team');
    expect(acme).toEqual({
      id,
      subdomain: 'acme',
      plan: 'team',
      omnichannel: false,
      phone_number_count: 0,
      max_numbers: null,
      monthly_spend: '$0.00',
      max_monthly_spend: null,
      purchases_today: 0,
      max_purchases_per_day: null,
      records: 2,
      max_records: 10_000,
      record_bytes: expect.any(Number) as number,
      max_record_bytes: 64 * 2 ** 20,
      audio_bytes: 0,
      max_audio_bytes: 2 ** 30,
      created_at: instant,
      disabled_at: null,
    });
    const globex = await runJson(data, 'account', 'create', 'globex', '--omnichannel');
    expect(globex).toMatchObject({ plan: 'enterprise', omnichannel: true });
    expect(await runJson(data, 'account', 'show', 'ACME')).toEqual(acme);
    expect(await runJson(data, 'account', 'list')).toEqual([acme, globex]);
    const updated = await runJson(data, 'account', 'update', 'acme', '--plan', 'lite');
    expect(updated).toEqual({ ...acme, plan: 'lite' });
    expect(await runJson(data, 'account', 'update', 'acme', '--omnichannel')).toEqual({
      ...updated,
      omnichannel: true,
    });
    expect(await runJson(data, 'account', 'update', 'acme', '--no-omnichannel')).toEqual(updated);
    expect(await runJson(data, 'account', 'list')).toEqual([updated, globex]);
  });

  test('update sets and lifts what an account may have and spend', async () => {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    const update = (...args: string[]) => runJson(data, 'account', 'update', 'acme', ...args);
    const limited = await update('--max-numbers', '3', '--max-monthly-spend', '25.5');
    expect(limited).toMatchObject({ max_numbers: 3, max_monthly_spend: '$25.50' });
    expect(await update('--max-numbers', 'none')).toMatchObject({
      max_numbers: null,
      max_monthly_spend: '$25.50',
    });
    for (const wrong of [
      ['--max-numbers', '-1'],
      ['--max-monthly-spend', 'much'],
    ]) {
      const { code, stderr } = await run(['account', 'update', 'acme', ...wrong, '--data', data]);
      expect([code, stderr.split('\n').length]).toEqual([64, 2]);
      expect(stderr).toContain(wrong[0]);
    }
  });

  test('a new account has groups 1 and 2, brand 1 and schedule 1', async () => {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    const idsOf = async (kind: string) => {
      const rows: { id: number }[] = await runJson(data, kind, 'list', '--account', 'acme');
      return rows.map((row) => row.id);
    };
    expect(await idsOf('group')).toEqual([1, 2]);
    expect(await idsOf('brand')).toEqual([1]);
    expect(await idsOf('schedule')).toEqual([1]);
  });
});
