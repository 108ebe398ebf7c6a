// Each test file with all it imports as one module, the sources in it instrumented: importing it anew
// makes everything anew, so that what a module computes while it is loaded can be mutated too.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { digestOf, grouped } from './files.mjs';
import { instrumented } from './instrument.mjs';
import { mutantsOf } from './mutants.mjs';

const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.url));

/** The mutants of `sources`, each with an id, and a key that stays the same while its text does. */
export function numberedMutants(root, sources) {
  const all = [];
  for (const file of sources) {
    const text = readFileSync(join(root, file), 'utf8');
    const seen = new Map();
    for (const mutant of mutantsOf(text)) {
      const { start, end, operator, replacement } = mutant;
      const what = [file, operator, text.slice(start, end), replacement].join('\n');
      const times = seen.get(what) ?? 0;
      seen.set(what, times + 1);
      all.push({ id: all.length, file, ...mutant, key: digestOf(`${what}\n${times}`) });
    }
  }
  return all;
}

/** Writes the bundles into `outdir`; answers the inputs of each, by test file. */
export async function bundleTests(root, { tests, mutants, outdir }) {
  const bySource = grouped(mutants);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: tests,
    outdir,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    metafile: true,
    logLevel: 'error',
    plugins: [{ name: 'mutation', setup: (esbuild) => plug(esbuild, root, bySource) }],
  });
  return new Map(
    Object.values(metafile.outputs)
      .filter(({ entryPoint }) => entryPoint)
      .map(({ entryPoint, inputs }) => [entryPoint, Object.keys(inputs)]),
  );
}

function plug(esbuild, root, bySource) {
  esbuild.onResolve({ filter: /^vitest$/ }, () => ({
    path: pathToFileURL(vitest).href,
    external: true,
  }));
  esbuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const mutants = bySource.get(relative(root, path)) ?? [];
    const changed = mutants.length > 0 ? instrumented(text, mutants) : text;
    const here = JSON.stringify(pathToFileURL(path).href);
    return {
      contents: changed.replaceAll('import.meta.url', here),
      loader: 'ts',
      resolveDir: dirname(path),
    };
  });
}
