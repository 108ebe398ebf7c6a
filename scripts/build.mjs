// Builds dist/, unless the last build was made of the very same sources. With --if-possible it is no failure that the
// packages which build it are missing, as while npm installs.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';
import { flagsOf } from './words.mjs';

const isIfPossible = flagsOf('build', ['--if-possible']).has('--if-possible');
const stamp = join(root, 'dist/.built');
const sources = fingerprint([
  'src',
  'console',
  'bench',
  'simulator',
  'docs/extensions',
  'scripts',
  'tsconfig.json',
  'tsconfig.types.json',
  'package-lock.json',
]);

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
  const build = await loadBuild();
  if (build) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    await build();
    writeFileSync(stamp, sources);
  } else {
    console.error(
      'trunkline: it is not built, and building takes the development packages: type "npm ci --include=dev"',
    );
    process.exitCode = isIfPossible ? 0 : 1;
  }
}

/** Not by the times of files, which copies of a checkout do not keep. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesAt)) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function filesAt(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesAt(`${path}/${name}`));
}

/** Undefined: one of the packages that it uses is not installed. */
async function loadBuild() {
  try {
    const { buildAll } = await import('./build-all.mjs');
    return buildAll;
  } catch (error) {
    if (error.message.startsWith('Cannot find package ')) return undefined;
    throw error;
  }
}
