import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { importNumbers } from '../../src/carriers/inventory/import.ts';
import { lineReader } from '../../src/carriers/inventory/number-line.ts';
import { openStock } from '../../src/carriers/inventory/stock.ts';
import { temporaryFolder } from '../support/bare.ts';
import { run, serve } from '../support/cli.ts';
import { runProcess } from '../support/cli-process.ts';
import { homeEnv, removeHome } from '../support/home.ts';
import { startTrunkline } from '../support/trunkline.ts';

const onSqlite = { database: undefined };
const preload = new URL('../support/kill-at-statement.mjs', import.meta.url).href;

/** An installation on SQLite with something in each part; nobody runs it. */
async function installation(folder: string): Promise<string> {
  const stock = await openStock(join(folder, 'inventory.sqlite'));
  const read = lineReader();
  await importNumbers(
    stock,
    ['+12125550101', '+12125550102'].map((number) => read({ number })),
  );
  await stock.db.destroy();
  for (const carriers of ['inventory', 'sandbox']) {
    const trunkline = await startTrunkline({ ...onSqlite, data: folder, carriers });
    await trunkline.support.buy();
    // What was not taken yet has another place in another database.
    while ((await trunkline.ports.store.events.take(100)) > 0);
    await trunkline.close();
  }
  return folder;
}

/** Where copies go: a folder, or a schema on PostgreSQL. */
function emptyPlace() {
  const data = join(tmpdir(), `trunkline-copy-${Math.random()}`);
  onTestFinished(() => removeHome(data));

  return { data, place: homeEnv(data)['TRUNKLINE_DATABASE'] ?? data };
}

const words = (from: string, to: string) => ['copy', '--from', from, '--to', to, '--json'];

const copyKilled = (from: string, to: string, env: Record<string, string>) =>
  runProcess(words(from, to), { ...env, NODE_OPTIONS: `--import=${preload}` });

async function copied(from: string, to: string): Promise<unknown> {
  const { code, stdout, stderr } = await run(words(from, to));
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

/** A source, what a copy of it that nothing interrupts says, and the statements that it makes. */
async function prepared() {
  const source = await installation(await temporaryFolder());
  const list = join(source, 'statements');
  const { stdout } = await copyKilled(source, emptyPlace().place, { STATEMENTS: list });
  const statements = (await readFile(list, 'utf8')).trim().split('\n');
  return { source, whole: JSON.parse(stdout) as unknown, statements };
}

/** Here and there on the way, and at the end, where one part after the other is committed. */
function placesIn(statements: readonly string[]): number[] {
  const end = statements.length - 26;
  const apart = Math.ceil(end / 6);
  return statements.flatMap((statement, index) => {
    const isChosen = index < end ? index % apart === 0 : /"(commit|release one)"/.test(statement);
    return isChosen ? [index + 1] : [];
  });
}

describe('a copy that is killed', () => {
  test('at any point: the target is nothing, whole, or refused, and the same command completes it', async () => {
    const { source, whole, statements } = await prepared();
    const states = new Set<string>();
    for (const at of placesIn(statements)) {
      const { data, place } = emptyPlace();
      expect(await copyKilled(source, place, { KILLED_AT: String(at) })).toMatchObject({
        code: null,
        stdout: '',
      });
      const state = await stateOf(data, place);
      states.add(state);
      if (state !== 'whole') expect(await copied(source, place), statements[at - 1]).toEqual(whole);
      expect(await copied(place, await temporaryFolder()), statements[at - 1]).toEqual(whole);
    }
    expect([...states].toSorted()).toEqual(['nothing', 'refused', 'whole']);
  });

  test('leaves what no command works on, nor a server, and what nothing else is copied over', async () => {
    const { source, whole, statements } = await prepared();
    const { data, place } = emptyPlace();
    const at = statements.findLastIndex((one) => one.includes('from \\"phone_numbers\\"'));
    await copyKilled(source, place, { KILLED_AT: String(at) });
    for (const command of [
      ['account', 'list'],
      ['reconcile'],
      ['inventory', 'list'],
      ['sandbox', 'fault', 'list'],
      ['migrate', '--check'],
      ['migrate'],
    ]) {
      const { code, stderr } = await run([...command, '--data', data]);
      expect([command, code]).toEqual([command, 1]);
      expect(stderr).toMatch(/^trunkline: a copy into .* interrupted.* run the same .* again.*\n$/);
    }
    await expect(serve(data)).rejects.toThrow(/interrupted/);
    const other = await installation(await temporaryFolder());
    const { code, stderr } = await run(words(other, place));
    expect(code).toBe(1);
    expect(stderr).toMatch(/interrupted copy of another installation/);
    expect(await copied(source, place)).toEqual(whole);
    expect((await run(['account', 'list', '--data', data])).code).toBe(0);
  });
});

/** What a command makes of the target: `nothing` in it, `refused` as unfinished, or `whole`. */
async function stateOf(data: string, place: string): Promise<string> {
  const { code, stdout, stderr } = await run(['account', 'list', '--data', data, '--json']);
  const further = await run(words(place, await temporaryFolder()));
  if (code === 0) return stdout === '[]\n' ? 'nothing' : 'whole';
  if (stderr.includes('there is no installation')) return 'nothing';
  for (const said of [stderr, further.stderr]) expect(said).toMatch(/interrupted/);
  return 'refused';
}
