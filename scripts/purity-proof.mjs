// Proves that domain/ and app/ cannot reach a clock, randomness or the network behind the ports' back:
// plants each line below in a copy of the linter's rules, and fails unless each is refused.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { plant, scratchCopy } from './scratch-copy.mjs';

const impure = [
  'export const a = Date.now();',
  'export const a = new Date().getFullYear();',
  'export const a = Math.random();',
  'export const { random: a } = Math;',
  "export const a = Math['random']();",
  'export const a = performance.now();',
  'export const a = crypto.randomUUID();',
  'export const a = globalThis.fetch;',
  "export const a = await fetch('http://127.0.0.1/');",
  "export const a = new WebSocket('ws://127.0.0.1/');",
  'export const a = process.env;',
  'setTimeout(() => undefined, 1);',
  'setInterval(() => undefined, 1);',
  'setImmediate(() => undefined);',
  'export const a = global.fetch;',
  'export const a = AbortSignal.timeout(1);',
  "export const a = new EventSource('http://127.0.0.1/');",
  'export const a = new XMLHttpRequest();',
  'export const a = navigator.hardwareConcurrency;',
  "console.error('a');",
  'export const a = Temporal.Now.instant();',
  'export const a = new Intl.DateTimeFormat().format();',
  'export const { DateTimeFormat: A } = Intl;',
  "import { randomBytes } from 'crypto';\nexport const a = randomBytes(1);",
  "import * as ciphers from 'crypto';\nexport const a = ciphers.randomUUID();",
  "export { randomBytes } from 'crypto';",
  "import { randomBytes } from 'node:crypto';\nexport const a = randomBytes(1);",
  "import { randomInt as chosen } from 'node:crypto';\nexport const a = chosen(1);",
  "import * as ciphers from 'node:crypto';\nexport const a = ciphers.randomUUID();",
];

const violations = ['src/domain', 'src/domain/resources/deep', 'src/app', 'src/app/purchases']
  .flatMap((folder) => impure.map((code) => ({ folder, code })))
  .map(({ folder, code }, index) => ({ file: `${folder}/a${index}.ts`, code }));

const copy = scratchCopy(['.oxlintrc.json', 'tsconfig.json']);
for (const { file, code } of violations) plant(join(copy, file), `${code}\n`);
const oxlint = join(copy, 'node_modules/oxlint/bin/oxlint');
const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json', 'src'], {
  cwd: copy,
  encoding: 'utf8',
});
report(JSON.parse(stdout).diagnostics);

function report(diagnostics) {
  const refused = new Set(
    diagnostics
      .filter(({ code }) => code.includes('no-restricted-'))
      .map(({ filename }) => filename),
  );
  const missed = violations.filter(({ file }) => !refused.has(file));
  for (const { file, code } of missed) console.error(`NOT REFUSED in ${file}: ${code}`);
  console.log(`${violations.length - missed.length} of ${violations.length} refused`);
  if (missed.length > 0) process.exitCode = 1;
}
