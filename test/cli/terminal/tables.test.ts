import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { buyNumber, signedIn } from '../../support/signed-in.ts';
import { openTrunkline, withoutTerminals } from '../../support/terminal.ts';

const nicknames = [
  'Sales',
  '東京オフィスの代表電話番号、夜間は留守番電話',
  '🍕🍕🍕 pizza line 🍕🍕🍕 for all of the family, 👍🏽 and 🇩🇪',
  'خط المبيعات الرئيسي لفرع القاهرة والإسكندرية',
];

describe.skipIf(withoutTerminals !== '')(`tables${withoutTerminals}`, () => {
  test.each([40, 80, 200])('fit %i columns, wide and right-to-left text too', async (columns) => {
    const { client, env } = await signedIn();
    const bought = [];
    for (const nickname of nicknames) bought.push(await buyNumber(client, nickname));
    const terminal = openTrunkline(['numbers', 'list'], { env, columns });
    expect(await terminal.ended()).toBe(0);
    const [header = '', ...lines] = terminal.text().trimEnd().split('\n');
    const rows = lines.slice(0, nicknames.length);
    expect(rows).toHaveLength(nicknames.length);
    for (const line of [header, ...rows]) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    // Columns stand below each other, whatever is in them; ids are whole, as they are copied.
    const prices = rows.map((row) => stringWidth(row.slice(0, row.lastIndexOf('$'))));
    expect(new Set(prices).size).toBe(1);
    for (const { id } of bought) expect(terminal.text()).toContain(String(id));
    if (columns === 200)
      for (const { nickname } of bought) expect(terminal.text()).toContain(nickname);
  });

  test('a table goes through the pager that is asked for, and through none otherwise', async () => {
    const { client, env } = await signedIn();
    await buyNumber(client, 'Sales');
    const paged = { ...env, TRUNKLINE_PAGER: "sed 's/^/paged: /'" };
    for (const [given, begin] of [
      [paged, 'paged: '],
      [{ ...env, PAGER: 'false' }, ''],
    ] as const) {
      const terminal = openTrunkline(['numbers', 'list'], { env: given });
      expect(await terminal.ended()).toBe(0);
      expect(terminal.text()).toMatch(new RegExp(`^${begin}id .*\\n${begin}\\d+ .*Sales`));
    }
  });

  test('what is empty says so, and how much it comes to is told beside what there is', async () => {
    const { client, env } = await signedIn();
    const empty = openTrunkline(['numbers', 'list'], { env });
    expect(await empty.ended()).toBe(0);
    expect(empty.text()).toBe('none\n');
    await buyNumber(client, 'Sales');
    const some = openTrunkline(['numbers', 'list'], { env });
    expect(await some.ended()).toBe(0);
    expect(some.text()).toMatch(/\ntrunkline: 1 number, \$\d+\.\d\d a month\n$/);
  });

  test.each([
    [40, ['spelled', 'price'], ['token']],
    [80, ['number', 'spelled', 'price', 'token'], ['location']],
  ])(
    'a search fits %i columns: letters are whole, and what has no room is left out',
    async (columns, whole, without) => {
      const { env } = await signedIn();
      const words = ['numbers', 'search', '--country', 'US', '--contains', 'pizza', '--limit', '3'];
      const terminal = openTrunkline(words, { env, columns });
      expect(await terminal.ended()).toBe(0);
      const [told = '', header = '', ...rows] = terminal.text().trimEnd().split('\n');
      expect(told).toMatch(/^trunkline: without .*, for want of room: --columns says/);
      for (const name of without) expect(told).toContain(name);
      for (const name of whole) expect(header.split(/ +/)).toContain(name);
      for (const row of rows.slice(0, 3)) {
        expect(stringWidth(row)).toBeLessThanOrEqual(columns);
        expect(row).toMatch(/\+1 \(...\) .*\$1\.15/);
        expect(row.replaceAll(/[^A-Z]/g, '')).toContain('PIZZA');
      }
    },
  );

  test.each([40, 80])(
    'one record fits %i columns, its properties by the names that --set takes',
    async (columns) => {
      const { client, env } = await signedIn();
      const { id } = await buyNumber(
        client,
        'A nickname of many words, which go on below each other',
      );
      const terminal = openTrunkline(['numbers', 'show', String(id)], { env, columns });
      expect(await terminal.ended()).toBe(0);
      await terminal.seen(/\nsettings\.voicemail\s+true\n/);
      await terminal.seen(/\ncarrier_terms\.price\s+\$\d/);
      const lines = terminal.text().trimEnd().split('\n');
      for (const line of lines.filter((one) => /\S \S/.test(one))) {
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }
      expect(terminal.text()).not.toMatch(/[{}[\]]/);
    },
  );

  test('a list that was cut off says that there are more', async () => {
    const { client, env } = await signedIn();
    await buyNumber(client, 'A');
    await buyNumber(client, 'B');
    const last = async (limit: string) => {
      const terminal = openTrunkline(['numbers', 'list', '--limit', limit], { env });
      expect(await terminal.ended()).toBe(0);
      return terminal.text().trimEnd().split('\n').at(-1);
    };
    expect(await last('1')).toMatch(/^trunkline: 1 number, .*, and there are more: --limit shows/);
    expect(await last('2')).toMatch(/^trunkline: 2 numbers, \$\d+\.\d\d a month$/);
  });
});
