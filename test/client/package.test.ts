import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** An empty project that has what the package of the client is made of, and nothing else. */
async function consumer(): Promise<string> {
  const folder = await temporaryFolder();
  const installed = join(folder, 'node_modules/trunkline');
  await mkdir(installed, { recursive: true });
  await cp(join(root, 'dist/client'), join(installed, 'dist/client'), { recursive: true });
  for (const name of ['package.json', 'openapi.json']) {
    await cp(join(root, name), join(installed, name));
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  return folder;
}

/** What a program is bundled to, by a bundler that finds the package as it is installed. */
async function bundled(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: await consumer() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

describe('trunkline/client', () => {
  test('takes less than 12 kB, 5.5 kB compressed', async () => {
    const bytes = await readFile(join(root, 'dist/client/index.js'));
    expect(bytes.length).toBeLessThan(12_000);
    expect(gzipSync(bytes).length).toBeLessThan(5_500);
  });

  test('is one file that needs no other, and nothing of Node.js', async () => {
    const text = await readFile(join(root, 'dist/client/index.js'), 'utf8');
    expect(text).not.toMatch(/\bimport\b|\brequire\b/);
    const program = "import { createClient } from 'trunkline/client'; createClient({ url: 'x' });";
    expect(await bundled(program)).toContain('/channels/voice/');
  });

  test('brings along no more than what is imported', async () => {
    const program = "import { NotFoundError } from 'trunkline/client'; console.log(NotFoundError);";
    const text = await bundled(program);
    expect(text.length).toBeLessThan(400);
    expect(text).toContain('NotFoundError');
    expect(text).not.toMatch(/api\/v2|ConflictError/);
    expect(await bundled("import 'trunkline/client';")).toBe('');
  });

  test('is imported by its name, and so is the contract', async () => {
    const folder = await consumer();
    const program = `
      import { createClient, TrunklineError } from 'trunkline/client';
      import contract from 'trunkline/openapi.json' with { type: 'json' };
      console.log(Object.keys(createClient({ url: 'http://localhost' })).length > 10, contract.openapi);`;
    await writeFile(join(folder, 'program.mjs'), program);
    const words = ['--disable-warning=ExperimentalWarning', 'program.mjs'];
    const { stdout } = await run(process.execPath, words, { cwd: folder });
    expect(stdout).toMatch(/^true 3\.1/);
  });

  test.each([
    ['nodenext', { module: 'nodenext', lib: ['es2023'], types: ['node'] }],
    ['bundler', { module: 'esnext', lib: ['es2023', 'dom', 'dom.asynciterable'], types: [] }],
  ])('has types of its own, for modules as %s has them', async (moduleResolution, options) => {
    const folder = await consumer();
    for (const name of ['@types', 'undici-types']) {
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
    const types = await readFile(join(root, 'test/client/types.ts'), 'utf8');
    await writeFile(
      join(folder, 'program.ts'),
      types.replace('../../src/client/index.ts', 'trunkline/client'),
    );
    const strictness = { strict: true, noUncheckedIndexedAccess: true };
    const compilerOptions = { ...options, ...strictness, moduleResolution, noEmit: true };
    const project = { compilerOptions, files: ['program.ts'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project));
    const compiler = join(root, 'node_modules/.bin/tsc');
    const { stdout } = await run(compiler, { cwd: folder }).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).toBe('');
  });
});
