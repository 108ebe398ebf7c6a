import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { logBlocks } from '../../src/cli/operator/log-blocks.ts';
import { readableLine } from '../../src/cli/operator/readable-lines.ts';
import { safeLine } from '../../src/cli/terminal/safe-text.ts';
import { temporaryFolder } from '../support/bare.ts';
import { environment, wordsOf, type Env } from '../support/cli.ts';
import { main, serveProcess } from '../support/cli-process.ts';
import { exchange } from '../support/raw-socket.ts';

/** C0, DEL, C1, and what turns the direction of text. */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const line = (facts: object) => `${JSON.stringify({ level: 30, time: 0, ...facts })}\n`;
const isThere = (program: string) => spawnSync('which', [program]).status === 0;

async function loggedBy(env: Env): Promise<string> {
  const server = await serveProcess(await temporaryFolder(), { env });
  const { host, port } = new URL(server.url);
  await exchange(Number(port), `GET /healthz?token=hush-hush HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  expect(await server.stop()).toBe(0);
  return server.stdout();
}

describe('--log-format', () => {
  test('json, and auto where there is no terminal, is a line of JSON for each request', async () => {
    for (const env of [{}, { TRUNKLINE_LOG_FORMAT: 'JSON' }] as Env[]) {
      const lines = (await loggedBy(env)).split('\n').filter((one) => one.includes('healthz'));
      expect(lines.map((one) => JSON.parse(one) as object)).toMatchObject([{ status: 200 }]);
    }
  });

  test('pretty is a line for people, without secrets', async () => {
    const text = await loggedBy({ TRUNKLINE_LOG_FORMAT: 'Pretty' });
    expect(text).toMatch(
      /^\d\d:\d\d:\d\d INFO {2}GET \/healthz\?token=… 200 [\d.]+ ms .*address=127\.0\.0\.1/m,
    );
    expect(text).not.toContain('hush');
    expect(text).not.toContain('{');
  });

  test.skipIf(!isThere('script'))('auto is pretty on a terminal', async () => {
    const { words, env } = wordsOf(await temporaryFolder(), {});
    const command = [process.execPath, main, 'serve', ...words].join(' ');
    const child = spawn(
      'script',
      ['--quiet', '--return', '--command', `exec ${command}`, '/dev/null'],
      {
        env: environment(words, env),
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    let text = '';
    child.stdout.on('data', (data: Buffer) => (text += data.toString()));
    await expect.poll(() => text).toMatch(/listening on \S+/);
    await fetch(`${/listening on (\S+)/.exec(text)?.[1]}/healthz`);
    await expect.poll(() => text).toMatch(/INFO {2}GET \/healthz 200/);
    const exited = once(child, 'exit');
    // Ctrl-C, as the terminal sends it.
    child.stdin.write('\u0003');
    expect((await exited)[0]).toBe(0);
  });
});

describe('a control character that is logged', () => {
  test('never comes out as it is: it is the same text in JSON, and escaped for people', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = line({ msg: text, url: text, [text]: text });
        const [safe, readable] = [safeLine(json), readableLine(json)];
        expect(JSON.parse(safe)).toEqual(JSON.parse(json));
        for (const shown of [safe, readable]) {
          expect(shown.endsWith('\n')).toBe(true);
          expect(shown.slice(0, -1)).not.toMatch(controls);
        }
      }),
    );
  });

  test('is escaped in a stack too, which has a line for each of its own', () => {
    const err = { message: 'x', stack: 'Error: \u001b[2J\n    at one\r\n    at two' };
    const shown = readableLine(line({ msg: 'failed', level: 50, err }));
    expect(shown.split('\n')).toHaveLength(5);
    expect(shown.replaceAll('\n', '')).not.toMatch(controls);
    expect(shown).toMatch(/ERROR failed\n {4}Error: \\u001b\[2J\n/);
  });
});

test('lines that were dropped are counted in either form', () => {
  for (const format of [safeLine, readableLine]) {
    const sent: string[] = [];
    const log = logBlocks(
      {
        // The first block is never written.
        send: () => {},
        sendNow: (text) => void sent.push(text),
      },
      format,
    );
    for (let count = 0; count < 3_000; count += 1) log.write(line({ msg: 'x'.repeat(1_000) }));
    log.flush();
    expect(sent.join('').split('\n', 1)[0]).toMatch(/\d+ lines of the log could not be written/);
  }
});
