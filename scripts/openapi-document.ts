import { existsSync, readFileSync } from 'node:fs';
import { openApiDocument } from '../src/http/contract/document.ts';
import type { Examples } from '../src/http/contract/examples.ts';
import { servedOperations } from '../src/http/contract/served-operations.ts';
import { packageFile } from '../src/package-file.ts';
import { version } from '../src/version.ts';

/** What the tests have recorded of the running service, by operation. */
const examplesFile = packageFile('resources/openapi-examples.json');

/** The text of `openapi.json`, made from the schemas of the routes. */
export async function renderOpenApi(): Promise<string> {
  const examples = existsSync(examplesFile)
    ? (JSON.parse(readFileSync(examplesFile, 'utf8')) as Examples)
    : {};
  const document = openApiDocument(await servedOperations(), { version, examples });
  return `${JSON.stringify(document, null, 2)}\n`;
}
