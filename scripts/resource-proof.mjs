// Proves that a new resource takes one declaration, one line in the index and one sample for the
// tests: adds a made-up one to a copy of the code, and runs there what a change must pass: the checks,
// the tests of resources, of OpenAPI and of the command line, and the command that it has got.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plant, scratchCopy } from './scratch-copy.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const declaration = `import { z } from 'zod';
import { clearedProperties, referencesIn } from '../references.ts';
import { defineResource } from './define-resource.ts';
import { idSchema, instantSchema, notBlank, text } from './properties.ts';

const pairs = [['group', 'group_ids']] as const;

export const departments = defineResource({
  kind: 'department',
  plural: 'departments',
  path: '/api/v2/departments',
  writers: 'admins',
  url: 'inside',
  schema: z.object({
    id: idSchema,
    name: notBlank(255),
    floor: z.int(),
    motto: text(255).nullable(),
    group_ids: z.array(idSchema).max(100),
    created_at: instantSchema,
    updated_at: instantSchema,
  }),
  writable: ['name', 'floor', 'motto', 'group_ids'],
  required: ['name'],
  onDelete: 'detach',

  create: (_, { now }) => ({
    floor: 0,
    motto: null,
    group_ids: [],
    created_at: now,
    updated_at: now,
  }),

  check({ group_ids }, { errors }) {
    if (new Set(group_ids).size === group_ids.length) return;
    errors.add('group_ids', 'DuplicateValue', 'names a group twice');
  },

  references: (department) => referencesIn(department, pairs),
  removeReference: (department, gone) => ({
    ...department,
    ...clearedProperties(department, pairs, gone),
  }),
});
`;

/** All that goes through every resource there is, or lists operations or commands. */
const tests = [
  'test/domain/resources',
  'test/api/resources',
  'test/app/resources',
  'test/api/openapi.test.ts',
  'test/api/contract.test.ts',
  'test/api/contract-types.test.ts',
  'test/cli/cli.test.ts',
];

/** How long one step may take, in milliseconds. */
const patience = 15 * 60_000;

const { stdout: listed } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
const copy = scratchCopy(listed.split('\0').filter((name) => existsSync(join(root, name)) && name));
plant(join(copy, 'src/domain/resources/departments.ts'), declaration);
replace('src/domain/resources/index.ts', [
  [/^import /, "import { departments } from './departments.ts';\nimport "],
  [/^(.*resources: readonly ResourceDeclaration\[\] = \[)$/m, '$1\n  departments,'],
]);
replace('test/support/samples.ts', [
  [
    /^(export const samples: .* = \{)$/m,
    "$1\n  department: { properties: { name: 'Some name', floor: 3 } },",
  ],
]);
run('npm run openapi', 'npm', 'run', '--silent', 'openapi');
run('npm run check', 'npm', 'run', '--silent', 'check');
run('tests', 'npx', 'vitest', 'run', '--project=sqlite', ...tests);
run('build', 'npm', 'run', '--silent', 'build');
commandLine();

function replace(file, changes) {
  const path = join(copy, file);
  let text = readFileSync(path, 'utf8');
  for (const [pattern, replacement] of changes) {
    if (!pattern.test(text)) throw new Error(`${file} has no ${pattern}`);
    text = text.replace(pattern, replacement);
  }
  writeFileSync(path, text);
}

function run(step, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: patience,
  });
  console.log(`${step}: ${status === 0 ? 'passed' : 'FAILED'}`);
  if (status === 0) return stdout;
  console.error(stdout, stderr);
  throw new Error(`${step} failed`);
}

function commandLine() {
  const data = ['--data', join(copy, 'data'), '--json'];
  const trunkline = (...args) =>
    JSON.parse(
      run(args.slice(0, 2).join(' '), process.execPath, 'dist/src/cli/main.js', ...args, ...data),
    );
  trunkline('account', 'create', 'acme');
  const made = trunkline('department', 'create', '--account', 'acme', '--name', 'Sales');
  const listed = trunkline('department', 'list', '--account', 'acme');
  if (JSON.stringify(listed) !== JSON.stringify([made])) throw new Error('not listed');
}
