// Writes what a package of this version is made of: a CycloneDX list, in dist/sbom.cdx.json, of what is installed with
// it and of what is bundled into it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { root } from './bundle.mjs';
import { bundledPackages } from './bundled.mjs';

new Command('npm run sbom').description('writes dist/sbom.cdx.json').parse();

const bundled = bundledPackages(root);
const sbom = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  }),
);
const isDevelopment = ({ name }) => name === 'cdx:npm:package:development';
sbom.components = sbom.components
  .filter(
    (component) => bundled.has(component['bom-ref']) || !component.properties.some(isDevelopment),
  )
  .map((component) => (bundled.has(component['bom-ref']) ? asBundled(component) : component));
const references = new Set([sbom.metadata.component, ...sbom.components].map((c) => c['bom-ref']));
sbom.dependencies = sbom.dependencies
  .filter(({ ref }) => references.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => references.has(on)) }));
// npm names the folder of the checkout instead.
sbom.metadata.component.name = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name;
writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
console.log(
  `dist/sbom.cdx.json: ${references.size - 1} components, ${bundled.size} of them bundled`,
);

function asBundled(component) {
  const properties = component.properties.filter((property) => !isDevelopment(property));
  return {
    ...component,
    properties: [...properties, { name: 'cdx:npm:package:bundled', value: 'true' }],
  };
}
