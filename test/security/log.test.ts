import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { logBlocks } from '../../src/cli/operator/log-blocks.ts';
import { temporaryFolder } from '../support/bare.ts';
import { environment, wordsOf } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { httpClient } from '../support/http-client.ts';
import { exchange } from '../support/raw-socket.ts';

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A server whose output goes where the test says; answers once it does. */
async function served(stdio: StdioOptions): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const { words, env } = wordsOf(await temporaryFolder(), { args: ['--rate-limit', '0'] });
  const args = [main, 'serve', ...words, '--port', String(port)];
  const child = spawn(process.execPath, args, { stdio, env: environment(words, env) });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(() =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
  return { child, url };
}

async function endOf(child: ChildProcess): Promise<number | null> {
  const exited = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  return (await exited)[0];
}

describe('ASVS 11.1.4: a log that cannot be written', () => {
  test.skipIf(!existsSync('/dev/full'))(
    'as its disk is full: requests are answered, and the service ends when it is told to',
    async () => {
      const full = openSync('/dev/full', 'w');
      const { child, url } = await served(['ignore', full, full]);
      const call = httpClient(url);
      await expect.poll(async () => (await call('GET', '')).status).toBe(200);
      for (let count = 0; count < 50; count += 1) {
        expect((await call('GET', '')).status).toBe(200);
      }
      expect(await endOf(child)).toBe(0);
    },
  );

  test('as nobody reads it any more: the same', async () => {
    const { child, url } = await served(['ignore', 'pipe', 'pipe']);
    child.stdout?.destroy();
    child.stderr?.destroy();
    const call = httpClient(url);
    await expect.poll(async () => (await call('GET', '')).status).toBe(200);
    for (let count = 0; count < 50; count += 1) {
      expect((await call('GET', '')).status).toBe(200);
    }
    expect(await endOf(child)).toBe(0);
  });

  test('as it is read slowly: what it cannot keep is dropped, and it says how many lines', async () => {
    const { child, url } = await served(['ignore', 'pipe', 'ignore']);
    const long = 'x'.repeat(4_000);
    for (let sent = 0; sent < 3_000; sent += 50) {
      await Promise.all(Array.from({ length: 50 }, () => fetch(`${url}/${long}?${sent}`)));
    }
    let text = '';
    child.stdout?.on('data', (data: Buffer) => (text += data.toString()));
    await expect.poll(() => text).toMatch(/\d+ lines of the log could not be written/);
    expect(await endOf(child)).toBe(0);
    const lines = text.split('\n').filter((line) => line.startsWith('{'));
    const parsed = lines.map((line) => JSON.parse(line) as { msg: string });
    const written = parsed.filter(({ msg }) => msg === 'request').length;
    const dropped = parsed
      .flatMap(({ msg }) => /^(\d+) lines/.exec(msg)?.[1] ?? [])
      .reduce((sum, count) => sum + Number(count), 0);
    expect(dropped).toBeGreaterThan(0);
    // What the service says of its own start is counted too.
    expect(written + dropped).toBeGreaterThanOrEqual(3_000);
  });
});

describe('ASVS 7.1.1: a line of the log', () => {
  test('has a thousand characters of a URL at most, and no values of secret parameters', async () => {
    const server = await serveProcess(await temporaryFolder());
    const secrets = ['token', 'api_token', 'page[token]', 'client_secret', 'Password', 'apikey'];
    const query = secrets.map((name) => `${name}=hush-hush`).join('&');
    await fetch(`${server.url}/healthz?country=US&${query}&per_page=1`);
    await fetch(`${server.url}/healthz?q=${'y'.repeat(6_000)}`);
    await server.stop();
    const urls = server.log().flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
    expect(urls).toHaveLength(2);
    expect(urls[0]).toMatch(/country=US.*per_page=1$/);
    expect(urls[0]).not.toContain('hush');
    expect(urls[1]).toHaveLength(1_001);
  });

  test('has no secret of a URL, however it is written, and no address that is none', async () => {
    const server = await serveProcess(await temporaryFolder(), { args: ['--trust-proxy', '1'] });
    const targets = [
      '?%74oken=hush-hush',
      '?tok%65n=hush-hush',
      '?token%00=hush-hush',
      '?secret[]=hush-hush',
      '?x=y;token=hush-hush',
      ';token=hush-hush',
      '?pwd=hush-hush&auth=hush-hush&code=hush-hush&sig=hush-hush',
      '?%zz=hush-hush',
      '/tl_hush-hush-hush-hush-hush',
    ];
    const forwarded = `tl_${'hush-'.repeat(2_000)}`;
    for (const target of targets) {
      await fetch(`${server.url}/healthz${target}`, { headers: { 'x-forwarded-for': forwarded } });
    }
    const { host, port } = new URL(server.url);
    const whole = `GET http://admin:hush-hush@${host}/healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    await exchange(Number(port), whole);
    await server.stop();
    const lines = server.log().filter(({ url }) => url !== undefined);
    expect(lines).toHaveLength(targets.length + 1);
    expect(JSON.stringify(lines)).not.toContain('hush');
    expect(new Set(lines.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']));
  });

  test('is cut where it is longer than any line should be', () => {
    const sent: string[] = [];
    const log = logBlocks({
      send: (text) => void sent.push(text),
      sendNow: (text) => void sent.push(text),
    });
    log.write(`{"msg":"${'x'.repeat(100_000)}"}\n`);
    log.flush();
    const { msg, begin } = JSON.parse(sent.join('')) as { msg: string; begin: string };
    expect(msg).toBe('a line of the log was too long');
    expect(begin).toHaveLength(1_000);
  });
});
