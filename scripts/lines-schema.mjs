// Writes resources/lines.schema.json, by which editors know files of lines, from the schema that reads them;
// `--check` says whether it is as it is.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format } from 'prettier';
import { bundle, root } from './bundle.mjs';
import { flagsOf } from './words.mjs';

const isCheck = flagsOf('lines:schema', ['--check']).has('--check');
const file = join(root, 'resources/lines.schema.json');
const outfile = join(root, 'dist/lines-schema.js');

await build({ ...bundle, entryPoints: ['src/lines/json-schema.ts'], outfile, outbase: undefined });
const { linesJsonSchema } = await import(pathToFileURL(outfile).href);
rmSync(outfile);
rmSync(`${outfile}.map`);

// What properties are is said where the API says it.
const { schemas } = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8')).components;
const descriptions = {
  number: schemas.PhoneNumberUpdate.properties,
  settings: schemas.PhoneNumberSettingsUpdate.properties,
};
const text = await format(JSON.stringify(linesJsonSchema(descriptions)), { parser: 'json' });

if (!isCheck) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('resources/lines.schema.json is not what files may say: npm run lines:schema');
  process.exitCode = 1;
}
