// What a build makes; here alone it needs development packages.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { buildConsole } from './build-console.mjs';
import { bundle, clientBundle, commandLine, root } from './bundle.mjs';
import { writeBundledFolders } from './bundled.mjs';

/** Bundles what is published into dist/, and what a checkout has beside it. */
export async function buildAll() {
  const metafiles = [
    await build(commandLine),
    await build({
      ...bundle,
      entryPoints: [
        ...['main', 'worker'].map((name) => `simulator/${name}.ts`),
        ...['main', 'load', 'bare', 'naive', 'count-statements'].map((name) => `bench/${name}.ts`),
      ],
      outdir: 'dist',
    }),
    await build({
      ...bundle,
      entryPoints: { 'testing/index': 'src/testing/start.ts' },
      outdir: 'dist',
      plugins: [clientBeside],
      banner: { js: `${bundle.banner.js} ${realTimers}` },
      // Tools of tests look for the sources that a map names, and say that they are missing.
      sourcemap: false,
    }),
    await build(clientBundle),
  ];
  chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
  writeTypes();
  copyScalar();
  writeBundledFolders(root, metafiles, [scalar, ...(await buildConsole())]);
}

/** Taken when the test bed is loaded, for all that is in it: tests that fake timers fake the globals. */
const realTimers =
  'const { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate } = globalThis;';

/** The errors that a test bed's client throws are of the classes that tests import from the client. */
const clientBeside = {
  name: 'client-beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/client\/index\.ts$/ }, () => ({
      path: '../client/index.js',
      external: true,
    }));
  },
};

const scalar = 'node_modules/@scalar/fastify-api-reference';

/** What draws the reference page, as browsers take it; for others the service unpacks it. */
function copyScalar() {
  const script = readFileSync(join(root, scalar, 'dist/js/standalone.js'));
  const files = {
    'scalar.js.gz': gzipSync(script),
    'scalar.js.br': brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
  mkdirSync(join(root, 'dist/docs'));
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(root, 'dist/docs', name), bytes);
  }
}

async function build(options) {
  const { metafile } = await esbuild.build({ ...options, metafile: true });
  return metafile;
}

/** What programs are compiled against. */
function writeTypes() {
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    ['-p', join(root, 'tsconfig.types.json')],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error('the types could not be written');
}
