import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvRow } from '../../src/domain/csv-row.ts';
import { path, type Client } from '../support/client.ts';
import { fillAccount } from '../support/many-numbers.ts';
import { buyMany, buyOne } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

async function get(
  client: Client,
  url: string,
  { method = 'GET', ...headers }: { method?: 'GET' | 'HEAD' } & Record<string, string> = {},
) {
  const { authorization, subdomain } = client;
  const answer = await trunkline.server.inject({
    method,
    url,
    headers: {
      host: subdomain ? `${subdomain}.localhost` : 'localhost',
      authorization,
      ...headers,
    },
  });
  return { ...answer, status: answer.statusCode, text: answer.body };
}

/** Takes away what is put before text that may be read as a formula, as the documents say. */
const imported = (cell: string) => cell.replaceAll(/(?<=^|[;\t\r\n])'/g, '');

type Row = Record<string, string>;

function rowsIn(csv: string): Row[] {
  const rows: Row[] = parse(csv, { columns: true, record_delimiter: '\r\n' });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, imported(cell)])),
  );
}

const linesIn = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const jsonIn = (cell: string): unknown => (cell === '' ? null : JSON.parse(cell));

describe('a file of all phone numbers', () => {
  let client: Client;
  let ids: number[];
  beforeAll(async () => {
    client = await trunkline.signUp('files', { role: 'admin' });
    ids = await buyMany(client, 2);
    const full = await buyOne(client, {
      nickname: '=Übung; "a"\n-b',
      settings: { wrap_up_time_limit: 5 },
    });
    ids.unshift(full.id);
  });

  test('as NDJSON has what a show of each with its settings answers, newest first', async () => {
    const { text } = await get(client, `${path}.ndjson`);
    const shown = await Promise.all(
      ids.map(async (id) => (await client.show(id, { include: 'settings' })).json.phone_number),
    );
    expect(linesIn(text)).toEqual(shown);
  });

  test('as CSV has every property and setting of each in a column of its own', async () => {
    const { text } = await get(client, `${path}.csv`);
    const rows = rowsIn(text);
    expect(rows.map(({ id }) => Number(id))).toEqual(ids);
    for (const row of rows) {
      const { json } = await client.show(row['id']!, { include: 'settings' });
      const { settings, ...properties } = json.phone_number;
      const values = {
        ...properties,
        ...Object.fromEntries(
          Object.entries(settings).map(([name, value]) => [`settings.${name}`, value]),
        ),
      };
      expect(Object.keys(row).toSorted()).toEqual(Object.keys(values).toSorted());
      for (const [name, value] of Object.entries(values)) {
        const cell = row[name]!;
        expect(typeof value === 'string' ? cell : jsonIn(cell), name).toEqual(value);
      }
    }
  });

  test.each([
    ['text/csv', 'text/csv'],
    ['text/csv, */*', 'text/csv'],
    ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
    ['application/x-ndjson', 'application/x-ndjson'],
    ['application/x-ndjson;q=0.9, text/csv;q=0.8', 'application/x-ndjson'],
    ['text/csv;q=0.5, */*', 'application/json'],
    ['application/json, text/csv', 'application/json'],
    ['text/csv;q=0', 'application/json'],
    ['text/html', 'application/json'],
    ['*/*', 'application/json'],
  ])(
    'is what the list answers to whoever wants it most: to Accept: %s it answers %s',
    async (accept, type) => {
      const { status, headers, text } = await get(client, path, { accept });
      expect([status, headers['content-type']?.toString().split(';')[0]]).toEqual([200, type]);
      // So that no cache answers one with what was the other's.
      expect(headers['vary']?.toString().split(', ')).toContain('accept');
      const extension = { 'text/csv': 'csv', 'application/x-ndjson': 'ndjson' }[type];
      if (!extension) return;
      expect(text).toBe((await get(client, `${path}.${extension}`)).text);
    },
  );

  test('has a name that tells whose it is, of what, and when', async () => {
    const { headers } = await get(client, `${path}.csv`);
    const today = new Date(trunkline.clock.now()).toISOString().slice(0, 10);
    const name = `files-phone-numbers-${today}.csv`;
    expect(headers['content-disposition']).toBe(`attachment; filename=${name}`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
  });

  test('is compressed for who asks', async () => {
    const plain = (await get(client, `${path}.ndjson`)).text;
    for (const [encoding, read] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const { headers, rawPayload } = await get(client, `${path}.ndjson`, {
        'accept-encoding': encoding,
      });
      expect(headers['content-encoding']).toBe(encoding);
      expect(read(rawPayload).toString()).toBe(plain);
    }
  });

  test('in minimal mode has the properties of minimal mode', async () => {
    const listed = (await client.list({ minimal_mode: true })).json.phone_numbers;
    const query = '?minimal_mode=true';
    expect(linesIn((await get(client, `${path}.ndjson${query}`)).text)).toEqual(listed);
    const [row] = rowsIn((await get(client, `${path}.csv${query}`)).text);
    expect(Object.keys(row!).toSorted()).toEqual(Object.keys(listed[0]).toSorted());
  });

  test.each(['page', 'per_page', 'page[size]', 'page[after]'])(
    'is not cut into pages: %s is refused',
    async (name) => {
      for (const [url, accept] of [
        [path, 'text/csv'],
        [`${path}.ndjson`, '*/*'],
      ] as const) {
        const { status, text } = await get(client, `${url}?${name}=1`, { accept });
        expect([status, JSON.parse(text).error]).toEqual([400, 'BadRequest']);
        expect(Object.keys(JSON.parse(text).details)).toEqual([name]);
      }
    },
  );

  test('by HEAD has the headers alone', async () => {
    const { status, headers, text } = await get(client, `${path}.csv`, { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(headers['content-disposition']).toContain('.csv');
  });

  test('of an account without numbers is a row of names, or nothing', async () => {
    const other = await trunkline.signUp('empty', { role: 'agent' });
    expect((await get(other, `${path}.csv`)).text).toMatch(/^id,country_code,[^\r]*\r\n$/);
    expect((await get(other, `${path}.ndjson`)).text).toBe('');
  });

  test('is for whoever may list them: neither on the plan trial nor with another scope', async () => {
    const trial = await trunkline.signUp('trial', { plan: 'trial' });
    const other = await trunkline.signUp('files', { scope: 'usage:read' });
    for (const one of [trial, other]) {
      expect((await get(one, `${path}.csv`)).status).toBe(403);
      expect((await get(one, path, { accept: 'text/csv' })).status).toBe(403);
    }
  });
});

test('all pages of numbers are in a file, each number once, whatever is bought or deleted meanwhile', async () => {
  const client = await trunkline.signUp('many', { role: 'admin' });
  const { id } = await buyOne(client);
  await fillAccount(trunkline, id, 450);
  const account = await trunkline.ports.store.operator.findAccount('many');
  const seen: number[] = [];
  for await (const page of trunkline.ports.store.of(account!).phoneNumbers.all()) {
    seen.push(...page.map(({ phone_number }) => JSON.parse(phone_number).id));
    if (seen.length > 100) continue;
    await buyOne(client);
    await client.remove(id - 440);
  }
  const before = Array.from({ length: 451 }, (_, index) => id - index);
  expect(seen).toEqual(before.filter((one) => one !== id - 440));
});

describe('text in a cell', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', '＝', '1'),
    }),
  );

  test('comes back as it was', () => {
    const property = fc.property(fc.array(text, { minLength: 2 }), (cells) => {
      const [row] = parse(csvRow(cells), { record_delimiter: '\r\n' });
      expect(row!.map(imported)).toEqual(cells);
    });
    fc.assert(property, tries(1_000));
  });

  test('begins no formula, in whatever way a spreadsheet takes the file apart', () => {
    const property = fc.property(text, text, (one, other) => {
      const row = csvRow([1, one, other]);
      const [cells] = parse(row, { record_delimiter: '\r\n' });
      const pieces = [
        ...cells!,
        ...row.split(/[;\t\r\n]/),
        ...cells!.flatMap((c) => c.split(/[;\t\r\n]/)),
      ];
      for (const piece of pieces) expect(piece).not.toMatch(/^(?!\+\d+$)[=+\-@＝＋－＠]/);
    });
    fc.assert(property, tries(1_000));
  });

  test('is a number in E.164 without anything before it', () => {
    expect(csvRow(['+12125550100', '+1 (212) 555-0100', null, true, 5, [1], ''])).toBe(
      `+12125550100,'+1 (212) 555-0100,,true,5,[1],""\r\n`,
    );
  });
});
