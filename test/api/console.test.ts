import { readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { consoleSecurity, pages } from '../../src/http/console/page.ts';
import { packageFile } from '../../src/package-file.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const html = 'text/html,application/xhtml+xml;q=0.9';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const ask = (
  url: string,
  headers: Record<string, string> = {},
  { method = 'GET', of = trunkline }: { method?: 'GET' | 'HEAD' | 'POST'; of?: TestTrunkline } = {},
) => of.server.inject({ url, method, headers: { host: 'localhost', ...headers } });

const baseIn = (page: string) => /<base href="([^"]*)"/.exec(page)?.[1];

describe('GET /', () => {
  test('is the console for people', async () => {
    const { statusCode, headers, body } = await ask('/', { accept: html });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['vary']).toContain('accept');
    expect(body).toContain('<div id="root">');
  });

  test('tells a program where reference and contract are', async () => {
    for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
      const { statusCode, body } = await ask('/', headers);
      expect([statusCode, JSON.parse(body)]).toEqual([
        200,
        { docs: 'http://localhost/docs', openapi: 'http://localhost/openapi.json' },
      ]);
    }
    expect((await ask('/', {}, { method: 'HEAD' })).statusCode).toBe(200);
    expect((await ask('/', {}, { method: 'POST' })).statusCode).toBe(405);
  });
});

describe('a page of the console', () => {
  test.each(pages)('/%s is served as it is, and what is below it', async (name) => {
    for (const url of [`/${name}`, `/${name}/17/edit?x=1`])
      expect((await ask(url, { accept: html })).body).toContain('<div id="root">');
  });

  test('is told from no other path: people are told so by the console, programs by the API', async () => {
    const { statusCode, body } = await ask('/nowhere', { accept: html });
    expect([statusCode, body.includes('<div id="root">')]).toEqual([404, true]);
    for (const [url, accept] of [
      ['/nowhere', '*/*'],
      ['/api/v2/nowhere', html],
      ['/oauth/nowhere', html],
    ] as const) {
      const answer = await ask(url, { accept });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        404,
        'application/json; charset=utf-8',
      ]);
    }
  });

  test('runs and styles nothing that is not a file of this service, and is framed by nobody', async () => {
    const { headers, body } = await ask('/numbers', { accept: html });
    expect(headers['content-security-policy']).toBe(consoleSecurity);
    expect(consoleSecurity).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(body).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  });

  test('is asked for again, and not sent twice', async () => {
    const { headers } = await ask('/numbers', { accept: html });
    expect(headers['cache-control']).toContain('must-revalidate');
    const held = { accept: html, 'if-none-match': String(headers.etag) };
    expect((await ask('/numbers', held)).statusCode).toBe(304);
  });

  test.each([
    ['/', './'],
    ['/numbers', './'],
    ['/numbers/17', '../'],
    ['/webhooks/01J/invocations', '../../'],
    ['/numbers/', '../'],
  ])('%s finds the service without knowing what proxies put before it', async (url, base) => {
    expect(baseIn((await ask(url, { accept: html })).body)).toBe(base);
  });

  test.each([
    ['/phones', 'phones/'],
    ['/phones/', './'],
    ['/phones/numbers/17', '../'],
    ['/numbers/17', '../'],
  ])('%s is served below a public path, taken off by the proxy or not', async (url, base) => {
    const behind = await startTrunkline({ publicUrl: 'https://example.com/phones' });
    onTestFinished(() => behind.close());
    const { statusCode, body } = await ask(url, { accept: html }, { of: behind });
    expect([statusCode, baseIn(body)]).toEqual([200, base]);
  });
});

describe('a file of the console', () => {
  const names = readdirSync(packageFile('dist/console/assets'));
  const script = names.find((name) => /^index-.*\.js$/.test(name)) ?? '';

  test('is kept for a year under a name that changes with it', async () => {
    const { statusCode, headers } = await ask(`/assets/${script}`);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/icon.svg')).headers['cache-control']).toBe('no-cache');
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('comes compressed as %s to who takes that', async (coding, unpack) => {
    const plain = await ask(`/assets/${script}`);
    const { headers, rawPayload } = await ask(`/assets/${script}`, { 'accept-encoding': coding });
    expect(headers['content-encoding']).toBe(coding);
    expect(unpack(rawPayload).equals(plain.rawPayload)).toBe(true);
  });

  test('is nothing else that lies on the disk', async () => {
    for (const url of [
      '/assets/../index.html',
      '/assets/..%2findex.html',
      '/licenses.json',
      `/assets/${script}.br`,
      '/assets/',
    ])
      expect((await ask(url)).statusCode, url).toBe(404);
  });

  test('that a build has taken away is not there', async () => {
    const file = packageFile(`dist/console/assets/gone-${process.pid}.js`);
    await writeFile(file, '');
    const own = await startTrunkline();
    onTestFinished(() => own.close());
    await rm(file);
    const answer = await ask(`/assets/gone-${process.pid}.js`, {}, { of: own });
    expect([answer.statusCode, answer.json().error]).toEqual([404, 'InvalidEndpoint']);
  });

  test('the first page takes less than 350 kB', async () => {
    const { body } = await ask('/', { accept: html });
    const loaded = [...body.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path);
    const sizes = await Promise.all(
      loaded.map(
        async (path) => (await ask(`/${path}`, { 'accept-encoding': 'gzip' })).rawPayload.length,
      ),
    );
    expect(loaded.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, body.length)).toBeLessThan(320_000);
  });
});
