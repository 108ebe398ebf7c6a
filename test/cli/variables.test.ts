import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandsOf } from '../../src/cli/commands-of.ts';
import { createProgram } from '../../src/cli/program.ts';
import { readVariables } from '../../src/cli/operator/variables.ts';
import { configFor, installedFolder, run } from '../support/cli.ts';

const commands = commandsOf(await createProgram());
const variables = [
  ...new Set(commands.flatMap(({ options }) => options.flatMap(({ envVar }) => envVar ?? []))),
];

/** What is left of an environment, and what is said of it. */
function read(env: Record<string, string>) {
  const left: NodeJS.ProcessEnv = { ...env };
  const said: string[] = [];
  readVariables(commands, left, (line) => said.push(line));
  return { left, said };
}

/** As Kubernetes sets them for a Service with a port that has a name. */
const ofService = (prefix: string) => ({
  [`${prefix}_SERVICE_HOST`]: '10.96.0.12',
  [`${prefix}_SERVICE_PORT`]: '3000',
  [`${prefix}_SERVICE_PORT_HTTP`]: '3000',
  [`${prefix}_PORT`]: 'tcp://10.96.0.12:3000',
  [`${prefix}_PORT_3000_TCP`]: 'tcp://10.96.0.12:3000',
  [`${prefix}_PORT_3000_TCP_PROTO`]: 'tcp',
  [`${prefix}_PORT_3000_TCP_PORT`]: '3000',
  [`${prefix}_PORT_3000_TCP_ADDR`]: '10.96.0.12',
});

describe('variables of a Service of Kubernetes', () => {
  test.each(['TRUNKLINE', 'TRUNKLINE_METRICS', 'TRUNKLINE_DATABASE', 'TRUNKLINE_API'])(
    '%s_…: are ignored with a word',
    (prefix) => {
      const env = ofService(prefix);
      const { left, said } = read({ ...env, TRUNKLINE_HOST: '0.0.0.0' });
      expect(left).toEqual({ TRUNKLINE_HOST: '0.0.0.0' });
      expect(said).toHaveLength(1);
      for (const name of Object.keys(env)) expect(said[0]).toContain(name);
      expect(said[0]).toMatch(/ignored.*Kubernetes/);
    },
  );

  test.each(['tcp', 'UDP', 'sctp'])('may be of %s', (protocol) => {
    const address = `${protocol}://10.96.0.12:53`;
    const port = `TRUNKLINE_PORT_53_${protocol.toUpperCase()}`;
    const env = { TRUNKLINE_PORT: address, [port]: address, [`${port}_PROTO`]: protocol };
    expect(read(env).left).toEqual({});
  });

  test('leave the port of whoever starts the service as it is', async () => {
    const env = { ...ofService('TRUNKLINE'), TRUNKLINE_LOG_LEVEL: 'silent' };
    expect((await configFor([], env)).port).toBe(3_000);
    expect((await configFor(['--port', '0'], env)).port).toBe(0);
  });

  test.each([
    ['account', 'list'],
    ['inventory', 'list'],
    ['sandbox', 'fault', 'list'],
    ['migrate', '--check'],
  ])('stop no command: %s %s', async (...words) => {
    const data = await installedFolder();
    const env = ofService('TRUNKLINE');
    const { code, stderr } = await run([...words, '--data', data], env);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^trunkline: TRUNKLINE_SERVICE_HOST, [^\n]+\n$/);
  });
});

test('what an option is that is not given is what docs/configuration.md says', async () => {
  const text = await readFile(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `(--[a-z-]+)` +\| `\w+` +\| (.*?) +\|/gm)];
  const serve = commands.find((command) => command.name() === 'serve');
  const options = serve?.options.filter(({ envVar }) => envVar) ?? [];
  const documented = new Map(
    rows.map(([, flag, said]) => [flag, /^`(.*)`$/.exec(said ?? '')?.[1]]),
  );
  const defaults = new Map(
    options.map(({ long, defaultValue: value }) => [
      long ?? '',
      value === undefined ? undefined : String(value),
    ]),
  );
  expect(documented).toEqual(defaults);
});

describe('a blank variable', () => {
  test.each(['', ' ', '\t\n'])('%j means that it is not given, for every option', async (blank) => {
    const env = Object.fromEntries(variables.map((name) => [name, blank]));
    expect(read(env)).toEqual({ left: {}, said: [] });
    expect(await configFor([], env)).toEqual(await configFor([], {}));
  });
});

describe('a variable that is none', () => {
  test.each([
    ['TRUNKLINE_PROT', 'TRUNKLINE_PORT'],
    ['TRUNKLINE_LOGLEVEL', 'TRUNKLINE_LOG_LEVEL'],
    ['TRUNKLINE_LOG-LEVEL', 'TRUNKLINE_LOG_LEVEL'],
    ['TRUNKLINE_PUBLICURL', 'TRUNKLINE_PUBLIC_URL'],
    ['TRUNKLINE_DATABASE_URL', 'TRUNKLINE_DATABASE'],
    ['TRUNKLINE_DATABSE', 'TRUNKLINE_DATABASE'],
    ['TRUNKLINE_DATA_DIR', 'TRUNKLINE_DATA'],
    ['TRUNKLINE_DATABASE_POOL_SIZE', 'TRUNKLINE_DATABASE_POOL'],
    ['TRUNKLINE_CARRIER', 'TRUNKLINE_CARRIERS'],
    ['TRUNKLINE_TRUSTED_PROXY', 'TRUNKLINE_TRUST_PROXY'],
    ['trunkline_port', 'TRUNKLINE_PORT'],
    ['Trunkline_Rate_Limits', 'TRUNKLINE_RATE_LIMIT'],
  ])('%s is named, and %s suggested', (name, meant) => {
    const { said } = read({ [name]: 'something' });
    expect(said).toEqual([expect.stringContaining(`${name} is ignored`)]);
    expect(said[0]).toContain(`did you mean ${meant}?`);
    expect(said[0]).not.toContain('something');
  });

  test('and like none is named too, with where to look', () => {
    expect(read({ TRUNKLINE_COLOUR: 'red' }).said).toEqual([
      'TRUNKLINE_COLOUR is ignored, as there is no such variable: docs/configuration.md has all',
    ]);
  });

  test('stops no command', async () => {
    const data = await installedFolder();
    const { code, stderr } = await run(['account', 'list', '--data', data], {
      TRUNKLINE_PROT: '1',
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^trunkline: TRUNKLINE_PROT [^\n]+\n$/);
  });
});

test('nothing is said of those that there are, nor of what the examples and tests of this project read', async () => {
  expect(read(Object.fromEntries(variables.map((name) => [name, '1']))).said).toEqual([]);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const names = new Set<string>();
  for (const folder of ['test', 'examples', 'scripts', 'bench', 'simulator']) {
    const files = await readdir(`${root}${folder}`, { recursive: true });
    for (const file of files.filter((one) => /\.(ts|mjs|sh|yml)$/.test(one))) {
      const text = await readFile(`${root}${folder}/${file}`, 'utf8');
      for (const [, name = ''] of text.matchAll(
        /(?:process\.env\.|process\.env\['|\$\{)(TRUNKLINE_\w+)/g,
      ))
        names.add(name);
    }
  }
  expect([...names]).toContain('TRUNKLINE_TEST_RUNS');
  expect(read(Object.fromEntries([...names].map((name) => [name, '1']))).said).toEqual([]);
});

describe('a word that a command does not take', () => {
  const unknown = 'there is no such';
  test.each([
    [['serve', '--prot', '1'], `--prot: ${unknown} option (did you mean --port?)`],
    [['serve', '--data-dir', 'x'], `--data-dir: ${unknown} option (did you mean --data?)`],
    [['serve', '--frobnicate'], `--frobnicate: ${unknown} option;`],
    [['serve', '-p', '1'], `-p: ${unknown} option;`],
    [['serve', '--port'], '--port <port>: needs a value'],
    [['serve', 'now'], 'there are more words than it takes'],
    [['sevre'], `sevre: ${unknown} command (did you mean serve?)`],
    [['account', 'crate'], `crate: ${unknown} command (did you mean create?)`],
    [['account', 'create'], '<subdomain>: is needed'],
    [['agent', 'list'], '--account <subdomain>: is needed'],
    [['account', 'create', 'x', '--plan', 'gold'], '--plan: must be one of trial, lite, team,'],
    [['sandbox', 'fault', 'add', 'explode'], '<kind>: must be one of refuse, '],
    [['sandbox', 'fault', 'add', 'slow', '--number', '12055550123'], '--number: '],
    [['sandbox', 'fault', 'add', 'slow', '--times', '0'], '--times: '],
    [['sandbox', 'fault', 'add', 'slow', '--probability', '2'], '--probability: '],
    [['sandbox', 'fault', 'add', 'slow', '--milliseconds', '700000'], '--milliseconds: '],
  ])('%j: %s', async (words, said) => {
    const { code, stdout, stderr } = await run(words);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^trunkline: [^\n]+\n$/);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/error:|Invalid|Expected|expected|Too (big|small)/);
  });

  test.each([
    ['account', 'create', 'acme', '--plan', 'Team'],
    ['sandbox', 'fault', 'add', 'Timeout-After', '--operation', 'BUY'],
    ['inventory', 'list', '--status', 'SOLD'],
  ])('is one of several in whatever case: %s %s %s %s %s', async (...words) => {
    const data = await installedFolder();
    expect((await run([...words, '--data', data])).code).toBe(0);
  });
});

test('what client commands read is no mistake to those of operators', async () => {
  const data = await installedFolder();
  const env = { TRUNKLINE_PROFILE: 'here', TRUNKLINE_EMAIL: 'jo@acme.example' };
  const { code, stderr } = await run(['account', 'list', '--data', data], env);
  expect([code, stderr]).toEqual([0, '']);
});
