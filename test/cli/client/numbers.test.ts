import { describe, expect, test } from 'vitest';
import { linesIn, refused, withNumbers, type Numbers } from '../../support/numbers-commands.ts';
import { signedIn } from '../../support/signed-in.ts';
import { withInput } from '../../support/standard-input.ts';

describe('numbers search', () => {
  test('finds what is for sale, with the letters spelled; a pipe gets tabs and no header', async () => {
    const { run } = await signedIn();
    const { stdout, stderr } = await run(
      'numbers',
      'search',
      '--country',
      'US',
      '--contains',
      'pizza',
      '--limit',
      '3',
    );
    expect(stderr).toBe('');
    expect(linesIn(stdout)).toHaveLength(3);
    for (const line of linesIn(stdout)) {
      const [number, spelled, , price, , token] = line.split('\t');
      expect(number).toMatch(/^\+1\d*74992/);
      expect(spelled?.replaceAll(/[^A-Z]/g, '')).toBe('PIZZA');
      expect(price).toMatch(/^\$\d+\.\d\d$/);
      expect(token).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  test('asks for as many pages as the limit takes', async () => {
    const { json } = await signedIn();
    const found = await json('numbers', 'search', '--country', 'US', '--limit', '250');
    expect(new Set(found.map(({ number }: { number: string }) => number)).size).toBe(250);
  });

  test.each([
    ['no country', [], 64, /--country .*: is needed/],
    ['a limit that is no number', ['--country', 'US', '--limit', 'x'], 64, /--limit: must be/],
    ['more than there are pages for', ['--country', 'US', '--limit', '10001'], 64, /1 to 10000$/m],
    ['a country that is none', ['--country', 'XX'], 1, /country/i],
    ['a pattern that is none', ['--country', 'US', '--contains', '%'], 1, /contains/i],
  ] as const)('refuses %s in one line', async (_, words, code, said) => {
    const shell = await signedIn();
    const found = await refused(shell, 'numbers', 'search', ...words);
    expect(found).toMatchObject({ code, stderr: expect.stringMatching(said) as string });
  });
});

describe('numbers buy', () => {
  test('buys by a token, once, however often it is said', async () => {
    const { json } = await signedIn();
    const [offer] = await json('numbers', 'search', '--country', 'US', '--limit', '1');
    const buy = ['numbers', 'buy', offer.token, '--nickname', 'Support', '--yes'];
    const bought = await json(...buy);
    expect(bought).toMatchObject({ number: offer.number, nickname: 'Support' });
    expect((await json(...buy)).id).toBe(bought.id);
    expect(await json('numbers', 'list')).toHaveLength(1);
  });

  test('buys the first that a search finds, as many as are wanted', async () => {
    const { json } = await signedIn();
    const words = [
      '--country',
      'US',
      '--contains',
      '212',
      '--count',
      '3',
      '--set',
      'recorded=false',
    ];
    const rows = await json('numbers', 'buy', ...words, '--yes');
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({ status: 'Created', success: true });
      expect(row.number).toContain('212');
      expect(await json('numbers', 'show', String(row.id))).toMatchObject({ recorded: false });
    }
  });

  test('buys what -q of a search names; of an empty input nothing', async () => {
    const { run, json } = await signedIn();
    const found = await run('numbers', 'search', '--country', 'US', '--limit', '2', '-q');
    const buy = () => run('numbers', 'buy', '-', '--yes', '--json');
    expect((await withInput(found.stdout, buy)).code).toBe(0);
    expect(await withInput('', buy)).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(await json('numbers', 'list')).toHaveLength(2);
  });

  test('buys as many as are wanted, however many that are found the account has', async () => {
    const { json } = await signedIn();
    const words = ['--country', 'US', '--contains', 'pizza', '--yes'];
    await json('numbers', 'buy', ...words);
    expect(await json('numbers', 'buy', ...words, '--count', '3')).toHaveLength(3);
    expect(await json('numbers', 'list')).toHaveLength(4);
  });

  test('asks first: where nobody can be asked it names --yes and the price, and buys nothing', async () => {
    const shell = await signedIn();
    const { code, stderr } = await refused(shell, 'numbers', 'buy', '--country', 'US');
    expect(code).toBe(64);
    expect(stderr).toMatch(/^trunkline: Buy \+1\d+ for \$1\.15 a month at http.*--yes/);
    expect(await shell.json('numbers', 'list')).toEqual([]);
  });

  test('--dry-run asks the server, says so, and buys nothing', async () => {
    const { run, json } = await signedIn();
    const { code, stdout, stderr } = await run('numbers', 'buy', '--country', 'US', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/\$1\.15\ttrue\t\n$/);
    expect(stderr).toMatch(/a dry run: nothing was bought; together \$1\.15 a month/);
    expect(await json('numbers', 'list')).toEqual([]);
  });

  test.each([
    [
      'more than --max-price',
      ['--country', 'US', '--max-price', '0.50'],
      1,
      /costs \$1\.15 a month/,
    ],
    [
      'a price that is none',
      ['--country', 'US', '--max-price', 'cheap'],
      64,
      /--max-price: must be/,
    ],
    ['neither a token nor a search', [], 64, /tokens, or --country/],
    ['both', ['0'.repeat(32), '--country', 'US'], 64, /tokens, or --country/],
    ['a token that nobody has issued', ['0'.repeat(32)], 1, /Token: was (not )?issued/],
    ['a country that asks for an address', ['--country', 'DE'], 1, /need an address in DE/],
    [
      'an address that there is not',
      ['--country', 'DE', '--address', 'Nowhere'],
      1,
      /no address is called Nowhere/,
    ],
    [
      'more than there are',
      ['--country', 'US', '--contains', '2125550100', '--count', '9'],
      1,
      /are for sale, and 9 are wanted/,
    ],
    ['a property that is wrong', ['--country', 'US', '--set', 'nickname=7'], 1, /nickname/i],
  ] as const)('refuses %s, and buys nothing', async (_, words, code, said) => {
    const shell = await signedIn();
    const found = await refused(shell, 'numbers', 'buy', ...words, '--yes');
    expect(found).toMatchObject({ code, stderr: expect.stringMatching(said) as string });
    expect(await shell.json('numbers', 'list')).toEqual([]);
  });

  test('takes an address by its name', async () => {
    const { run, json } = await signedIn();
    const [address] = await json('addresses', 'list');
    const { country_code, name } = address;
    const bought = await run(
      'numbers',
      'buy',
      '--country',
      country_code,
      '--address',
      name,
      '--yes',
    );
    expect(bought).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('numbers list and show', () => {
  test('a number is shown by its id, and by the number however it is spaced', async () => {
    const { shell, numbers } = await withNumbers(2);
    const [{ id, number }] = numbers as [Numbers[0]];
    const spaced = `${number.slice(0, 2)} (${number.slice(2, 5)}) ${number.slice(5)}`;
    for (const named of [String(id), number, spaced]) {
      expect(await shell.json('numbers', 'show', named)).toMatchObject({ id, number });
    }
  });

  test('--json takes the word after it for fields where it can be, and leaves an id alone', async () => {
    const { shell, numbers } = await withNumbers(1);
    const id = String(numbers[0]?.id);
    const whole = await shell.run('numbers', 'show', '--json', id);
    expect(JSON.parse(whole.stdout)).toMatchObject({ settings: {} });
    const some = await shell.run(
      'numbers',
      'show',
      id,
      '--json',
      'number,price,id'.replace('price,', ''),
    );
    expect(Object.keys(JSON.parse(some.stdout) as object)).toEqual(['number', 'id']);
    const wrong = await shell.run('numbers', 'list', '--json', 'id,colour');
    expect(wrong).toMatchObject({ code: 64, stdout: '' });
    expect(wrong.stderr).toMatch(/no field colour; there are id, .*nickname/);
  });

  test('-q are ids, --columns picks, --csv has a header, none is nothing', async () => {
    const { shell, numbers } = await withNumbers(2);
    const list = async (...words: string[]) =>
      (await shell.run('numbers', 'list', ...words)).stdout;
    expect(await list('-q')).toBe(numbers.map(({ id }) => `${id}\n`).join(''));
    expect(await list('--columns', 'number,price')).toBe(
      numbers.map(({ number, price }) => `${number}\t${price}\n`).join(''),
    );
    expect(linesIn(await list('--csv', '--columns', 'id,number'))[0]).toBe('id,number');
    expect(await list('--query', '0000000000')).toBe('');
    expect(await list('--query', '0000000000', '--json')).toBe('[]\n');
  });

  test('lists are whole, or as long as --limit says', async () => {
    const { shell } = await withNumbers(100);
    await shell.run('numbers', 'buy', '--country', 'CA', '--count', '5', '--yes');
    expect(await shell.json('numbers', 'list')).toHaveLength(105);
    expect(await shell.json('numbers', 'list', '--limit', '101')).toHaveLength(101);
    const canadian = await shell.json('numbers', 'list', '--filter', 'country_code=CA');
    expect(canadian).toHaveLength(5);
  });

  test.each([
    ['an id that there is not', ['17'], 1, /has no number with the id 17/],
    ['a number that there is not', ['+12125550100'], 1, /has no number \+12125550100/],
    ['what is neither', ['pizza'], 64, /must be the id of a number/],
  ] as const)('refuses %s', async (_, words, code, said) => {
    const shell = await signedIn();
    const found = await refused(shell, 'numbers', 'show', ...words);
    expect(found).toMatchObject({ code, stderr: expect.stringMatching(said) as string });
  });
});
