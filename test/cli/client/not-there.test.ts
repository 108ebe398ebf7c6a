import { describe, expect, test } from 'vitest';
import { withInput } from '../../support/standard-input.ts';
import { signedIn } from '../../support/signed-in.ts';

const job = 'V3-00000000000000000000000000000000';

describe('what is not there is named, with the server', () => {
  test.each([
    ['numbers show 999', 'number with the id 999'],
    ['numbers show +12025550123', 'number +12025550123'],
    ['numbers history 999', 'number with the id 999'],
    ['numbers update 999 --nickname x', 'number with the id 999'],
    ['numbers update 998 999 --nickname x', 'number with the id 998'],
    ['numbers delete 999 --yes', 'number with the id 999'],
    ['numbers delete 999 --dry-run', 'number with the id 999'],
    ['numbers restore 999', 'deleted number with the id 999'],
    ['numbers restore 999 998', 'deleted number with the id 999'],
    ['numbers release 999 --yes', 'deleted number with the id 999'],
    ['groups show 999', 'group 999'],
    ['groups update 999 --name x', 'group 999'],
    ['groups delete 999 --yes', 'group 999'],
    ['ivrs menus list 999', 'ivr 999'],
    ['ivrs menus show 999 998', 'menu 998 of ivr 999'],
    ['webhooks show 01K3R5V9ZGHMQ2X4T6W8Y0A1B3', 'webhook 01K3R5V9ZGHMQ2X4T6W8Y0A1B3'],
    [`jobs show ${job}`, `job ${job}`],
    ['audit show 17', 'entry 17 in its log'],
  ])('%s', async (words, what) => {
    const { run, url } = await signedIn();
    expect(await run(...words.split(' '))).toEqual({
      code: 1,
      stdout: '',
      stderr: `trunkline: the account has no ${what} (${url})\n`,
    });
  });
});

describe('what is said and means nothing is told', () => {
  test('an empty standard input', async () => {
    const { run } = await signedIn();
    for (const words of [
      ['update', '-', '--nickname', 'x'],
      ['delete', '-'],
      ['restore', '-'],
    ]) {
      expect(await withInput('', () => run('numbers', ...words))).toEqual({
        code: 0,
        stdout: '',
        stderr: 'trunkline: standard input is empty: there is nothing to do\n',
      });
    }
  });

  test('a property that the server does not know, as far as it tells', async () => {
    const { run, json } = await signedIn();
    const { id } = await json('numbers', 'buy', '--country', 'US', '--yes');
    const words = ['numbers', 'update', String(id), '--set', 'nikname=x', '-q'];
    const { stderr } = await run(...words);
    expect(stderr).toBe('trunkline: unknown property "nikname"; did you mean "nickname"?\n');
  });

  test('two options of which one says the opposite', async () => {
    const { run } = await signedIn();
    const words = ['numbers', 'search', '--country', 'US', '--toll-free', '--no-toll-free'];
    const { code, stderr } = await run(...words);
    expect(code).toBe(64);
    expect(stderr).toContain('--toll-free and --no-toll-free: one of them at a time');
  });
});

test('what the API says is told by the names that commands have for it', async () => {
  const { run, url } = await signedIn();
  const german = await run('numbers', 'buy', '--country', 'DE', '--yes');
  expect(german.code).toBe(1);
  expect(german.stderr).toMatch(
    /: --address: DE local numbers need an address in DE; [^\n]*`trunkline addresses /,
  );
  expect(german.stderr).not.toMatch(/sid|provider_reference|address_requirements|\/api\//);
  const filtered = await run('numbers', 'list', '--filter', 'foo=bar');
  expect(filtered.stderr).toMatch(
    new RegExp(`trunkline: --filter: takes country_code, .* and not "foo" \\(${url}`),
  );
});
