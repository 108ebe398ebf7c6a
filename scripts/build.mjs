// Bundles the CLI and the benchmark into dist/, unless the last build is newer than everything it was
// made from.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, clientBundle, root } from './bundle.mjs';

const stamp = join(root, 'dist/.built');
const inputs = [
  'src',
  'bench',
  'simulator',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.types.json',
];

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => newest(join(path, name))), statSync(path).mtimeMs)
    : statSync(path).mtimeMs;

/** What programs are compiled against; without a compiler there is a service all the same. */
function writeTypes() {
  const compiler = join(root, 'node_modules/.bin/tsc');
  if (!existsSync(compiler)) {
    console.error('trunkline: the client has no types, as TypeScript is not installed');
    return;
  }
  const project = join(root, 'tsconfig.types.json');
  const { status } = spawnSync(compiler, ['-p', project], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the types of the client could not be written');
}

const isFresh =
  existsSync(stamp) &&
  inputs.every((input) => newest(join(root, input)) <= statSync(stamp).mtimeMs);

if (!isFresh) {
  const { build } = await import('esbuild');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await build({
    ...bundle,
    entryPoints: [
      'src/cli/main.ts',
      ...['main', 'worker'].map((name) => `simulator/${name}.ts`),
      ...['main', 'load', 'bare', 'naive', 'count-statements'].map((name) => `bench/${name}.ts`),
    ],
    outdir: 'dist',
  });
  await build(clientBundle);
  writeTypes();
  chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
  writeFileSync(stamp, '');
}
