import { tmpdir } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import { environment, withoutWaits, type Env } from './cli.ts';
import { main } from './cli-process.ts';

/** Where there is no binary of it for the platform, nothing can be opened. */
const pty = await import('@lydell/node-pty').then(
  (module) => module.default ?? module,
  () => null,
);

/** Why tests of terminals are skipped, for their titles; empty where they run. */
export const withoutTerminals = pty === null ? ' (skipped: no pseudo-terminals here)' : '';

export interface Terminal {
  /** all that was written so far, as the terminal gets it */
  raw(): string;
  /** the same without colours and movements, with ends of lines as in files */
  text(): string;
  /** What was written since the last word that was waited for, once it has this in it. */
  seen(words: string | RegExp): Promise<string>;
  /** Enter is `\r`, Ctrl-C `\x03`, Ctrl-D `\x04`, Tab `\t`. */
  type(keys: string): void;
  /** The exit code. */
  ended(): Promise<number>;
}

interface Given {
  readonly env?: Env;
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
}

/** Runs the command line at a terminal; it does not outlive the test. */
export function openTrunkline(words: readonly string[], given: Given = {}): Terminal {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = environment(words, given.env ?? {});
  return openTerminal([process.execPath, main, ...words], {
    ...given,
    env: { ...env, ...given.env },
  });
}

/** Runs a program at a terminal; it does not outlive the test. */
export function openTerminal(
  [file = '', ...args]: readonly string[],
  { env = {}, columns: cols = 80, rows = 24, cwd = tmpdir() }: Given,
): Terminal {
  if (pty === null) throw new Error('there are no pseudo-terminals here');
  const child = pty.spawn(file, args, {
    cols,
    rows,
    cwd,
    env: { TERM: 'xterm-256color', ...env },
    name: env['TERM'] ?? 'xterm-256color',
  });
  let raw = '';
  let waitedFor = 0;
  let code: number | null = null;
  child.onData((data) => (raw += data));
  const exit = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => {
      code = exitCode;
      resolve(exitCode);
    });
  });
  onTestFinished(async () => {
    if (code === null) child.kill('SIGKILL');
    await exit;
  });
  const text = () => withoutWaits(stripVTControlCharacters(raw).replaceAll('\r\n', '\n'));
  return {
    raw: () => raw,
    text,
    async seen(words) {
      const found = () => {
        const rest = text().slice(waitedFor);
        const at = typeof words === 'string' ? rest.indexOf(words) : rest.search(words);
        return { rest, at };
      };
      await expect.poll(() => found().at < 0 && found().rest).toBe(false);
      const { rest, at } = found();
      const [match] = typeof words === 'string' ? [words] : (words.exec(rest) ?? ['']);
      waitedFor += at + match.length;
      return rest.slice(0, at + match.length);
    },
    type: (keys) => child.write(keys),
    ended: () => exit,
  };
}
