import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { listen, serveCommand } from '../../src/cli/operator/serve.ts';
import { readVariables } from '../../src/cli/operator/variables.ts';
import { runProgram } from '../../src/cli/program.ts';
import { compose } from '../../src/compose.ts';
import { parseConfig, type Config } from '../../src/config.ts';
import { temporaryFolder } from './bare.ts';
import { homeEnv, postgres, writeMigrated } from './home.ts';

export type Env = Record<string, string>;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, as a shell would in one of its own. */
export function run(args: readonly string[], env: Env = {}): Promise<Finished> {
  return captured(environment(args, env), () => runProgram(withoutFolder(args, env)));
}

/** What is said, but for what a slow machine has it say besides: that an answer is waited for. */
export const withoutWaits = (text: string): string =>
  text.replaceAll(/^trunkline: waiting for [^\n]+\n/gm, '');

/** Runs a command with --json in a data folder; answers the one JSON value it prints. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
export async function runJson(data: string, ...args: string[]): Promise<any> {
  const { code, stdout, stderr } = await run([...args, '--data', data, '--json']);
  if (code !== 0 || stderr !== '') throw new Error(`${args.join(' ')}: ${code} ${stderr}`);
  return JSON.parse(stdout);
}

/** A data folder with an installation that nothing was done with; it goes when the test has finished. */
export async function installedFolder(): Promise<string> {
  const data = await temporaryFolder();
  if (postgres === null) await writeMigrated(data);
  else await runJson(data, 'migrate');
  return data;
}

/** The configuration that `serve` starts with, given these words and variables. */
export async function configFor(args: readonly string[], env: Env = {}): Promise<Config> {
  let options: Record<string, unknown> = {};
  const command = serveCommand().action((given: Record<string, unknown>) => {
    options = given;
  });
  await captured(environment(args, env), async () => {
    readVariables([command], process.env, () => {});
    await command.parseAsync(withoutFolder(args, env), { from: 'user' });
  });
  return parseConfig(options);
}

export const bootstrapToken = 'tl_a_token_for_processes';

export interface Start {
  readonly args?: readonly string[];
  readonly env?: Env;
  /** null: the first start makes one */
  readonly token?: string | null;
}

/** The words and variables of a service on any free port. */
export function wordsOf(data: string, { args = [], env = {}, token = bootstrapToken }: Start) {
  return {
    words: ['--port', '0', '--data', data, ...args],
    env: { ...(token !== null && { TRUNKLINE_BOOTSTRAP_TOKEN: token }), ...env },
  };
}

export interface Served {
  readonly url: string;
  stdout(): string;
  stderr(): string;
  stop(): Promise<void>;
}

/** What `serve` does, in this process; silent but for what it prints. It does not outlive the test. */
export async function serve(data: string, start: Start = {}): Promise<Served> {
  return (await composed(data, start)).listen();
}

/** The service of `serve` before it listens. */
export async function composed(data: string, start: Start = {}) {
  const { words, env } = wordsOf(data, start);
  const config = await configFor(words, env);
  const trunkline = await compose(config, pino({ level: 'silent' }));
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= trunkline.close());
  onTestFinished(stop);
  return {
    ...trunkline,
    async listen(): Promise<Served> {
      const { stdout, stderr } = await captured(environment(words, env), () =>
        listen(trunkline, config),
      );
      return { url: urlIn(stdout) ?? '', stdout: () => stdout, stderr: () => stderr, stop };
    },
  };
}

export const urlIn = (stdout: string): string | undefined =>
  /^listening on (\S+)$/m.exec(stdout)?.[1];

/** Nothing of the variables of whoever runs the tests, and the database of the data folder a command is about. */
export function environment(args: readonly string[], env: Env): Env {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('TRUNKLINE_'));
  return { ...(Object.fromEntries(own) as Env), NO_COLOR: '1', ...placeOf(args, env), ...env };
}

function placeOf(args: readonly string[], env: Env): Env {
  const at = args.indexOf('--data');
  const data = at < 0 ? env['TRUNKLINE_DATA'] : args[at + 1];
  return data === undefined ? {} : { TRUNKLINE_DATA: data, ...homeEnv(data) };
}

/** The same words; where a variable names a database, the folder is left to its variable: as a word it would win. */
export function withoutFolder(args: readonly string[], env: Env): string[] {
  const at = args.indexOf('--data');
  const hasDatabase = { ...placeOf(args, env), ...env }['TRUNKLINE_DATABASE'] !== undefined;
  return at >= 0 && hasDatabase ? args.toSpliced(at, 2) : [...args];
}

let last: Promise<unknown> = Promise.resolve();

/** What some work prints, and the exit code it leaves. Works take turns: they share variables and output. */
function captured(env: Env, work: () => Promise<void>): Promise<Finished> {
  const finished = last.then(() => capturedAlone(env, work));
  last = finished.catch(() => {});
  return finished;
}

async function capturedAlone(env: Env, work: () => Promise<void>): Promise<Finished> {
  const { env: ownEnv, exitCode } = process;
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  process.env = env;
  process.exitCode = undefined;
  try {
    await work();
    return { code: codeLeft(), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.env = ownEnv;
    process.exitCode = exitCode;
    stdout.end();
    stderr.end();
  }
}

const codeLeft = (): number => Number(process.exitCode ?? 0);

function capture(stream: NodeJS.WriteStream) {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: string | Uint8Array) => {
    text += Buffer.from(chunk as Uint8Array).toString();
    return true;
  };
  return { text: () => text, end: () => void (stream.write = write) };
}
