import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { slowClient } from '../support/slow-client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const ask = (
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' | 'POST' = 'GET',
  of = trunkline,
) => of.server.inject({ method, url, headers: { host: 'localhost', ...headers } });

/** The URL of a file, as the page has it. */
async function urlOf(name: string): Promise<string> {
  const { body } = await ask('/docs');
  return `/${new RegExp(`docs/${name}\\?v=[^"]+`).exec(body)?.[0]}`;
}

describe('GET /docs', () => {
  test('is a page for anybody, which runs nothing but what the service brings', async () => {
    const { statusCode, headers, body } = await ask('/docs');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'inline',
      'cache-control': 'max-age=0, private, must-revalidate',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|https?:\/\/(?!www\.w3\.org)/);
  });

  test('is revalidated, and has a HEAD', async () => {
    const { headers } = await ask('/docs');
    const held = { 'if-none-match': String(headers.etag) };
    expect((await ask('/docs', held)).statusCode).toBe(304);
    const head = await ask('/docs', {}, 'HEAD');
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(headers['content-length']);
  });

  test('leads to its files with and without a slash at the end', async () => {
    expect((await ask('/docs')).body).toContain('src="docs/scalar.js');
    expect((await ask('/docs/')).body).toContain('src="../docs/scalar.js');
  });
});

describe.each(['scalar.js', 'page.js', 'page.css'])('GET /docs/%s', (name) => {
  test('is kept for a year by the URL of its version, and by no other', async () => {
    const url = await urlOf(name);
    const { statusCode, headers } = await ask(url);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/^text\/(?:javascript|css); charset=utf-8$/);
    for (const other of [`/docs/${name}`, `/docs/${name}?v=1`]) {
      expect((await ask(other)).headers['cache-control']).toBe('no-cache');
    }
  });

  test('has a strong ETag, and a HEAD with its length', async () => {
    const url = await urlOf(name);
    const { headers, rawPayload } = await ask(url);
    expect(headers.etag).toMatch(/^"\w+"$/);
    const held = await ask(url, { 'if-none-match': String(headers.etag) });
    expect([held.statusCode, held.body]).toEqual([304, '']);
    const head = await ask(url, {}, 'HEAD');
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(String(rawPayload.length));
  });
});

describe('what draws the page', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ] as const)(
    'comes compressed by the build, to whom takes %j',
    async (accepted, coding, unpack) => {
      const url = await urlOf('scalar.js');
      const plain = await ask(url);
      const { headers, rawPayload } = await ask(url, { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(coding);
      expect(headers['vary']).toContain('accept-encoding');
      expect(headers.etag).toBe(String(plain.headers.etag).replace(/"$/, `-${coding}"`));
      expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
      expect(unpack(rawPayload).equals(plain.rawPayload)).toBe(true);
      const held = { 'accept-encoding': accepted, 'if-none-match': String(headers.etag) };
      expect((await ask(url, held)).statusCode).toBe(304);
    },
  );

  test('is cut off when it is not read', async () => {
    const own = await startTrunkline();
    onTestFinished(() => own.close());
    await own.server.listenAt(['127.0.0.1'], 0);
    const { port } = own.server.server.address() as AddressInfo;
    const client = await slowClient(port);
    client.pause();
    client.send('GET /docs/scalar.js HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const { server } = own.server;
    const connections = () =>
      new Promise((resolve) => {
        server.getConnections((_, count) => resolve(count));
      });
    await expect.poll(connections).toBe(1);
    const isCutOff = async () => {
      await own.clock.advance(120_000);
      return (await connections()) === 0;
    };
    await expect.poll(isCutOff).toBe(true);
  });
});

describe('GET /docs', () => {
  test('does not stand for the page where the public path is called as the page is', async () => {
    const behind = await startTrunkline({ publicUrl: 'https://example.com/docs' });
    onTestFinished(() => behind.close());
    expect((await ask('/docs', {}, 'GET', behind)).headers['content-type']).toContain('text/html');
  });
});
