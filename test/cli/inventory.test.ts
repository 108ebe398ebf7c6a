import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { installedFolder, run, runJson, serve } from '../support/cli.ts';
import { runProcess } from '../support/cli-process.ts';
import { httpClient } from '../support/http-client.ts';
import { pasted } from '../support/pasted.ts';
import { tries } from '../support/runs.ts';

const numbers = ['+12125550101', '+12125550102', '+442079460101'];

async function fileOf(...lines: string[]): Promise<string> {
  const file = join(await installedFolder(), 'numbers.csv');
  await writeFile(file, lines.join('\n'));
  return file;
}

describe('inventory', () => {
  test('import puts numbers up for sale; again, it updates their terms', async () => {
    const data = await installedFolder();
    const first = await fileOf('number,price', ...numbers.map((number) => `${number},2.50`));
    expect(await runJson(data, 'inventory', 'import', first)).toEqual({ added: 3, updated: 0 });
    const second = await fileOf('number,price', `${numbers[1]},3`, '+12125550103,3');
    expect(await runJson(data, 'inventory', 'import', second)).toEqual({ added: 1, updated: 1 });
    const listed = await runJson(data, 'inventory', 'list');
    expect(
      listed.map(({ number, price }: { number: string; price: string }) => [number, price]),
    ).toEqual([
      [numbers[0], '$2.50'],
      [numbers[1], '$3.00'],
      ['+12125550103', '$3.00'],
      [numbers[2], '$2.50'],
    ]);
  });

  test('list shows what is kept of a number, page by page, by country and by whether it is sold', async () => {
    const data = await installedFolder();
    await runJson(data, 'inventory', 'import', await fileOf('number', ...numbers));
    const list = async (...args: string[]) =>
      (await runJson(data, 'inventory', 'list', ...args)).map(
        ({ number }: { number: string }) => number,
      );
    expect((await runJson(data, 'inventory', 'list'))[0]).toEqual({
      number: numbers[0],
      country_code: 'US',
      number_type: 'local',
      price: '$1.15',
      location: 'NY',
      capabilities: ['voice', 'sms', 'mms', 'emergency_address'],
      address_requirements: 'none',
      phone_number_id: null,
    });
    expect(await list('--country', 'gb')).toEqual([numbers[2]]);
    expect(await list('--limit', '1')).toEqual([numbers[0]]);
    expect(await list('--limit', '1', '--after', numbers[0] ?? '')).toEqual([numbers[1]]);
    expect(await list('--status', 'sold')).toEqual([]);
    expect(await list('--status', 'for-sale')).toEqual(numbers);
  });

  test('numbers are sold by a running server from its next search on; sold ones cannot be removed', async () => {
    const data = await installedFolder();
    const call = httpClient((await serve(data)).url);
    const search = async () => (await call('GET', '/search?country=US&contains=5550101')).json;
    const before = (await search()).count;
    await runJson(data, 'inventory', 'import', await fileOf('number,price', `${numbers[0]},9`));
    const [found] = (await search()).phone_numbers;
    expect(found).toMatchObject({ number: numbers[0], price: '$9.00', location: 'NY' });
    const bought = await call('POST', '', { phone_number: { token: found.token } });
    expect(bought.json.phone_number.number).toBe(numbers[0]);
    const [sold] = await runJson(data, 'inventory', 'list', '--status', 'sold');
    expect(sold.phone_number_id).toBe(bought.json.phone_number.id);
    expect((await search()).count).toBe(before);

    const { code, stderr } = await run(['inventory', 'remove', numbers[0] ?? '', '--data', data]);
    expect(code).toBe(1);
    expect(stderr).toContain(`nothing was removed: ${numbers[0]} is sold`);
  });

  test('remove takes numbers out, all or none', async () => {
    const data = await installedFolder();
    await runJson(data, 'inventory', 'import', await fileOf('number', ...numbers));
    const remove = ['inventory', 'remove', numbers[0] ?? '', numbers[1] ?? ''];
    const refused = await run([...remove, '+12125559999', '--data', data]);
    expect(refused.stderr).toContain('+12125559999 is not in the inventory');
    expect(await runJson(data, 'inventory', 'list')).toHaveLength(3);
    const spaced = ['inventory', 'remove', '\u202A+1 (212) 555-0101\u202C', '+1 212 555 0102'];
    expect(await runJson(data, ...spaced)).toEqual({ removed: 2 });
    expect(await runJson(data, 'inventory', 'list')).toHaveLength(1);
  });

  test('remove takes ranges as a file has them, of any length, all or none', async () => {
    const data = await installedFolder();
    const file = await fileOf('number', '+12125550000-3999', '+442079460101');
    await runJson(data, 'inventory', 'import', file);
    const beyond = ['inventory', 'remove', '+12125553000-4020', '--data', data];
    const { code, stderr } = await run(beyond);
    expect(code).toBe(1);
    expect(stderr).toContain('nothing was removed: +12125554000 is not in the inventory, ');
    expect(stderr).toContain('+12125554009 is not in the inventory, and 11 more');
    const range = ['inventory', 'remove', '\u202A+1 (212) 555-0000 – +12125553999'];
    expect(await runJson(data, ...range)).toEqual({ removed: 4000 });
    expect(await runJson(data, 'inventory', 'list')).toMatchObject([{ number: numbers[2] }]);
  });

  test('remove takes numbers as they were pasted', async () => {
    const data = await installedFolder();
    const file = await fileOf('number', ...numbers);
    const words = fc.tuple(...numbers.map((number) => pasted(number)));
    const property = fc.asyncProperty(words, async (pastedNumbers) => {
      await runJson(data, 'inventory', 'import', file);
      const removed = await runJson(data, 'inventory', 'remove', ...pastedNumbers);
      expect(removed).toEqual({ removed: 3 });
    });
    await fc.assert(property, tries(5));
  });

  test('list --after takes a number as import does', async () => {
    const data = await installedFolder();
    await runJson(data, 'inventory', 'import', await fileOf('number', ...numbers));
    const after = ['--after', '\u202A+1\u00A0(212) 555-٠١٠١\u202C'];
    expect(await runJson(data, 'inventory', 'list', ...after)).toMatchObject([
      { number: numbers[1] },
      { number: numbers[2] },
    ]);
  });

  test('import of a file with wrong lines imports nothing, and names them in one line', async () => {
    const data = await installedFolder();
    const file = await fileOf('number,price', `${numbers[0]},1`, 'pizza,1', `${numbers[1]},cheap`);
    const { code, stdout, stderr } = await run(['inventory', 'import', file, '--data', data]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/nothing was imported; line 3: .*; line 4: /);
    expect(await runJson(data, 'inventory', 'list')).toEqual([]);
  });

  test('import - reads standard input; what ends within quotes is not imported', async () => {
    const data = await installedFolder();
    const words = ['inventory', 'import', '-', '--data', data, '--json'];
    const cut = await runProcess(words, {}, 'number,location\n+12125550101,"New');
    expect([cut.code, cut.stdout]).toEqual([1, '']);
    expect(cut.stderr).toContain('standard input: nothing was imported; line 2: ');
    const whole = await runProcess(words, {}, 'number\n+12125550101\n');
    expect(JSON.parse(whole.stdout)).toEqual({ added: 1, updated: 0 });
  });

  test('a long import says nothing of how far it is where there is no terminal', async () => {
    const data = await installedFolder();
    const file = await fileOf('number,count', '+12125000000,100000');
    const { code, stderr } = await run(['inventory', 'import', file, '--data', data]);
    expect([code, stderr]).toEqual([0, '']);
    expect(await runJson(data, 'inventory', 'import', file)).toEqual({
      added: 0,
      updated: 100_000,
    });
  });

  test('list has all numbers, page after page, unless it is told how many', async () => {
    const data = await installedFolder();
    await runJson(data, 'inventory', 'import', await fileOf('number', '+12125550000-2499'));
    const listed = await runJson(data, 'inventory', 'list');
    const numbers = listed.map(({ number }: { number: string }) => number);
    expect(numbers).toHaveLength(2_500);
    expect(new Set(numbers).size).toBe(2_500);
    expect(numbers).toEqual(numbers.toSorted());
    expect(await runJson(data, 'inventory', 'list', '--limit', '1500')).toEqual(
      listed.slice(0, 1_500),
    );
  });

  test('--dry-run says what would come of an import or a removal, and changes nothing', async () => {
    const data = await installedFolder();
    const file = await fileOf('number,price', ...numbers.map((number) => `${number},2.50`));
    const dry = await runJson(data, 'inventory', 'import', file, '--dry-run');
    expect(dry).toEqual({ dry_run: true, added: 3, updated: 0 });
    expect(await runJson(data, 'inventory', 'list')).toEqual([]);
    await runJson(data, 'inventory', 'import', await fileOf('number', numbers[0] ?? ''));
    const again = await runJson(data, 'inventory', 'import', file, '--dry-run');
    expect(again).toEqual({ dry_run: true, added: 2, updated: 1 });
    const remove = ['inventory', 'remove', '--dry-run'];
    expect(await runJson(data, ...remove, numbers[0] ?? '')).toEqual({ dry_run: true, removed: 1 });
    const refused = await run([...remove, ...numbers, '--data', data]);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining(`${numbers[1]} is not in the inventory`),
    ]);
    expect(await runJson(data, 'inventory', 'list')).toHaveLength(1);
  });

  test('import reads a file in the encoding, and by the names, that it is told', async () => {
    const data = await installedFolder();
    const file = await fileOf();
    await writeFile(file, Buffer.from('telefon,ort\n+4930901820,München\n', 'latin1'));
    const told = ['--encoding', 'latin1', '--columns', 'telefon=number,ort=location'];
    await runJson(data, 'inventory', 'import', file, ...told);
    expect(await runJson(data, 'inventory', 'list')).toMatchObject([{ location: 'München' }]);
  });

  test('what the file says of a number is what is found, shown and sold', async () => {
    const data = await installedFolder();
    const unknown = ['+18335550123,CA,toll_free', '+80012345678,GB,toll_free'];
    const file = await fileOf('number,country,type', ...unknown, '+18615550123,US,local');
    const imported = await run(['inventory', 'import', file, '--data', data, '--json']);
    expect(JSON.parse(imported.stdout)).toEqual({ added: 3, updated: 0 });
    expect(imported.stderr).toMatch(
      /^trunkline: warning: \+18335550123 in line 2 and 2 more .*\n$/,
    );
    const { url } = await serve(data, { args: ['--carriers', 'inventory'] });
    const call = httpClient(url);
    for (const [query, number] of [
      ['country=CA&toll_free=true', '+18335550123'],
      ['country=GB&toll_free=true', '+80012345678'],
      ['country=US&contains=\u202A٨٦١٥٥٥', '+18615550123'],
    ]) {
      const { json } = await call('GET', `/search?${encodeURI(query ?? '')}`);
      expect(json.phone_numbers).toMatchObject([{ number }]);
      const { token, country_code } = json.phone_numbers[0];
      const bought = await call('POST', '', { phone_number: { token } });
      expect(bought.json.phone_number).toMatchObject({ number, country_code });
    }
  });

  test.each([
    [['import', '-', '--encoding', 'klingon'], '--encoding: "klingon" is not known'],
    [['import', '-', '--columns', 'phone=nummer'], 'nummer'],
    [['import', '-', '--columns', 'phone=number,land'], '"land" is not name=column'],
    [['remove', '+12125550123x5'], 'extension'],
    [['remove', '+1', '212', '555', '0100'], "in quotes, as in '+1 212 555 0100'"],
    [['remove', '+49', '30 901820'], "in quotes, as in '+1 212 555 0100'"],
    [['remove', '-'], 'remove reads no file'],
    [['remove', '+12125550199-00'], 'ends before it begins'],
    [['list', '--after', '12125550101'], '--after: "12125550101" is not a number'],
    [['import', '-', '--columns', 'phone=number', '--columns', 'x=nummer'], 'nummer'],
    [['list', '--limit', '0'], '--limit'],
    [['list', '--status', 'lost'], '--status: must be one of for-sale, sold'],
    [['remove'], '<numbers>: is needed'],
  ])('%j is a mistake, in one line', async (args, reason) => {
    const data = await installedFolder();
    const { code, stdout, stderr } = await run(['inventory', ...args, '--data', data]);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(reason);
  });

  test.each([
    ['/nowhere/numbers.csv', 'nothing was imported; no such file or directory'],
    ['/', 'nothing was imported; it is a folder, not a file'],
  ])('import of %s says why it cannot be read, in one line', async (file, reason) => {
    const data = await installedFolder();
    const { code, stdout, stderr } = await run(['inventory', 'import', file, '--data', data]);
    expect([code, stdout, stderr]).toEqual([1, '', `trunkline: ${file}: ${reason}\n`]);
  });
});
