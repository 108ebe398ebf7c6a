import { expect, test } from 'vitest';
import type { MirrorOptions } from '../../src/mirror/mirror-account.ts';
import { fetchInto } from '../support/injected.ts';
import { freePort } from '../support/free-port.ts';
import { json, scripted } from '../support/listening.ts';
import { mirrorInto, startService, startSource } from '../support/mirrors.ts';

/** Why there is no mirror; nothing of one is there. */
async function refusalOf(given: Partial<MirrorOptions> & Pick<MirrorOptions, 'fetch'>) {
  const trunkline = await startService();
  const before = await trunkline.ports.store.operator.listAccounts();
  const error: unknown = await mirrorInto(trunkline, { token: 'x', ...given }).catch(
    (refused: unknown) => refused,
  );
  expect(await trunkline.ports.store.operator.listAccounts()).toEqual(before);
  expect(error).toMatchObject({ name: 'MirrorRefused' });
  const { message } = error as Error;
  expect(message).not.toContain('\n');
  return message;
}

test('a token that lets nobody in', async () => {
  const source = await startSource();
  const fetch = fetchInto(source.trunkline.server);
  expect(await refusalOf({ fetch, token: 'wrong' })).toMatch(
    /^acme\.example\.com does not let jo@acme\.example in with this token: /,
  );
});

test('a server that is not reached is named, with the cause', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  expect(await refusalOf({ fetch, url })).toMatch(
    /^127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/,
  );
});

const welcomePage = () => new Response('<title>Welcome</title>', { status: 200 });

test('a server that is another one', async () => {
  expect(await refusalOf({ fetch: scripted(welcomePage).fetch })).toContain(
    'acme.example.com shows nothing of this API (not read: This is not the API: Welcome',
  );
  const missing = json(404, { error: 'InvalidEndpoint', description: 'Not found' });
  expect(await refusalOf({ fetch: scripted(missing).fetch })).toContain(
    'is it the URL of the account',
  );
});

test.each(['acme.zendesk.com', 'ftp://acme.example', 'not a url', 'https://'])(
  'no URL: %s',
  async (url) => {
    expect(await refusalOf({ fetch, url })).toContain('is not the URL of a server');
  },
);

test('a URL with a password', async () => {
  expect(await refusalOf({ fetch, url: 'https://jo:secret@acme.example' })).not.toContain('secret');
});

test('an account that no mirror has made', async () => {
  const source = await startSource();
  const fetch = fetchInto(source.trunkline.server);
  const order = { fetch, token: source.token, subdomain: 'support', refresh: true };
  expect(await refusalOf(order)).toContain('which no mirror has made: name another with --account');
  expect(await refusalOf({ ...order, subdomain: 'no_name' })).toContain('is not a subdomain');
});

test('a list that has no end', async () => {
  const source = await startSource();
  const inSource = fetchInto(source.trunkline.server);
  const { fetch } = scripted((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/trunkline/account')) return json(404, {})();
    if (!pathname.endsWith('/groups')) return inSource(request);
    return json(200, { groups: [{ id: 5, name: 'Again' }], next_page: request.url })();
  });
  const trunkline = await startService();
  const result = await mirrorInto(trunkline, { fetch, token: source.token });
  expect(result.left_out).toContainEqual(
    expect.objectContaining({
      kind: 'groups',
      reason: expect.stringContaining('again and again') as string,
    }),
  );
});
