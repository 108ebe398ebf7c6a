// Writes openapi.json, the contract of the API, from the schemas of the routes; `--check` says whether it
// is as they are.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle, root } from './bundle.mjs';
import { flagsOf } from './words.mjs';

const isCheck = flagsOf('openapi', ['--check']).has('--check');
const file = join(root, 'openapi.json');
const outfile = join(root, 'dist/openapi-document.js');

await build({
  ...bundle,
  entryPoints: ['scripts/openapi-document.ts'],
  outfile,
  outbase: undefined,
});
const { renderOpenApi } = await import(pathToFileURL(outfile).href);
const text = await renderOpenApi();
rmSync(outfile);
rmSync(`${outfile}.map`);

if (!isCheck) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.json is not what the routes say: npm run openapi');
  process.exitCode = 1;
}
