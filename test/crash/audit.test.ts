import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditRows } from '../support/audit.ts';
import { runProcess } from '../support/cli-process.ts';
import { installedFolder, runJson } from '../support/cli.ts';
import { copyOf } from '../support/copied-folder.ts';
import { postgres } from '../support/home.ts';
import { inTables } from '../support/tables.ts';

const preload = new URL('../support/kill-at-statement.mjs', import.meta.url).href;
const acme = ['--account', 'acme'];
const jo = ['--email', 'jo@acme.example'];

async function filled(): Promise<string> {
  const data = await installedFolder();
  await runJson(data, 'account', 'create', 'acme');
  await runJson(data, 'agent', 'create', ...acme, ...jo);
  await runJson(data, 'token', 'create', ...acme, ...jo);
  await runJson(data, 'oauth-client', 'create', ...acme, ...jo, '--scope', 'read');
  return data;
}

/** All that these commands change, but what is written down of it. */
const stateOf = (data: string) =>
  inTables(data, async (db) => {
    const tables = ['accounts', 'agents', 'api_tokens', 'oauth_clients', 'quotas'] as const;
    const rows = tables.map((table) => db.selectFrom(table).selectAll().execute());
    return JSON.stringify(await Promise.all(rows));
  });

/** The statements of a command around that which writes the first change down. */
async function statementsOf(data: string, words: readonly string[]): Promise<number[]> {
  const list = join(data, 'statements');
  await killed(await copyOf(data), words, { STATEMENTS: list });
  const lines = (await readFile(list, 'utf8')).trim().split('\n');
  const at = lines.findIndex((line) => line.includes('insert into \\"audit_logs'));
  expect(at).toBeGreaterThan(3);
  return Array.from({ length: 8 }, (_, index) => at - 3 + index).filter(
    (one) => one < lines.length,
  );
}

const killed = (data: string, words: readonly string[], env: Record<string, string>) =>
  runProcess([...words, '--data', data], { ...env, NODE_OPTIONS: `--import=${preload}` });

describe.skipIf(postgres !== null)('a command that is killed at any statement', () => {
  test.each([
    ['account', 'update', 'acme', '--plan', 'professional'],
    ['token', 'create', ...acme, ...jo],
    ['agent', 'delete', 'jo@acme.example', ...acme, '--yes'],
  ])('%s %s has made its change and left word of it, or neither', async (...words) => {
    const data = await filled();
    const [before, rows] = [await stateOf(data), (await auditRows(data)).length];
    const statements = await statementsOf(data, words);
    const outcomes = new Set<string>();
    for (const at of statements) {
      const copy = await copyOf(data);
      expect((await killed(copy, words, { KILLED_AT: String(at) })).code).toBeNull();
      const isChanged = (await stateOf(copy)) !== before;
      const isWrittenDown = (await auditRows(copy)).length > rows;
      outcomes.add(`${isChanged} ${isWrittenDown}`);
    }
    expect(outcomes).toContain('false false');
    expect([...outcomes].filter((one) => one !== 'false false' && one !== 'true true')).toEqual([]);
  });
});
