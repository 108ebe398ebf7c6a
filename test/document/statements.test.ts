import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { samples, titleOf } from './samples.ts';
import {
  availableProperties,
  capabilities,
  includeValues,
  minimalProperties,
  properties,
  retentions,
  settings,
} from './tables.ts';

interface Statement {
  readonly id: string;
  readonly tests: readonly string[];
}

const folder = new URL('statements/', import.meta.url);
const statements = readdirSync(folder).flatMap((name): Statement[] => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return JSON.parse(text).statements as Statement[];
});
const ids = new Set(statements.map(({ id }) => id));

const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
const tables: Record<
  string,
  { rows: readonly string[]; size: number; idsOf: (row: string) => string[] }
> = {
  properties: {
    rows: namesOf(properties),
    size: 33,
    idsOf: (name) => [`number.${name}.type`, `number.${name}.access`],
  },
  capabilities: {
    rows: capabilities,
    size: 4,
    idsOf: (name) => [`capabilities.${name}.type`, `capabilities.${name}.access`],
  },
  settings: {
    rows: namesOf(settings),
    size: 17,
    idsOf: (name) => [`settings.${name}.type`, `settings.${name}.access`],
  },
  retentions: {
    rows: retentions,
    size: 10,
    idsOf: (value) =>
      ['call', 'voicemail'].map((kind) => `settings.${kind}_recording_delete_after.${value}`),
  },
  'properties of a search result': {
    rows: namesOf(availableProperties),
    size: 8,
    idsOf: (name) => [`available.${name}.type`],
  },
  'properties of minimal mode': {
    rows: minimalProperties,
    size: 9,
    idsOf: (name) => [`list.minimal.${name}`],
  },
  'values of include': {
    rows: includeValues,
    size: 5,
    idsOf: (value) => [`show.include.${value}`, `update.include.${value}`],
  },
};

describe('the statements', () => {
  for (const [table, { rows, size, idsOf }] of Object.entries(tables)) {
    test(`cover all ${size} ${table}`, () => {
      expect(new Set(rows).size).toBe(size);
      expect(rows.flatMap(idsOf).filter((id) => !ids.has(id))).toEqual([]);
    });
  }

  test('cover all 41 samples', () => {
    const named = statements.flatMap(({ tests }) => tests);
    expect(samples).toHaveLength(41);
    for (const sample of samples) {
      expect(named.filter((title) => title.endsWith(` > ${titleOf(sample)}`))).not.toEqual([]);
    }
  });
});
