// Writes the licences of all that is bundled into dist/THIRD-PARTY-LICENSES.txt: whoever passes the bundle on
// has to pass them on with it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { root } from './bundle.mjs';
import { bundledPackages } from './bundled.mjs';

new Command('npm run licenses').description('writes dist/THIRD-PARTY-LICENSES.txt').parse();

const packages = [...bundledPackages(root)].sort(([one], [other]) => (one < other ? -1 : 1));
const sections = packages.map(
  ([id, { license, folder }]) => `${id} (${license})\n\n${licenseTextsIn(folder, id).join('\n\n')}`,
);
const head = 'The programs in this folder contain code of these packages, under these licences.';
const rule = `\n\n${'-'.repeat(80)}\n\n`;
writeFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), `${[head, ...sections].join(rule)}\n`);
console.log(`dist/THIRD-PARTY-LICENSES.txt: ${packages.length} packages`);

/** Its files of that name; of a package that has none, what its README says. */
function licenseTextsIn(folder, id) {
  const textOf = (name) => readFileSync(join(folder, name), 'utf8').trim();
  const names = readdirSync(folder).sort();
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (files.length > 0) return files.map(textOf);
  const readme = names.find((name) => /^readme/i.test(name));
  const section = readme && /^#+ licen[cs]e\s+([\s\S]+)/im.exec(textOf(readme))?.[1];
  if (!section) throw new Error(`${id} has no text of its licence: find out what it is`);
  return [section];
}
