// Bundles what is published, and what a checkout has beside it, into dist/, unless the last build was made of the very
// same sources. With --if-possible a checkout without the packages that build it is no failure: as long as npm installs.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from './bundle.mjs';
import { writeBundledFolders } from './bundled.mjs';

const stamp = join(root, 'dist/.built');
const inputs = [
  'src',
  'bench',
  'simulator',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'scripts/bundled.mjs',
  'scripts/openapi-files.ts',
  'package-lock.json',
];

const sources = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) await buildOrSay();

/** Not by the times of files, which copies of a checkout do not keep. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(filesAt)) {
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

async function buildOrSay() {
  let esbuild;
  try {
    esbuild = await import('esbuild');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error(
      'trunkline: it is not built, and building takes the development packages: type "npm ci --include=dev"',
    );
    process.exitCode = process.argv.includes('--if-possible') ? 0 : 1;
    return;
  }
  await buildAll(esbuild);
  writeFileSync(stamp, sources);
}

async function buildAll(esbuild) {
  const metafiles = [];
  const build = async (options) => {
    const { metafile } = await esbuild.build({ ...options, metafile: true });
    metafiles.push(metafile);
  };
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await build({
    ...bundle,
    // What makes the OpenAPI documents is not needed once they are made.
    external: [...bundle.external, '@fastify/swagger', 'fastify-type-provider-zod'],
    entryPoints: [
      'src/cli/main.ts',
      ...['main', 'worker'].map((name) => `simulator/${name}.ts`),
      ...['main', 'load', 'bare', 'naive', 'count-statements'].map((name) => `bench/${name}.ts`),
    ],
    outdir: 'dist',
  });
  chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
  await renderOpenApi(build);
  writeBundledFolders(root, metafiles);
}

/** The documents are made by the service's own routes, in a file that only the build needs. */
async function renderOpenApi(build) {
  const outdir = join(root, 'dist/openapi');
  await build({ ...bundle, entryPoints: ['scripts/openapi-files.ts'], outdir });
  const file = pathToFileURL(join(outdir, 'scripts/openapi-files.js'));
  const { writeOpenApiFiles } = await import(file.href);
  await writeOpenApiFiles(pathToFileURL(join(root, 'dist/')));
  rmSync(outdir, { recursive: true });
}
