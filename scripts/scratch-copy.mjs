import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const root = fileURLToPath(new URL('..', import.meta.url));

/** An empty folder, until the process ends. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-scratch-'));
  folders.push(folder);
  return folder;
}

/** Copies these files and folders of the checkout aside, with its packages, until the process ends. */
export function scratchCopy(paths) {
  const copy = scratchFolder();
  for (const path of paths) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Writes a file, and makes the folders that it lies in. */
export function plant(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
