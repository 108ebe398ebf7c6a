// The types of trunkline/testing, beside its bundle. Its files that have them import no other room's, so each
// file's own are enough.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const files = ['index', 'api'];

/** Into dist/testing. */
export function writeTestingTypes(root) {
  mkdirSync(join(root, 'dist/testing'), { recursive: true });
  for (const name of files) {
    const fileName = join(root, `src/testing/${name}.ts`);
    const { outputText } = ts.transpileDeclaration(readFileSync(fileName, 'utf8'), {
      fileName,
      reportDiagnostics: true,
      compilerOptions: { isolatedDeclarations: true },
    });
    const published = outputText.replaceAll(/(from '\.[^']+)\.ts'/g, "$1.js'");
    writeFileSync(join(root, `dist/testing/${name}.d.ts`), published);
  }
}
