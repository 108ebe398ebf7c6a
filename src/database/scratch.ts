import { dirname, resolve } from 'node:path';

const folders = new Set<string>();

/**
 * The databases in this folder go with the process, so nothing is waited for until it is on disk: a test
 * that starts its own service would mostly wait. What ends it takes the folder off again.
 */
export function markAsScratch(folder: string): () => void {
  const path = resolve(folder);
  folders.add(path);
  return () => void folders.delete(path);
}

export const isScratch = (file: string): boolean => folders.has(dirname(resolve(file)));
