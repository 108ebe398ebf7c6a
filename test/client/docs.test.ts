import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { temporaryFolder } from '../support/bare.ts';
import { startListening } from '../support/listening.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

test('the program of docs/client.md compiles, runs, and prints what it says', async () => {
  const page = await readFile(join(root, 'docs/client.md'), 'utf8');
  const program = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');
  const folder = await temporaryFolder();
  const installed = join(folder, 'node_modules/trunkline');
  await mkdir(installed, { recursive: true });
  await cp(join(root, 'dist/client'), join(installed, 'dist/client'), { recursive: true });
  await cp(join(root, 'package.json'), join(installed, 'package.json'));
  for (const name of ['@types', 'undici-types']) {
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(join(folder, 'program.ts'), program);
  const strictness = { strict: true, noPropertyAccessFromIndexSignature: true };
  const compilerOptions = { module: 'nodenext', types: ['node'], noEmit: true, ...strictness };
  const project = { compilerOptions, files: ['program.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project));
  await run(join(root, 'node_modules/.bin/tsc'), { cwd: folder });

  const trunkline = await startListening();
  onTestFinished(() => trunkline.close());
  const { code } = await transform(program, { loader: 'ts' });
  await writeFile(join(folder, 'program.mjs'), code);
  const { TRUNKLINE_TOKEN: _, ...others } = process.env;
  const env = { ...others, TRUNKLINE_URL: trunkline.url, TRUNKLINE_TOKEN: trunkline.support.token };
  const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: folder, env });
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^true \$/),
    expect.stringMatching(/^\d+ \+1\d{10}$/),
    expect.stringMatching(/^\+1 /),
    "[ 'Pizza line' ]",
    expect.stringMatching(/^\d+ \S/),
    expect.stringMatching(/^false \d+$/),
    'Pizza line',
    'Languages',
    'true',
    expect.stringMatching(/^nickname ValueTooLong Nickname: /),
    expect.stringMatching(/^true \S+$/),
    expect.stringMatching(/^\d+$/),
    '',
  ]);
});

/** The methods of a client, by subject: `sandbox.faults.list`. */
function methodsOf(subject: object, path: readonly string[] = []): string[] {
  return Object.entries(subject).flatMap(([name, value]: [string, object]) =>
    typeof value === 'function' ? [[...path, name].join('.')] : methodsOf(value, [...path, name]),
  );
}

const wordsIn = (cell = '') => [...cell.matchAll(/`([\w.]+)/g)].map(([, word]) => word);

test('the table of docs/client.md has the methods of the client, and no others', async () => {
  const page = await readFile(join(root, 'docs/client.md'), 'utf8');
  const [table = ''] = /^\| Subject [^]*?\n\n/m.exec(page) ?? [];
  const documented = table.split('\n').flatMap((row) => {
    const [, subjects, methods] = row.split('|');
    return wordsIn(subjects).flatMap((one) => wordsIn(methods).map((name) => `${one}.${name}`));
  });
  const client = methodsOf(createClient({ url: 'http://localhost' }));
  expect(documented.sort()).toEqual(client.sort());
});
