import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { main, runProcess } from '../support/cli-process.ts';
import { gateTo, type Gate } from '../support/gate.ts';
import { homeIn } from '../support/home.ts';

async function closedGate(data: string): Promise<Gate> {
  const gate = await gateTo(homeIn(data).database ?? '');
  onTestFinished(() => gate.remove());
  gate.close();
  return gate;
}

const waiting = /^trunkline: waiting, 60 s at most: no connection to the database: .*\n$/;

test('a database that is not up yet is waited for, and that is said once', async () => {
  const data = await temporaryFolder();
  const gate = await closedGate(data);
  const env = { TRUNKLINE_DATABASE: gate.url };
  const migrated = runProcess(['migrate', '--wait', '60', '--data', data], env);
  await expect.poll(() => gate.refused()).toBeGreaterThanOrEqual(3);
  gate.open();
  const { code, stdout, stderr } = await migrated;
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^trunkline 001-initial\n/)]);
  expect(stderr).toMatch(waiting);
});

test('the variable says how long; then the line says what was wrong', async () => {
  const data = await temporaryFolder();
  const gate = await closedGate(data);
  const env = { TRUNKLINE_DATABASE: gate.url, TRUNKLINE_WAIT: '0.1' };
  const { code, stderr } = await run(['migrate', '--data', data], env);
  expect(code).toBe(5);
  expect(stderr.split('\n')).toHaveLength(3);
  expect(stderr).toMatch(
    /^trunkline: no connection to the database: 127\.0\.0\.1:\d+ ended the connection before/m,
  );
});

test.each([
  ['password', (url: URL) => (url.password = 'wrong')],
  ['database', (url: URL) => (url.pathname = '/no_database')],
  ['sslmode', (url: URL) => url.searchParams.set('sslmode', 'require')],
])('what waiting does not mend is not waited for: %s', async (_, change) => {
  const data = await temporaryFolder();
  const url = new URL(homeIn(data).database ?? '');
  change(url);
  const env = { TRUNKLINE_DATABASE: url.href };
  const { code, stderr } = await run(['migrate', '--wait', '3600', '--data', data], env);
  expect(code).toBe(1);
  expect(stderr).not.toContain('waiting');
});

test.each([
  ['serve', 'SIGTERM', 0],
  ['serve', 'SIGINT', 0],
  ['migrate', 'SIGTERM', 143],
] as const)('%s ends at once by %s while it waits', async (command, signal, expected) => {
  const data = await temporaryFolder();
  const gate = await closedGate(data);
  const args = [main, command, '--database', gate.url, '--wait', '3600'];
  const child = spawn(process.execPath, args, { cwd: data, stdio: ['ignore', 'ignore', 'pipe'] });
  const exit = once(child, 'exit');
  await once(child.stderr, 'data');
  child.kill(signal);
  expect(await exit).toEqual([expected, null]);
});
