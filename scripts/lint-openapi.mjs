// Lints openapi.json by two sets of rules: `recommended-strict` of Redocly, and `oas` of Spectral. Whatever they
// find is an error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { root } from './bundle.mjs';

const file = join(root, 'openapi.json');

async function redocly() {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lint({ ref: file, config });
  return problems.map(
    ({ ruleId, message, location: [{ pointer }] }) => `${ruleId} ${pointer}: ${message}`,
  );
}

async function oas() {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas, 'recommended']] });
  const problems = await linter.run(JSON.parse(readFileSync(file, 'utf8')));
  return problems.map(({ code, message, path }) => `${code} ${path.join('/')}: ${message}`);
}

const problems = [...(await redocly()), ...(await oas())];
if (problems.length > 0) {
  console.error(`openapi.json:\n${problems.join('\n')}`);
  process.exitCode = 1;
}
