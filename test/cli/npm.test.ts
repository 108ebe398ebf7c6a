import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { environment, urlIn, wordsOf } from '../support/cli.ts';
import { main } from '../support/cli-process.ts';

/** As npm does it: in a shell, here one that does not give way to its last command. */
async function serveInShell() {
  const { words, env } = wordsOf(await temporaryFolder(), {});
  const command = `"$@"; exit $?`;
  const shell = spawn('sh', ['-c', command, 'sh', process.execPath, main, 'serve', ...words], {
    env: { ...environment(words, env), npm_lifecycle_event: 'start' },
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  onTestFinished(() => {
    try {
      process.kill(-(shell.pid ?? 0), 'SIGKILL');
    } catch {
      // It is gone.
    }
  });
  let text = '';
  shell.stdout.on('data', (data: Buffer) => (text += data.toString()));
  await expect.poll(() => urlIn(text)).toBeDefined();
  return { shell, url: urlIn(text) };
}

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'a server that npm has started ends with the shell that npm ends: %s',
  async (signal) => {
    const { shell, url } = await serveInShell();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    // The pipe is the server's too.
    const ended = once(shell, 'close');
    shell.kill(signal);
    await ended;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  },
);
