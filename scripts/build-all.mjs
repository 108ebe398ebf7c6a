// What a build makes; here alone it needs development packages.
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { bundle, root } from './bundle.mjs';
import { writeBundledFolders } from './bundled.mjs';

/** Bundles what is published into dist/, and what a checkout has beside it. */
export async function buildAll() {
  const metafiles = [
    await build({
      // What makes the OpenAPI documents is not needed once they are made.
      external: [...bundle.external, '@fastify/swagger', 'fastify-type-provider-zod'],
      entryPoints: [
        'src/cli/main.ts',
        ...['main', 'worker'].map((name) => `simulator/${name}.ts`),
        ...['main', 'load', 'bare', 'naive', 'count-statements'].map((name) => `bench/${name}.ts`),
      ],
      outdir: 'dist',
    }),
  ];
  chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
  await renderOpenApi();
  writeBundledFolders(root, metafiles);
}

async function build(options) {
  const { metafile } = await esbuild.build({ ...bundle, ...options, metafile: true });
  return metafile;
}

/** The documents are made by the service's own routes, in a file that only the build needs. */
async function renderOpenApi() {
  const outdir = join(root, 'dist/openapi');
  await build({ entryPoints: ['scripts/openapi-files.ts'], outdir });
  const file = pathToFileURL(join(outdir, 'scripts/openapi-files.js'));
  const { writeOpenApiFiles } = await import(file.href);
  await writeOpenApiFiles(pathToFileURL(join(root, 'dist/')));
  rmSync(outdir, { recursive: true });
}
