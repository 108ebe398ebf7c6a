// Bundles the CLI and the benchmark into dist/, and puts beside them what the service serves from there, unless
// the last build is newer than everything it was made from.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundle, root } from './bundle.mjs';

const stamp = join(root, 'dist/.built');
const inputs = [
  'src',
  'bench',
  'simulator',
  'docs/extensions',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'scripts/openapi-files.ts',
  'package-lock.json',
];

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => newest(join(path, name))), statSync(path).mtimeMs)
    : statSync(path).mtimeMs;

/** The documents are made by the service's own routes, in a file that only the build needs. */
async function renderOpenApi(build) {
  const outdir = join(root, 'dist/openapi');
  await build({ ...bundle, entryPoints: ['scripts/openapi-files.ts'], outdir });
  const file = pathToFileURL(join(outdir, 'scripts/openapi-files.js'));
  const { writeOpenApiFiles } = await import(file.href);
  await writeOpenApiFiles(pathToFileURL(join(root, 'dist/')));
  rmSync(outdir, { recursive: true });
}

/** What draws the reference page, as browsers take it: they have one of the compressed ones. */
function copyScalar() {
  const script = readFileSync(
    join(root, 'node_modules/@scalar/fastify-api-reference/dist/js/standalone.js'),
  );
  const files = {
    'scalar.js': script,
    'scalar.js.gz': gzipSync(script),
    'scalar.js.br': brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
  mkdirSync(join(root, 'dist/docs'));
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(root, 'dist/docs', name), bytes);
  }
}

const isFresh =
  existsSync(stamp) &&
  inputs.every((input) => newest(join(root, input)) <= statSync(stamp).mtimeMs);

if (!isFresh) {
  const { build } = await import('esbuild');
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
  copyScalar();
  writeFileSync(stamp, '');
}
