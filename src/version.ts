import { readFileSync } from 'node:fs';
import { packageFile } from './package-file.ts';

/** As package.json says it. */
export const version = (
  JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }
).version;
