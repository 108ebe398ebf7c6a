import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path } from '../support/client.ts';
import { anyBody, anyTarget } from '../support/hostile.ts';
import { exchange, exchangePart, firstAnswer } from '../support/raw-socket.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let port: number;
let authorization: string;
beforeAll(async () => {
  trunkline = await startTrunkline({ trustProxy: true });
  ({ authorization } = trunkline.support);
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = trunkline.server.server.address() as AddressInfo);
});
afterAll(async () => {
  const received = await exchange(port, request('GET', path));
  await trunkline.close();
  expect(firstAnswer(received).status).toBe(200);
});

function request(method: string, target: string, headers: string[] = [], body = ''): string {
  const own = [`Authorization: ${authorization}`, 'Connection: close'];
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const host = headers.some((line) => /^host:/i.test(line)) ? [] : ['Host: localhost'];
  return [`${method} ${target} HTTP/1.1`, ...host, ...own, ...length, ...headers, '', body].join(
    '\r\n',
  );
}

/** Closed without a word, or an answer that is no failure of ours. */
function expectSane(received: string): void {
  if (received === '') return;
  const { status, headers, body } = firstAnswer(received);
  expect(status, received.slice(0, 500)).toBeLessThan(500);
  // Without a body: HEAD, and what Node itself refuses, such as HTTP/1.1 without a host.
  if (status < 400 || body === '') return;
  expect(headers).toContain('content-type: application/json');
  expect(JSON.parse(body).error, body).toBeTruthy();
}

describe('ASVS 7.4.2: well-formed HTTP', () => {
  const methods = fc.constantFrom(
    ...'GET GET GET POST PUT DELETE PATCH HEAD OPTIONS TRACE PROPFIND QUERY'.split(' '),
  );
  const headerValue = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('', '0', '-1', 'a'.repeat(4_000), 'localhost:99999', '[::1', '[', ':', '::1'),
    fc.constantFrom('bytes=0-', 'gzip', 'W/"x"', '*', 'https', 'ht tp', 'unknown', '1.2.3.4, x'),
  );
  const headerName = fc.constantFrom(
    ...'Host X-Forwarded-Host X-Forwarded-Proto X-Forwarded-For If-None-Match Accept'.split(' '),
    ...'Content-Type Accept-Encoding Range Cookie X-Request-Id Expect Upgrade Origin'.split(' '),
  );
  const headers = fc.array(
    fc.tuple(headerName, headerValue).map(([name, value]) => `${name}: ${value}`),
    { maxLength: 3 },
  );

  test('no method, path or query fails the service', async () => {
    const property = fc.asyncProperty(methods, anyTarget, async (method, target) => {
      expectSane(await exchange(port, request(method, encodeURI(target).replaceAll('%25', '%'))));
    });
    await fc.assert(property, tries(250));
  });

  test('no header fails the service', async () => {
    const targets = fc.constantFrom(
      path,
      `${path}/search?country=US&per_page=1`,
      `${path}/1`,
      '/x',
    );
    const property = fc.asyncProperty(methods, targets, headers, async (method, target, lines) => {
      expectSane(await exchange(port, request(method, target, lines)));
    });
    await fc.assert(property, tries(250));
  });

  test('no body fails the service, whatever the method', async () => {
    const targets = fc.constantFrom(path, `${path}/1`, `${path}/search?country=US`);
    const property = fc.asyncProperty(methods, targets, anyBody, async (method, target, body) => {
      expectSane(await exchange(port, request(method, target, [], body)));
    });
    await fc.assert(property, tries(100));
  });

  test.each(['localhost:99999', '[::1', 'a b', '%zz', '', ':', 'x'.repeat(300), '日本.localhost'])(
    'Host: %s',
    async (host) => {
      for (const target of [path, `${path}/search?country=US&per_page=1`]) {
        expectSane(await exchange(port, request('GET', target, [`Host: ${host}`])));
      }
    },
  );

  test.each(['http://[bad/x', 'http://x', '//', '//x//y', '/\\', '*', 'http://localhost'])(
    'the target %s before a known path',
    async (prefix) => {
      const url = `${prefix}${path}/search?country=US&per_page=1`;
      expectSane(await exchange(port, request('GET', url)));
    },
  );
});

test('a client of HTTP/1.0 that names no host gets links to localhost', async () => {
  const head = `GET ${path}/search?country=US&per_page=1 HTTP/1.0\r\nAuthorization: ${authorization}`;
  const { status, body } = firstAnswer(await exchange(port, `${head}\r\n\r\n`));
  expect(status).toBe(200);
  const { next_page } = JSON.parse(body) as { next_page: string };
  expect(new URL(next_page).origin).toBe('http://localhost');
});

describe('ASVS 7.4.2: malformed HTTP', () => {
  test.each([
    ['hello\r\n\r\n', 400, 'The request is not valid HTTP'],
    [`GET ${path} HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n`, 400, 'The request is not valid HTTP'],
    [
      `GET ${path} HTTP/1.1\r\nHost: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'The headers are too long',
    ],
  ])('%# is answered in the envelope', async (bytes, expected, description) => {
    const { status, headers, body } = firstAnswer(await exchange(port, bytes));
    expect(status).toBe(expected);
    expect(headers).toContain('connection: close');
    expect(headers).toContain('content-type: application/json');
    expect(JSON.parse(body)).toEqual({ error: 'BadRequest', description });
  });

  const json = '{"phone_number":{}}';
  test.each([
    ['nothing', ''],
    ['a line end', '\r\n\r\n'],
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
    ['an unknown version', `GET ${path} HTTP/9.9\r\nHost: x\r\n\r\n`],
    ['no version', `GET ${path}\r\n\r\n`],
    ['HTTP/1.0 without a host', `GET ${path} HTTP/1.0\r\n\r\n`],
    ['HTTP/1.1 without a host', `GET ${path} HTTP/1.1\r\n\r\n`],
    ['a space in the path', `GET ${path}/a b HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a header without a colon', `GET ${path} HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n`],
    ['NUL in a header', `GET ${path} HTTP/1.1\r\nHost: x\r\nA: \u0000\r\n\r\n`],
    ['a header that never ends', `GET ${path} HTTP/1.1\r\nHost: ${'x'.repeat(100_000)}`],
    ['too many headers', `GET ${path} HTTP/1.1\r\n${'A: b\r\n'.repeat(20_000)}\r\n`],
    ['a long path', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a request cut off in its headers', `POST ${path} HTTP/1.1\r\nHost: x\r\nCont`],
    ['a body cut off', `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n${json}`],
    ['a negative length', `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n${json}`],
    ['two lengths', `POST ${path} HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}`],
    ['a huge length', `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n{}`],
    [
      'bad chunks',
      `POST ${path} HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
    ],
    [
      'length and chunks',
      `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
    ],
    ['an unknown method', `FETCH ${path} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['CONNECT', 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      'an upgrade',
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
    ],
    ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    [
      'two requests at once',
      `GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /%zz HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
  ])('%s: an answer or a close, never a hang', async (_, bytes) => {
    expectSane(await exchangePart(port, Buffer.from(bytes, 'latin1')));
  });

  test('bytes at random: an answer or a close, never a hang', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    const property = fc.asyncProperty(bytes, async (array) => {
      expectSane(await exchangePart(port, Buffer.from(array)));
    });
    await fc.assert(property, tries(70));
  });

  test('a good request with bytes of it changed: an answer or a close, never a hang', async () => {
    const good = Buffer.from(request('PUT', `${path}/1`, ['Content-Type: application/json'], json));
    const changes = fc.array(
      fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 4 },
    );
    const property = fc.asyncProperty(changes, async (list) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of list) bytes[at] = value;
      expectSane(await exchangePart(port, bytes));
    });
    await fc.assert(property, tries(130));
  });
});
