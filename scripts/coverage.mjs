// Says which test proves each statement of the API document.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';

const root = fileURLToPath(new URL('..', import.meta.url));
const kinds = ['operation', 'property', 'parameter', 'rule', 'example', 'sample'];
const evidences = ['document', 'recorded', 'chosen'];

/** What a statement says of today is not true tomorrow, and nothing would notice. */
const passing = /\b(?:yet|until the service|so far|for now|currently|at the moment)\b/;
/** The whole of what may be said of who writes a property: tests hold it to the table of properties. */
const access =
  /^`[\w.]+` (?:is (?:not )?marked read-only, but .+: )?(?:(?:can be written(?: on create only)?)|(?:is read-only(?:: a written one is ignored)?)|(?:a written one is ignored)|(?:it can be written))$/;
const limit = /\b(?:only|at most|at least|no more than|nothing but)\b/;
/** Words by which the title of a test says where something ends. */
const end = /\b(?:only|no other|nothing else|not|cannot|refused|at most|at least|ignored)\b/;

const options = new Command('npm run coverage --')
  .description('writes docs/coverage.md: every statement of the API document, and its tests')
  .option(
    '--check',
    'write nothing; fail when a statement has no test, a named test does not exist, or the page is not up to date',
  )
  .option('--statements <path>', 'folder of the statements', join(root, 'test/document/statements'))
  .option('--output <path>', 'the page', join(root, 'docs/coverage.md'))
  .option('--tests <path>', 'what `vitest list --json` has written already')
  .parse()
  .opts();

const sections = readSections(options.statements);
const statements = sections.flatMap((section) => section.statements);
const page = pageOf(sections);

if (options.check) {
  const problems = [
    ...mistakesIn(statements),
    ...unprovenClaims(statements),
    ...missingTests(statements, listTests(options.tests)),
    ...(isUpToDate() ? [] : ['docs/coverage.md is not up to date: run node scripts/coverage.mjs']),
  ];
  for (const problem of problems) console.error(problem);
  console.log(`${statements.length} statements, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  writeFileSync(options.output, page);
}

function readSections(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

function isUpToDate() {
  return existsSync(options.output) && readFileSync(options.output, 'utf8') === page;
}

/** `file > full title` of every test there is. Nothing is run. */
function listTests(file) {
  const json = file === undefined ? askVitest() : readFileSync(file, 'utf8');
  const found = JSON.parse(json.slice(json.indexOf('[')));
  return new Set(found.map((test) => `${relative(root, test.file)} > ${test.name}`));
}

function askVitest() {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  // The tests of the project `postgres` are tests of this one.
  const args = [vitest, 'list', '--json', '--project=sqlite', '--no-isolate', '--pool=threads'];
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`vitest list failed: ${stdout}`);
  return stdout;
}

function mistakesIn(all) {
  const ids = all.map(({ id }) => id);
  return all.flatMap(({ id, kind, says, evidence }, index) => [
    ...(ids.indexOf(id) === index ? [] : [`${id}: another statement has this id`]),
    ...(kinds.includes(kind) ? [] : [`${id}: ${kind} is no kind of statement`]),
    ...(evidences.includes(evidence) ? [] : [`${id}: ${evidence} is no evidence`]),
    ...(says ? [] : [`${id}: says nothing`]),
  ]);
}

/** A claim of a limit is a rule of some test, or it goes stale without a word. */
function unprovenClaims(all) {
  return all.flatMap(({ id, says, tests }) => {
    const words = says.replaceAll('read-only', '');
    const passingTests = tests.filter((test) => passing.test(test));
    return [
      ...(passing.test(words) ? [`${id}: says what is true for a while only`] : []),
      ...passingTests.map((test) => `${id}: "${test}" holds for a while only`),
      ...(id.endsWith('.access') && !access.test(says)
        ? [`${id}: says more than whether it can be written`]
        : []),
      ...(limit.test(words) && !tests.some((test) => end.test(test))
        ? [`${id}: claims a limit that no test of it has in its title`]
        : []),
    ];
  });
}

function missingTests(all, known) {
  return all.flatMap(({ id, tests }) => [
    ...(tests.length > 0 ? [] : [`${id}: no test`]),
    ...tests.filter((test) => !known.has(test)).map((test) => `${id}: there is no test "${test}"`),
  ]);
}

function pageOf(parts) {
  return [
    '<!-- Written by scripts/coverage.mjs from test/document/statements. -->',
    '<!-- prettier-ignore-start -->',
    '',
    '# Coverage of the API document',
    '',
    'Every statement of the document whose API Trunkline speaks, in our own words, with the tests that prove',
    'that it holds here. The evidence is `document` where the document itself says so, `recorded` where only',
    'recorded answers and published clients of the original show it, and `chosen` where both are silent and',
    'Trunkline decides.',
    '',
    ...countsOf(parts.flatMap((part) => part.statements)),
    ...parts.flatMap(sectionOf),
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
}

function countsOf(all) {
  const count = (kind, evidence) =>
    all.filter(
      (one) => (kind ?? one.kind) === one.kind && (evidence ?? one.evidence) === one.evidence,
    ).length;
  const line = (name, kind) =>
    row([name, ...evidences.map((evidence) => count(kind, evidence)), count(kind)]);
  return [
    ...header(['statements', ...evidences, 'all']),
    ...kinds.map((kind) => line(kind, kind)),
    line('**all**'),
    '',
  ];
}

function sectionOf({ section, statements: rows }) {
  return [
    `## ${section}`,
    '',
    ...header(['id', 'kind', 'statement', 'evidence', 'tests']),
    ...rows.map(({ id, kind, says, evidence, tests }) =>
      row([id, kind, says, evidence, tests.map((test) => `\`${test}\``).join('<br>')]),
    ),
    '',
  ];
}

function header(cells) {
  return [row(cells), row(cells.map(() => '---'))];
}

function row(cells) {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
