import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send } from '../support/bare.ts';
import { path as phoneNumbers } from '../support/client.ts';
import { routesOf, type Route } from '../support/routes.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const metricsToken = 'a-token-for-metrics';
let trunkline: TestTrunkline;
let paths: Map<string, Set<string>>;
beforeAll(async () => {
  trunkline = await startTrunkline({ metricsToken });
  await trunkline.server.ready();
  paths = new Map();
  for (const { method, path } of routesOf(trunkline)) {
    paths.set(path, (paths.get(path) ?? new Set<string>()).add(method));
  }
});
afterAll(() => trunkline.close());

const filled = ({ path }: Pick<Route, 'path'>) => path.replaceAll(/:\w+|\*$/g, '1');

const ended = (path: string) => (path.endsWith('/events') ? { follow: 'false' } : {});

/** Of this path alone: `search` could be an id, and is not called as one. */
const methodsOf = (path: string) => paths.get(path) ?? new Set<string>();

/** The names of an answer's own headers. How long it is that is compressed as it goes out, nobody knows before. */
function own(headers: object): string[] {
  const others = new Set(['date', 'x-request-id', 'transfer-encoding']);
  return Object.keys(headers)
    .filter((name) => !others.has(name))
    .toSorted();
}

describe('every path', () => {
  test('answers OPTIONS with the methods that it has', async () => {
    expect(paths.size).toBeGreaterThan(30);
    for (const path of paths.keys()) {
      const answer = await send(trunkline, { method: 'OPTIONS', url: `${filled({ path })}?x` });
      expect([path, answer.status, answer.text]).toEqual([path, 204, '']);
      expect(answer.headers['allow']).toBe([...methodsOf(path), 'OPTIONS'].toSorted().join(', '));
    }
  });

  test('answers a method that it does not have with a 405 that says which it has', async () => {
    for (const path of paths.keys()) {
      const methods = methodsOf(path);
      for (const method of ['PATCH', 'PUT', 'POST', 'DELETE', 'GET', 'HEAD'] as const) {
        if (methods.has(method)) continue;
        const answer = await send(trunkline, { method, url: `${filled({ path })}?page=2` });
        expect([path, method, answer.status]).toEqual([path, method, 405]);
        expect(answer.headers['allow']).toBe([...methods, 'OPTIONS'].toSorted().join(', '));
        if (method !== 'HEAD') expect(answer.json.error).toBe('MethodNotAllowed');
      }
    }
  });

  test('that can be read has the headers of GET for HEAD, and no body', async () => {
    for (const [path, methods] of paths) {
      if (!methods.has('GET')) continue;
      expect([path, ...methods]).toContain('HEAD');
      for (const encoding of ['identity', 'gzip']) {
        const headers = {
          host: 'localhost',
          authorization:
            path === '/metrics' ? `Bearer ${metricsToken}` : trunkline.support.authorization,
          'accept-encoding': encoding,
        };
        const read = (method: 'GET' | 'HEAD') =>
          // A stream of events tells what there is, and ends.
          trunkline.server.inject({ method, url: filled({ path }), query: ended(path), headers });
        const [get, head] = [await read('GET'), await read('HEAD')];
        expect([path, head.statusCode, head.body]).toEqual([path, get.statusCode, '']);
        expect([path, own(head.headers)]).toEqual([path, own(get.headers)]);
        expect(head.headers['content-encoding']).toBe(get.headers['content-encoding']);
      }
    }
  });

  test('that is fixed is not called as if it were an id, whoever calls', async () => {
    for (const url of [`${phoneNumbers}/search`, `${phoneNumbers}/search.json`]) {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'POST'] as const) {
        for (const headers of [{}, { authorization: trunkline.support.authorization }]) {
          const answer = await send(trunkline, { method, url, headers });
          expect([method, answer.status]).toEqual([method, 405]);
          expect(answer.headers['allow']).toBe('GET, HEAD, OPTIONS');
        }
      }
    }
  });

  test('that there is not is a 404 for any method', async () => {
    for (const method of ['OPTIONS', 'PATCH', 'GET', 'PUT'] as const) {
      const { status, json, headers } = await send(trunkline, { method, url: '/api/v2/nothing' });
      expect([status, json.error]).toEqual([404, 'InvalidEndpoint']);
      expect(headers).not.toHaveProperty('allow');
    }
  });
});

test('the port of the metrics answers other methods, and other paths, in the envelope', async () => {
  const own = await startTrunkline({ metricsPort: 0 });
  const ask = async (method: 'OPTIONS' | 'POST' | 'GET', url: string) => {
    const { statusCode, headers, body } = await own.metricsServer!.inject({ method, url });
    return [statusCode, headers['allow'], body === '' ? '' : JSON.parse(body).error];
  };
  expect(await ask('OPTIONS', '/metrics')).toEqual([204, 'GET, HEAD, OPTIONS', '']);
  expect(await ask('POST', '/metrics')).toEqual([405, 'GET, HEAD, OPTIONS', 'MethodNotAllowed']);
  expect(await ask('GET', '/x')).toEqual([404, undefined, 'InvalidEndpoint']);
  for (const url of ['/metrics/', '//metrics', '//metrics//', '/metrics?x']) {
    expect(await ask('OPTIONS', url)).toEqual([204, 'GET, HEAD, OPTIONS', '']);
  }
  await own.close();
});
