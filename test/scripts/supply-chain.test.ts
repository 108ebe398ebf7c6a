import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';

const script = fileURLToPath(new URL('../../scripts/supply-chain.mjs', import.meta.url));
const integrity =
  'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';

interface Checked {
  readonly locked: object;
  readonly allowScripts?: object;
  readonly bundled?: readonly string[];
  readonly env?: Record<string, string>;
}

/** The exit code and the problems of a project whose one dependency is locked like this. */
async function problemsWith({ locked, allowScripts = {}, bundled = [], env = {} }: Checked) {
  const folder = await temporaryFolder();
  const write = (name: string, value: unknown) =>
    writeFile(join(folder, name), JSON.stringify(value));
  const name = { name: 'checked', version: '1.0.0', devDependencies: { 'left-pad': '1.3.0' } };
  await write('package.json', { ...name, allowScripts });
  const packages = { '': name, 'node_modules/left-pad': { version: '1.3.0', ...locked } };
  await write('package-lock.json', { ...name, lockfileVersion: 3, requires: true, packages });
  await mkdir(join(folder, 'dist'));
  await write('dist/bundled.json', bundled);
  const check = spawn(process.execPath, [script, folder], { env: { ...process.env, ...env } });
  const [stderr, [code]] = await Promise.all([text(check.stderr), once(check, 'exit')]);
  return [code, stderr.trimEnd()];
}

/** The variables of an npm whose registry knows of a weakness in every left-pad. */
async function weakRegistry(): Promise<Record<string, string>> {
  const weakness = { id: 1, title: 'pads', severity: 'high', vulnerable_versions: '*', url: '' };
  const versions = { '1.3.0': { name: 'left-pad', version: '1.3.0' } };
  const registry = createServer((request, response) => {
    const answer =
      request.method === 'POST' ? { 'left-pad': [weakness] } : { name: 'left-pad', versions };
    request.resume().on('end', () => response.end(JSON.stringify(answer)));
  });
  registry.listen(0, '127.0.0.1');
  await once(registry, 'listening');
  onTestFinished(() => void registry.close());
  const { port } = registry.address() as AddressInfo;
  return { npm_config_registry: `http://127.0.0.1:${port}/` };
}

describe('ASVS 14.2.1: a dependency', () => {
  test('that is pinned by its hash and runs nothing at install is fine', async () => {
    expect(await problemsWith({ locked: { integrity } })).toEqual([0, '']);
  });

  test.each([{}, { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }])(
    'without a strong hash (%o) is a problem',
    async (locked) => {
      const problem = 'node_modules/left-pad: no sha512 in the lock file';
      expect(await problemsWith({ locked })).toEqual([1, problem]);
    },
  );

  test('that would run a script at install is a problem until somebody decides on it', async () => {
    const locked = { integrity, hasInstallScript: true };
    const [status, problem] = await problemsWith({ locked });
    expect([status, problem]).toEqual([1, expect.stringContaining('allowScripts does not say')]);
    expect(await problemsWith({ locked, allowScripts: { 'left-pad': false } })).toEqual([0, '']);
  });

  test.each([
    ['is installed with the package', { locked: { integrity } }],
    [
      'is bundled into it',
      { locked: { integrity, dev: true }, bundled: ['node_modules/left-pad'] },
    ],
  ])('with a known weakness that %s is a problem', async (_, given) => {
    const env = await weakRegistry();
    expect(await problemsWith({ ...given, env })).toEqual([
      1,
      'left-pad: npm audit knows a weakness',
    ]);
  });

  test('with a known weakness that only tests use is none', async () => {
    const env = await weakRegistry();
    expect(await problemsWith({ locked: { integrity, dev: true }, env })).toEqual([0, '']);
  });
});
