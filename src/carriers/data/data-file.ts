import { existsSync, readFileSync } from 'node:fs';
import { packageFile } from '../../package-file.ts';

/** The JSON in a file of `resources/`; null: there is no such file. */
export function readData(path: string): unknown {
  const file = packageFile(`resources/${path}`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
