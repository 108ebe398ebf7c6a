// What a build makes; here alone it needs development packages.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundle, root } from './bundle.mjs';
import { writeBundledFolders } from './bundled.mjs';

/** Bundles what is published into dist/, and what a checkout has beside it. */
export async function buildAll() {
  const metafiles = [
    await build({
      entryPoints: [
        'src/cli/main.ts',
        ...['main', 'worker'].map((name) => `simulator/${name}.ts`),
        ...['main', 'load', 'bare', 'naive', 'count-statements'].map((name) => `bench/${name}.ts`),
      ],
      outdir: 'dist',
    }),
  ];
  chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
  writeBundledFolders(root, metafiles);
}

async function build(options) {
  const { metafile } = await esbuild.build({ ...bundle, ...options, metafile: true });
  return metafile;
}
