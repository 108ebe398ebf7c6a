import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as errors from '../../src/client/index.ts';
import { createClient, TrunklineError } from '../../src/client/index.ts';
import { freePort } from '../support/free-port.ts';
import { startListening, json, scripted } from '../support/listening.ts';

let trunkline: Awaited<ReturnType<typeof startListening>>;
beforeAll(async () => {
  trunkline = await startListening();
});
afterAll(() => trunkline.close());

/** What a promise fails with, which must be an error of the client's. */
async function failureOf(promise: Promise<unknown>): Promise<TrunklineError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof TrunklineError) return error;
  throw new Error(`not an error of the client: ${String(error)}`);
}

const sleep = () => Promise.resolve();

/** What the client makes of an answer. */
function told(answer: () => Response) {
  const { fetch } = scripted(answer);
  const talk = createClient({ url: 'https://acme.example', bearer: 'x', fetch, maxRetries: 0 });
  return failureOf(talk.groups.show(1));
}

describe('of the service', () => {
  test('a wrong property is an InvalidError, with fields', async () => {
    const failure = await failureOf(trunkline.talk().groups.create({ name: 'x'.repeat(300) }));
    expect(failure).toBeInstanceOf(errors.InvalidError);
    expect(failure).toMatchObject({
      name: 'InvalidError',
      status: 422,
      code: 'RecordInvalid',
      fields: [{ property: 'name', code: 'ValueTooLong', text: expect.stringMatching(/^Name: /) }],
      requestId: expect.stringMatching(/./),
    });
    expect(failure.message).toMatch(/^Record validation errors; Name: .*255.* \(422\)$/);
  });

  test('a wrong parameter is an InvalidError, in the words of the service', async () => {
    const list = trunkline.talk().groups.list({ page: -1 });
    const failure = await failureOf(list.page());
    expect(failure).toBeInstanceOf(errors.InvalidError);
    expect(failure).toMatchObject({
      code: 'InvalidPaginationParameter',
      message: 'page must be a positive integer (400)',
      fields: [{ property: 'page', code: 'InvalidValue' }],
    });
  });

  test('a record that there is not is a NotFoundError', async () => {
    const failure = await failureOf(trunkline.talk().phoneNumbers.show(1));
    expect(failure).toBeInstanceOf(errors.NotFoundError);
    expect(failure).toMatchObject({
      code: 'RecordNotFound',
      message: 'Not found (404)',
      fields: [],
    });
  });

  test('credentials that nobody has are an UnauthorizedError, by Basic, by Bearer and without', async () => {
    const { email } = trunkline.support;
    for (const credentials of [{ email, token: 'wrong' }, { bearer: 'wrong' }, {}]) {
      const failure = await failureOf(trunkline.as(credentials).groups.list().page());
      expect(failure).toBeInstanceOf(errors.UnauthorizedError);
      expect(failure.message).toMatch(/\(401\)$/);
      expect(failure.message).not.toContain('wrong');
    }
  });

  test('what a role or a token may not do is a ForbiddenError', async () => {
    const agent = await trunkline.signUp('support', { role: 'agent' });
    const reader = await trunkline.signUp('support', { role: 'admin', scope: 'read' });
    for (const { email, token } of [agent, reader]) {
      const failure = await failureOf(trunkline.as({ email, token }).groups.create({ name: 'x' }));
      expect(failure).toBeInstanceOf(errors.ForbiddenError);
      expect(failure).toMatchObject({ status: 403, code: 'Forbidden' });
      expect(failure.message.length).toBeGreaterThan('Forbidden (403)'.length);
    }
  });

  test('a condition that does not hold is a ConflictError', async () => {
    const talk = trunkline.talk();
    const group = await talk.groups.create({ name: 'Some' });
    const changing = talk.groups.update(group.id, {}, { headers: { 'if-match': '"other"' } });
    expect(await failureOf(changing)).toBeInstanceOf(errors.ConflictError);
  });

  test('a grant that is refused has the words of OAuth', async () => {
    const grant = { grant_type: 'client_credentials', client_id: 'x', client_secret: 'y' };
    const failure = await failureOf(trunkline.as({}).oauthTokens.create(grant));
    expect(failure).toBeInstanceOf(errors.UnauthorizedError);
    expect(failure).toMatchObject({ code: 'invalid_client' });
  });
});

describe('of what is before the service, or another', () => {
  test('a page of a proxy is told by its title', async () => {
    const page = '<html><head><title> 502 Bad Gateway </title></head><body>nginx</body></html>';
    const failure = await told(() => new Response(page, { status: 502 }));
    expect(failure).toBeInstanceOf(errors.UnavailableError);
    expect(failure).toMatchObject({
      code: 'HTTP502',
      message: 'This is not the API: 502 Bad Gateway (502)',
    });
  });

  test('so is a page that is no error, such as one to log in', async () => {
    const failure = await told(() => new Response('<title>Log in</title>'));
    expect(failure).toMatchObject({ status: 200, message: 'This is not the API: Log in (200)' });
  });

  test('a text is told by its begin, and nothing by its status', async () => {
    const text = `upstream connect error\n${'x'.repeat(500)}`;
    const { message } = await told(() => new Response(text, { status: 503 }));
    expect(message).toMatch(/^This is not the API: upstream connect error/);
    expect(message.length).toBeLessThan(150);
    expect((await told(() => new Response(null, { status: 413 }))).message).toMatch(/\(413\)$/);
  });

  test('a list of errors is told by its first', async () => {
    const body = {
      errors: [{ code: 'InvalidPaginationDepth', title: 'Too deep', detail: 'Ends' }],
    };
    expect(await told(json(400, body))).toMatchObject({
      code: 'InvalidPaginationDepth',
      message: 'Ends (400)',
    });
  });

  test('whatever JSON comes is an error of the client', async () => {
    for (const body of [null, [], 7, { error: null }, { details: null }, { errors: 'x' }]) {
      expect(await told(json(500, body))).toMatchObject({ status: 500, fields: [] });
    }
  });

  test("a success that is not the API's is none", async () => {
    for (const body of [null, {}, { status: 'ok' }, []]) {
      const { fetch } = scripted(json(200, body));
      const talk = createClient({ url: 'https://acme.example', bearer: 'x', fetch });
      for (const promise of [
        talk.groups.show(1),
        talk.groups.list().toArray(),
        talk.phoneNumbers.search({ country: 'US' }),
        talk.phoneNumbers.buy('token'),
      ]) {
        const failure = await failureOf(promise);
        expect(failure.code).toBe('NotTheApi');
        expect(failure.message).toMatch(/^This is not the API: no (groups?|phone_numbers?)$/);
      }
    }
  });

  test('a redirect is told, and nothing is sent to where it leads', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(301, { location: 'https://acme.example/elsewhere' }).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const talk = createClient({ url: `http://127.0.0.1:${port}`, bearer: 'x' });
    const failure = await failureOf(talk.phoneNumbers.buy('token'));
    server.close();
    expect(failure.message).toBe(
      'Moved Permanently; redirected to https://acme.example/elsewhere (301)',
    );
    expect(asked).toEqual(['POST /api/v2/channels/voice/phone_numbers']);
  });

  test('every status has its class', async () => {
    const expected = {
      400: errors.InvalidError,
      401: errors.UnauthorizedError,
      403: errors.ForbiddenError,
      404: errors.NotFoundError,
      409: errors.ConflictError,
      412: errors.ConflictError,
      413: errors.InvalidError,
      415: errors.InvalidError,
      422: errors.InvalidError,
      429: errors.RateLimitedError,
      500: errors.TrunklineError,
      502: errors.UnavailableError,
      503: errors.UnavailableError,
      504: errors.UnavailableError,
    };
    for (const [status, kind] of Object.entries(expected)) {
      const failure = await told(json(Number(status), {}));
      expect(failure.constructor).toBe(kind);
    }
  });

  test('where nobody answers it is a ConnectionError, with its cause', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const talk = createClient({ url, bearer: 'x', maxRetries: 0 });
    const failure = await failureOf(talk.groups.show(1));
    expect(failure).toBeInstanceOf(errors.ConnectionError);
    expect(failure).toMatchObject({ code: 'NotConnected', fields: [] });
    expect(failure.status).toBeUndefined();
    expect(failure.message).toBe(`No answer from ${url}: the connection was refused`);
    expect(failure.cause).toBeInstanceOf(Error);
  });

  test.each([
    ['ENOTFOUND', 'there is no such host', 1],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host', 1],
    ['CERT_HAS_EXPIRED', 'its certificate has expired', 1],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is of nobody known here', 1],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is of nobody known here', 1],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS', 1],
    ['HPE_INVALID_CONSTANT', 'it does not speak HTTP', 1],
    ['EAI_AGAIN', 'its name cannot be looked up now', 3],
    ['UND_ERR_SOCKET', 'the connection was cut', 3],
    ['ECONNRESET', 'the connection was cut', 3],
    ['UND_ERR_CONNECT_TIMEOUT', 'it takes too long to connect', 3],
    ['EHOSTUNREACH', 'there is no way to it', 3],
    ['ESOMETHING', 'the connection failed', 3],
  ])(
    '%s: why is told in plain words, %s, and what stays so is asked once',
    async (code, reason, times) => {
      let asked = 0;
      const fetch = () => {
        asked += 1;
        const cause = Object.assign(
          new Error(code === 'UND_ERR_SOCKET' ? 'other side closed' : ''),
          {
            code,
          },
        );
        return Promise.reject(new TypeError('fetch failed', { cause }));
      };
      const url = 'https://acme.example';
      const talk = createClient({ url, bearer: 'x', fetch, sleep, maxRetries: 2 });
      const { message } = await failureOf(talk.groups.show(1));
      expect(message).toMatch(new RegExp(`^No answer from ${url}: ${reason}`));
      expect(asked).toBe(times);
    },
  );

  test.each([
    ['7', 7],
    ['Fri, 27 Nov 2026 12:00:30 GMT', 30],
    ['Fri, 27 Nov 2026 11:00:00 GMT', undefined],
    ['soon', undefined],
  ])('Retry-After: %s is that many seconds from the date of the answer', async (given, seconds) => {
    const date = 'Fri, 27 Nov 2026 12:00:00 GMT';
    const failure = await told(json(503, {}, { 'retry-after': given, date }));
    expect(failure.retryAfter).toBe(seconds);
  });
});

describe('a mistake of the program is a TypeError at once', () => {
  test.each(['localhost:3000', 'acme.example', '', '/api'])('as the URL %o is', (url) => {
    expect(() => createClient({ url })).toThrow(new TypeError(`no URL of http: ${url}`));
  });

  test.each([
    ['a host that is none', { url: 'https://a b' }],
    ['a header that cannot be sent', { url: 'http://127.0.0.1:1', bearer: 'a\nb' }],
  ])('as %s is', async (_, options) => {
    await expect(createClient(options).groups.show(1)).rejects.toThrow(TypeError);
  });

  test('as it is to buy what a search has not found', async () => {
    const { fetch, requests } = scripted(json(200, { phone_numbers: [], count: 0 }));
    const talk = createClient({ url: 'https://acme.example', fetch });
    const [best] = await talk.phoneNumbers.search({ country: 'US' });
    const offer = best as NonNullable<typeof best>;
    const nothing = new TypeError('there is no offer to buy');
    await expect(talk.phoneNumbers.buy(offer)).rejects.toThrow(nothing);
    await expect(talk.phoneNumbers.dryRun('')).rejects.toThrow(nothing);
    expect(requests).toHaveLength(1);
  });
});
