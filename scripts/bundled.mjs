// Which packages of node_modules/ are bundled into what is published: they are development dependencies, and
// no package manager knows that they are shipped.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const listIn = (root) => join(root, 'dist/bundled.json');

/** Of these, nothing leaves the checkout. */
const unpublished = /^dist\/(bench|simulator)\//;

/** Lists, of what esbuild has made, the folders of the packages that have code in what is published, and those `copied`. */
export function writeBundledFolders(root, metafiles, copied) {
  const outputs = metafiles.flatMap(({ outputs: made }) => Object.entries(made));
  const inputs = outputs
    .filter(([path]) => !unpublished.test(path))
    .flatMap(([, output]) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const folders = inputs.map(([path]) => /^(.*node_modules\/(@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  const list = new Set([...folders.filter((folder) => folder !== undefined), ...copied]);
  writeFileSync(listIn(root), `${JSON.stringify([...list], null, 2)}\n`);
}

/** Folders such as `node_modules/fastify`, as the lock file has them. */
export function bundledFolders(root) {
  if (!existsSync(listIn(root))) throw new Error('nothing is built: type "npm run build"');
  return JSON.parse(readFileSync(listIn(root), 'utf8'));
}

/** A package each, in each version once. */
export function bundledPackages(root) {
  const packages = bundledFolders(root).map((path) => {
    const folder = join(root, path);
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    return [`${name}@${version}`, { name, version, license, folder }];
  });
  return new Map(packages);
}
