// Fails when a dependency is not pinned by its hash, may run a script at install that nobody has decided on, or has a
// known weakness. Where the registry tells no weaknesses, as mirrors do not, it says so.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { bundledFolders } from './bundled.mjs';

const { processedArgs } = new Command('npm run supply-chain --')
  .description('fails when a dependency is not pinned, may run scripts at install, or is weak')
  .argument('[folder]', 'where the lock file is', fileURLToPath(new URL('..', import.meta.url)))
  .parse();
const root = resolve(processedArgs[0]);
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const { allowScripts = {} } = read('package.json');
const packages = Object.entries(read('package-lock.json').packages).filter(([path]) => path !== '');
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const problems = packages.flatMap(([path, { integrity, hasInstallScript }]) => [
  ...(integrity?.startsWith('sha512-') ? [] : [`${path}: no sha512 in the lock file`]),
  ...(!hasInstallScript || nameOf(path) in allowScripts
    ? []
    : [`${path}: has an install script, and allowScripts does not say whether it may run`]),
]);

// Of what runs, installed or bundled: what only tests and tools use meets no stranger.
const shipped = new Set([
  ...packages.filter(([, { dev }]) => !dev).map(([path]) => path),
  ...bundledFolders(root),
]);
const audit = spawnSync('npm', ['audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { metadata, vulnerabilities = {} } = parsed(audit.stdout);
const grave = new Set(['moderate', 'high', 'critical']);
for (const { name, nodes, via } of Object.values(vulnerabilities)) {
  // A name in `via` is that of a package it depends on, which has an entry of its own.
  const isWeak = via.some(({ severity }) => grave.has(severity));
  if (isWeak && nodes.some((path) => shipped.has(path)))
    problems.push(`${name}: npm audit knows a weakness`);
}

for (const problem of problems) console.error(problem);
const audited = metadata ? 'audited' : 'not audited, as the registry does not answer that';
console.log(`${packages.length} packages, ${audited}, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
