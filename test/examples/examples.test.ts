import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { bootstrapToken, runJson, serve } from '../support/cli.ts';
import { httpClient } from '../support/http-client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program of examples/ to its end; throws what it wrote when it does not end well. */
async function runExample(program: string, args: string[], env: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  const running = promisify(execFile)(program, args, { cwd: root, env: { PATH, HOME, ...env } });
  return running.catch((error: Error & { stdout: string }) => {
    // What a test reporter has to say is on stdout, which the message leaves out.
    error.message += error.stdout;
    throw error;
  });
}

const clientTest = ['--test', '--test-reporter=tap', 'examples/client-test/client.test.mjs'];

const served = (url: string) => ({ TRUNKLINE_URL: url, TRUNKLINE_TOKEN: bootstrapToken });

describe('the client test', () => {
  test('passes with a Trunkline that it starts itself', async () => {
    const { stdout } = await runExample(process.execPath, clientTest);
    expect(stdout).toMatch(/^# pass 2$/m);
  });

  test('passes with one that runs already', async () => {
    const { url } = await serve(await temporaryFolder());
    const args = ['--test-name-pattern', 'a refusal', ...clientTest];
    const { stdout } = await runExample(process.execPath, args, served(url));
    expect(stdout).toMatch(/^# pass 1$/m);
  });
});

test('the walk-through with curl ends with its number restored', async () => {
  const { url } = await serve(await temporaryFolder());
  const { stdout } = await runExample('examples/curl/walk-through.sh', [], served(url));
  const { phone_numbers: shown } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  expect(shown).toEqual([expect.objectContaining({ nickname: 'Pizza line' })]);
  const listed = (await httpClient(url)('GET', '')).json.phone_numbers;
  expect(listed.map(({ id }: { id: number }) => id)).toEqual([shown[0].id]);
});

describe.each(['sh', 'bash'])(
  'where its first step fails, the walk-through ends, in %s:',
  (shell) => {
    test.each(['a wrong token', 'nobody listens'])('%s', async (reason) => {
      const { url, stop } = await serve(await temporaryFolder());
      if (reason === 'nobody listens') await stop();
      const env = { ...served(url), TRUNKLINE_TOKEN: 'a-wrong-token' };
      const walking = runExample(shell, ['examples/curl/walk-through.sh'], env);
      await expect(walking).rejects.toMatchObject({
        code: 1,
        stdout: expect.not.stringContaining('2. ') as string,
        stderr: expect.stringContaining('the walk-through ends here') as string,
      });
    });
  },
);

test('the inventory file is imported whole, and its numbers are found', async () => {
  const data = await temporaryFolder();
  const { url } = await serve(data);
  const file = `${root}examples/inventory/numbers.csv`;
  expect(await runJson(data, 'inventory', 'import', file)).toEqual({ added: 6, updated: 0 });
  const { json } = await httpClient(url)('GET', '/search?country=GB&contains=79460&per_page=2');
  expect(json.phone_numbers.map(({ number }: { number: string }) => number)).toEqual([
    '+442079460150',
    '+442079460151',
  ]);
});
