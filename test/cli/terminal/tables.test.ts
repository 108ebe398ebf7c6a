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
});
