import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths below `folder`, relative to `root`, of files with this ending. */
export function filesIn(root, folder, ending) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(root, path, ending);
      return entry.name.endsWith(ending) ? [path] : [];
    })
    .sort(inOrder);
}

/** `*`, `**` and `{one,other}`, as in a shell. */
export function globPattern(glob) {
  const pattern = glob
    .replaceAll(/[.+^$()|[\]\\]/g, '\\$&')
    .replaceAll(/\{([^}]*)\}/g, (_, words) => `(${words.replaceAll(',', '|')})`)
    .replaceAll(/\*\*\/?|\*/g, (stars) => (stars === '*' ? '[^/]*' : '.*'));
  return new RegExp(`^${pattern}$`);
}

const inOrder = (one, other) => (one < other ? -1 : 1);

export const digestOf = (text) => createHash('md5').update(text).digest('hex');

export function readJson(path, otherwise) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : otherwise;
}

/** Whole or not at all: a run can be ended at any time. */
export function writeJson(path, value) {
  writeFileSync(`${path}.new`, JSON.stringify(value));
  renameSync(`${path}.new`, path);
}

/** The same order for the same seed. */
export function shuffled(items, seed) {
  return items
    .map((item, index) => [digestOf(`${seed} ${index}`), item])
    .sort(([one], [other]) => inOrder(one, other))
    .map(([, item]) => item);
}

/** Mutants by their file. */
export function grouped(mutants) {
  const groups = new Map();
  for (const mutant of mutants) {
    const group = groups.get(mutant.file) ?? [];
    group.push(mutant);
    groups.set(mutant.file, group);
  }
  return groups;
}
