import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { path, type Client } from '../support/client.ts';
import { follow } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let acme: Client;
let globex: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  acme = await trunkline.signUp('acme');
  globex = await trunkline.signUp('globex');
});
afterAll(() => trunkline.close());

async function start(options: Record<string, unknown>) {
  const started = await startTrunkline(options);
  onTestFinished(() => started.close());
  return { started, acme: await started.signUp('acme') };
}

describe('links in answers', () => {
  const search = { method: 'GET', url: `${path}/search.json?country=US&per_page=1` } as const;
  const nextOf = async (client: Client, headers: Record<string, string>) =>
    new URL((await client.request({ ...search, headers })).json.next_page);

  test('carry the host, the port, the path and the parameters that the client used', async () => {
    const next = await nextOf(acme, { host: 'acme.example.com:8080' });
    expect(next.href).toBe(
      `http://acme.example.com:8080${path}/search.json?country=US&per_page=1&page=2`,
    );
  });

  test('carry the public URL, behind a proxy', async () => {
    const { started, acme } = await start({ publicUrl: 'https://phones.example.com' });
    const bare = await nextOf(started.support, { host: '10.0.0.7:3000' });
    expect(bare.origin).toBe('https://phones.example.com');
    const own = await nextOf(acme, { host: 'acme.internal:3000' });
    expect(own.origin).toBe('https://acme.phones.example.com');
    expect(own.pathname).toBe(`${path}/search.json`);
  });

  test("the public URL's own host names no account", async () => {
    const { started, acme } = await start({ publicUrl: 'https://phones.example.com:8443' });
    const next = await nextOf(started.support, { host: 'phones.example.com:8443' });
    expect(next.origin).toBe('https://phones.example.com:8443');
    expect((await follow(started.support, next.href)).status).toBe(200);
    const rooted = await nextOf(started.support, { host: 'phones.example.com.:8443' });
    expect(rooted.origin).toBe('https://phones.example.com:8443');
    const own = await nextOf(acme, { host: 'acme.phones.example.com:8443' });
    expect(own.origin).toBe('https://acme.phones.example.com:8443');
    expect((await follow(acme, own.href)).status).toBe(200);
  });

  test('follow X-Forwarded-Proto and X-Forwarded-Host of a trusted proxy', async () => {
    const { acme } = await start({ trustProxy: true });
    const next = await nextOf(acme, {
      host: '10.0.0.7:3000',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'acme.phones.example.com',
    });
    expect(next.origin).toBe('https://acme.phones.example.com');
  });

  test('ignore forwarded headers of a proxy that is not trusted, and so does the account', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'globex.example.com' };
    expect((await nextOf(acme, headers)).origin).toBe('http://acme.localhost');
    const answer = await globex.request({ ...search, headers: { ...headers, host: 'localhost' } });
    expect(answer.status).toBe(401);
  });

  test.each(['ht!tp', 'javascript', '', ' ', 'https://x', 'http\u00e9'])(
    'X-Forwarded-Proto %j of a trusted proxy breaks nothing',
    async (protocol) => {
      const { acme } = await start({ trustProxy: true });
      const answer = await acme.request({ ...search, headers: { 'x-forwarded-proto': protocol } });
      expect([200, 400]).toContain(answer.status);
      if (answer.status === 200)
        expect(answer.json.next_page).toMatch(/^https?:\/\/acme\.localhost/);
    },
  );

  test.each(['localhost:99999', 'local host', 'a%zz', 'host/../x', '<script>', 'a@localhost'])(
    'a host that is none (%s) is a client’s mistake, not ours',
    async (host) => {
      const answer = await trunkline.support.request({ ...search, headers: { host } });
      expect([200, 400, 401, 404]).toContain(answer.status);
      if (answer.status !== 200) expect(answer.json.error).toBeDefined();
    },
  );
});
