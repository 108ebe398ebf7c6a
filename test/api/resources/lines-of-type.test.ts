import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digitalLines } from '../../../src/domain/resources/digital-lines.ts';
import type { Client } from '../../support/client.ts';
import { buyOne, follow } from '../../support/numbers.ts';
import { recordsOf } from '../../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

const list = (of: Client, query: Record<string, string>) =>
  of.request({ method: 'GET', url: '/api/v2/channels/voice/lines', query });

const isDigital = (line: unknown) => 'line_id' in (line as object);

describe('the list of lines, of one type', () => {
  let trunkline: TestTrunkline;
  let mixed: Client;
  const expected: unknown[] = [];
  beforeAll(async () => {
    trunkline = await startTrunkline();
    mixed = await trunkline.signUp('mixed');
    const digital = recordsOf(mixed, digitalLines);
    for (const kind of ['number', 'digital', 'digital', 'number', 'digital', 'number', 'number']) {
      const line = kind === 'number' ? await buyOne(mixed) : await digital.make({ nickname: kind });
      expected.unshift(line);
    }
  });
  afterAll(() => trunkline.close());

  test('has these lines alone, with their count, on all pages', async () => {
    for (const [type, wanted] of [
      ['digital', expected.filter(isDigital)],
      ['phone', expected.filter((line) => !isDigital(line))],
    ] as const) {
      const filter = { 'filter[line_type]': type };
      const { json } = await list(mixed, filter);
      expect(json).toEqual({
        lines: wanted,
        next_page: null,
        previous_page: null,
        count: wanted.length,
      });
      const first = await list(mixed, { ...filter, 'page[size]': '2' });
      const rest = await follow(mixed, first.json.links.next);
      expect([...first.json.lines, ...rest.json.lines]).toEqual(wanted);
      expect([first, rest].map((page) => page.json.meta.has_more)).toEqual([true, false]);
    }
  });

  test('knows no other type of line', async () => {
    const { status, json } = await list(mixed, { 'filter[line_type]': 'digtal' });
    expect([status, json.details]).toEqual([
      400,
      {
        'filter[line_type]': [
          { error: 'InvalidValue', description: expect.stringContaining('takes phone, digital') },
        ],
      },
    ]);
  });
});
