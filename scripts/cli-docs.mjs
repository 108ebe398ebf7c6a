// Writes what docs/cli.md has below its marker, the reference, from the commands themselves; what is above it is written
// by hand. `--check` says whether it is as the commands are.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { bundle, root } from './bundle.mjs';
import { flagsOf } from './words.mjs';

const isCheck = flagsOf('cli:docs', ['--check']).has('--check');
const file = join(root, 'docs/cli.md');
const marker = '<!-- below: npm run cli:docs -->\n';
const outfile = join(root, 'dist/cli-document.js');

for (const name of Object.keys(process.env)) {
  if (name.startsWith('TRUNKLINE_')) delete process.env[name];
}
process.env.NO_COLOR = '1';
await build({ ...bundle, entryPoints: ['scripts/cli-document.ts'], outfile, outbase: undefined });
const { renderCliReference } = await import(pathToFileURL(outfile).href);
const reference = await renderCliReference();
rmSync(outfile);
rmSync(`${outfile}.map`);

const before = readFileSync(file, 'utf8');
const [tour, ...rest] = before.split(marker);
if (rest.length !== 1) throw new Error(`docs/cli.md: ${marker.trim()} must be there once`);
const after = await format(`${tour}${marker}\n${reference}`, {
  ...(await resolveConfig(file)),
  filepath: file,
});

if (!isCheck) {
  writeFileSync(file, after);
} else if (before !== after) {
  console.error('docs/cli.md is not what the commands say: npm run cli:docs');
  process.exitCode = 1;
}
