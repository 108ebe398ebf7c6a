// Bundles the CLI and the benchmark into dist/, unless the last build is newer than everything it was
// made from.
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from './bundle.mjs';

const stamp = join(root, 'dist/.built');
const inputs = [
  'src',
  'bench',
  'simulator',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'package-lock.json',
];

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => newest(join(path, name))), statSync(path).mtimeMs)
    : statSync(path).mtimeMs;

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
  chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
  writeFileSync(stamp, '');
}
