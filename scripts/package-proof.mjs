// Proves that what `npm pack` makes can be used: installs it into an empty folder, then imports, compiles against, runs
// and serves what it promises; and that a checkout without development packages says in a line what it lacks.
//   npm run package:proof -- --node PATH    with another Node.js than this one
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { Command } from 'commander';
import { root } from './bundle.mjs';
import { bundledPackages } from './bundled.mjs';
import { plant, scratchFolder } from './scratch-copy.mjs';
import { buyOne, served } from './served.mjs';

const options = new Command('npm run package:proof --')
  .description('proves that what npm pack makes can be installed, imported, compiled against, run')
  .option('--node <path>', 'the Node.js to try it with', process.execPath)
  .parse()
  .opts();

/** What is installed to run it, in megabytes on the disk. */
const maxInstalled = 86;
// npm and npx run on that Node.js too.
const env = { ...process.env, PATH: `${dirname(resolve(options.node))}:${process.env.PATH}` };
const { version, dependencies, exports } = read(join(root, 'package.json'));
/** What can be imported: its name, and its types where it has any. */
const entries = Object.entries(exports).map(([path, { types }]) => ({
  name: join('trunkline', path),
  types,
}));

const consumer = scratchFolder();
const installed = join(consumer, 'node_modules/trunkline');

test('a package installs into an empty folder', (t) => {
  t.diagnostic(`Node.js ${run('node', ['--version'], root).trim()}`);
  run('npm', ['pack', '--silent', '--pack-destination', consumer], root);
  plant(join(consumer, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const [tarball] = readdirSync(consumer).filter((name) => name.endsWith('.tgz'));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], consumer);
});

test('it takes less room than it may, with all that it needs', (t) => {
  t.diagnostic(`${megabytesOf(join(consumer, 'node_modules'))} MB`);
});

test('it has the pages that its pages and its messages lead to', () => {
  const { stderr } = spawn('node', [join(root, 'scripts/links.mjs'), installed], consumer);
  const broken = stderr.split('\n').filter((line) => line !== '');
  // Tests prove what pages say; who wants to read them has a checkout.
  assert.deepEqual(
    broken.filter((line) => !/: (\.\.\/)*test\//.test(line)),
    [],
  );
  const programs = filesIn(join(installed, 'dist/src/cli')).filter((path) => path.endsWith('.js'));
  const messages = programs.map((path) => readFileSync(path, 'utf8')).join('\n');
  const named = new Set(messages.match(/\bdocs\/[\w-]+\.md\b/g));
  assert.ok(named.size > 0);
  for (const page of named) assert.ok(existsSync(join(installed, page)), page);
});

test('it names no folder of the machine that packed it', () => {
  for (const path of filesIn(installed)) {
    const text = readFileSync(path, 'utf8');
    for (const folder of [root, `${homedir()}/`]) assert.ok(!text.includes(folder), path);
  }
});

test('it lists what it is made of, with the licences of what is bundled', () => {
  const licences = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  const { components } = read(join(installed, 'dist/sbom.cdx.json'));
  const listed = new Set(components.flatMap(({ name, 'bom-ref': ref }) => [name, ref]));
  for (const [id, { license }] of bundledPackages(root)) {
    assert.ok(listed.has(id), id);
    assert.ok(licences.includes(`\n${id} (${license})\n`), id);
  }
  for (const name of Object.keys(dependencies)) assert.ok(listed.has(name), name);
});

test('what it exports can be imported', (t) => {
  const program = `
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    for (const name of process.argv.slice(2)) {
      const loaded = name.endsWith('.json') ? require(name) : await import(name);
      if (Object.keys(loaded).length === 0) throw new Error(name + ' has nothing');
    }`;
  plant(join(consumer, 'imports.mjs'), program);
  const names = entries.map(({ name }) => name);
  run('node', ['imports.mjs', ...names], consumer);
  t.diagnostic(names.join(', '));
});

test('a TypeScript program compiles against its types', () => {
  for (const name of ['@types/node', 'undici-types'])
    cpSync(join(root, 'node_modules', name), join(consumer, 'node_modules', name), {
      recursive: true,
    });
  const lines = entries.map(({ name, types }, index) =>
    types || !name.endsWith('.json')
      ? `export * as entry${index} from '${name}';`
      : `export { default as entry${index} } from '${name}' with { type: 'json' };`,
  );
  plant(join(consumer, 'program.ts'), lines.join('\n'));
  for (const moduleResolution of ['nodenext', 'bundler']) {
    const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2023',
      lib: ['es2023', 'esnext.disposable'],
      types: ['node'],
      resolveJsonModule: true,
      strict: true,
      noEmit: true,
    };
    const project = { compilerOptions, files: ['program.ts'] };
    plant(join(consumer, 'tsconfig.json'), JSON.stringify(project));
    run(join(root, 'node_modules/.bin/tsc'), [], consumer);
  }
});

test('npx runs its commands, and serves a purchase', async (t) => {
  assert.equal(run('npx', ['trunkline', '--version'], consumer).trim(), version);
  const data = join(consumer, 'data');
  const begun = performance.now();
  const service = await served(['npx', 'trunkline', 'serve'], { cwd: consumer, env, data });
  const number = await buyOne(service.url);
  t.diagnostic(`${number} after ${Math.round(performance.now() - begun)} ms`);
  const here = ['--data', data, '--json'];
  run('npx', ['trunkline', 'account', 'create', 'acme', ...here], consumer);
  const accounts = JSON.parse(run('npx', ['trunkline', 'account', 'list', ...here], consumer));
  assert.ok(accounts.some(({ subdomain }) => subdomain === 'acme'));
  await service.stop();
});

test('the tests of its examples pass', () => {
  cpSync(join(installed, 'examples'), join(consumer, 'examples'), { recursive: true });
  const tests = filesIn(join(consumer, 'examples')).filter(
    (path) => path.endsWith('.mjs') && readFileSync(path, 'utf8').includes("from 'node:test'"),
  );
  assert.ok(tests.length > 0);
  run('node', ['--test', ...tests], consumer);
});

// Jest is large: who develops Trunkline need not have it.
test('its example for Jest passes in Jest', () => {
  run(
    'npm',
    ['install', '--no-save', '--prefer-offline', '--no-audit', '--no-fund', 'jest'],
    consumer,
  );
  const jest = join(consumer, 'node_modules/jest/bin/jest.js');
  run('node', ['--experimental-vm-modules', jest, '--testMatch', '**/jest.test.mjs'], consumer);
});

test('a checkout without development packages says in a line what to type', async (t) => {
  const line = /^trunkline: it is not built.* type "npm ci --include=dev"$/m;
  const checkout = copyOfSources();
  const install = spawn('npm', ['ci', '--omit=dev', '--prefer-offline', '--no-audit'], checkout);
  assert.equal(install.status, 0, install.stderr);
  assert.match(install.stderr, line);
  const start = spawn('npm', ['start'], checkout);
  assert.equal(start.status, 1);
  assert.match(start.stderr, line);
  assert.doesNotMatch(start.stderr, /^ +at /m);

  // As `npm prune --omit=dev` leaves a checkout.
  cpSync(join(root, 'dist'), join(checkout, 'dist'), { recursive: true });
  const data = join(checkout, 'data');
  const service = await served(['npm', 'start', '--'], { cwd: checkout, env, data });
  await buyOne(service.url);
  await service.stop();
  t.diagnostic(`${megabytesOf(join(checkout, 'node_modules'))} MB`);
});

/** What a clone would have, with what is not committed yet. */
function copyOfSources() {
  const checkout = join(scratchFolder(), 'checkout');
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = run('git', listing, root).split('\0');
  for (const path of paths.filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    cpSync(join(root, path), join(checkout, path));
  }
  return checkout;
}

/** Of a folder, as it lies on the disk; fails above what may be installed. */
function megabytesOf(folder) {
  const blocks = filesIn(folder).reduce((sum, path) => sum + statSync(path).blocks, 0);
  const megabytes = Math.ceil((blocks * 512) / 1e6);
  assert.ok(megabytes < maxInstalled, `${basename(folder)}: ${megabytes} MB`);
  return megabytes;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function spawn(program, args, cwd) {
  const given = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26 };
  const { error, ...ended } = spawnSync(program, args, given);
  if (error) throw error;
  return ended;
}

/** Answers standard output; fails with all that was printed unless the exit code is 0. */
function run(program, args, cwd) {
  const { status, stdout, stderr } = spawn(program, args, cwd);
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
