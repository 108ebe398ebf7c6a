import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = (name: string) => `examples/testing/${name}`;

/** Fails where the program does. Without what tells tests in this process of the one that runs them. */
async function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
  const { NODE_TEST_CONTEXT: _, VITEST: __, ...inherited } = process.env;
  return promisify(execFile)(command, args, { cwd: root, env: { ...inherited, ...env } });
}

/** Vitest by its own interface; what the example imports as Jest's is Vitest's, where Jest is not there. */
const vitest = (file: string) => `
  const { startVitest } = await import('vitest/node');
  const alias = { '@jest/globals': 'vitest' };
  const options = { run: true, watch: false, config: false, include: ['${file}'] };
  const vitest = await startVitest('test', [], options, { resolve: { alias } });
  await vitest.close();
  const failed = vitest.state.getCountOfFailedTests();
  const passed = vitest.state.getTestModules().flatMap(({ children }) => [...children.allTests('passed')]);
  process.exit(failed === 0 && passed.length > 0 ? 0 : 1);`;

const runInVitest = (file: string) =>
  run(process.execPath, ['--input-type=module', '--eval', vitest(file)]);

describe('a test with a carrier inside it', () => {
  test('runs with node:test', async () => {
    const { stdout } = await run(process.execPath, ['--test', example('node.test.mjs')]);
    expect(stdout).toMatch(/pass 3\n(.*\n)*.*fail 0\n/);
  });

  test('runs with Vitest', async () => {
    await runInVitest(example('vitest.test.mjs'));
  });

  test('runs with Jest, or where it is not installed with what Vitest has of it', async () => {
    const file = example('jest.test.mjs');
    const jest = `${root}/node_modules/jest/bin/jest.js`;
    if (!existsSync(jest)) await runInVitest(file);
    else {
      const args = ['--experimental-vm-modules', jest, '--testMatch', `**/${file}`];
      await run(process.execPath, args);
    }
  });
});

describe('a test in another language, against a server that runs', () => {
  test.for([
    ['python3', 'trunkline_test.py'],
    ['ruby', 'trunkline_test.rb'],
  ] as const)('runs with %s', async ([command, file], { skip }) => {
    if (spawnSync(command, ['--version']).status !== 0) skip(`${command} is not installed`);
    const token = 'token-of-the-examples';
    const server = await serveProcess(await temporaryFolder(), {
      args: ['--carriers', 'sandbox', '--test-clock', '--carrier-timeout', '0.5'],
      token,
    });
    // Twice: a reset makes the same start of whatever is there.
    for (const _ of [1, 2]) {
      await run(command, [example(file)], { TRUNKLINE_URL: server.url, TRUNKLINE_TOKEN: token });
    }
  });
});
