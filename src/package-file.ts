import { existsSync } from 'node:fs';

/** A file of this package, wherever the code runs from: sources and build lie at different depths. */
export function packageFile(path: string): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return new URL(path, folder);
}
