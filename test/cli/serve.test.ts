import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { bootstrapToken, configFor, run, runJson, serve, type Finished } from '../support/cli.ts';
import { runProcess, serveProcess } from '../support/cli-process.ts';
import { faultsLeftIn } from '../support/faults.ts';
import { httpClient } from '../support/http-client.ts';

const addressesAt = async (url: string) =>
  (await httpClient(url)('GET', '/../addresses')).json.addresses;

describe('the first start', () => {
  test('prints URL, e-mail address, token and a curl line, once, and not into the log', async () => {
    const data = await temporaryFolder();
    const first = await serve(data, { token: null });
    const printed = first.stderr();
    const token = /^ +token +(\S+)$/m.exec(printed)?.[1];
    expect(token).toMatch(/^tl_[\w-]{40}$/);
    expect(printed).toContain('admin@example.com');
    expect(printed).toContain(`curl -u 'admin@example.com/token:${token}'`);
    expect(printed).toMatch(new RegExp(`'${first.url}/api/v2/.+/search\\.json\\?country=US`));
    expect(first.stdout()).not.toContain(token);
    expect((await httpClient(first.url, token)('GET', '')).status).toBe(200);
    await first.stop();
    const second = await serve(data, { token: null });
    expect(second.stderr()).toBe('');
    expect(second.stdout()).not.toContain('token');
    expect((await httpClient(second.url, token)('GET', '')).status).toBe(200);
  });

  test('takes a token of the operator, and shows it to nobody', async () => {
    const data = await temporaryFolder();
    const args = ['--bootstrap-token', bootstrapToken];
    const first = await serve(data, { args, token: null });
    expect(first.stderr()).toContain("curl -u 'admin@example.com/token' ");
    expect(first.stdout() + first.stderr()).not.toContain(bootstrapToken);
    expect((await httpClient(first.url)('GET', '')).status).toBe(200);
  });

  test('makes the account support: enterprise, an admin, groups 1 and 2, brand 1, schedule 1', async () => {
    const data = await temporaryFolder();
    await serve(data);
    const [account, ...others] = await runJson(data, 'account', 'list');
    expect(account).toMatchObject({ subdomain: 'support', plan: 'enterprise' });
    expect(others).toEqual([]);
    const support = ['list', '--account', 'support'];
    const agents = await runJson(data, 'agent', ...support);
    expect(agents).toContainEqual(
      expect.objectContaining({ email: 'admin@example.com', role: 'admin' }),
    );
    const ids = async (kind: string) =>
      (await runJson(data, kind, ...support)).map(({ id }: { id: number }) => id);
    expect(await ids('group')).toEqual([1, 2]);
    expect(await ids('brand')).toEqual([1]);
    expect(await ids('schedule')).toEqual([1]);
  });

  test('makes an example address, once', async () => {
    const data = await temporaryFolder();
    const first = await serve(data);
    const made = await addressesAt(first.url);
    expect(made).toMatchObject([{ country_code: 'DE' }]);
    await first.stop();
    const second = await serve(data);
    expect(await addressesAt(second.url)).toEqual(made);
  });

  test('a bootstrap token given on a later start works too, and that is said once', async () => {
    const data = await temporaryFolder();
    await (await serve(data, { token: null })).stop();
    const second = await serve(data);
    expect((await httpClient(second.url)('GET', '')).status).toBe(200);
    expect(second.stderr()).toMatch(
      /^trunkline: the bootstrap token lets admin@example\.com [^\n]+\n$/,
    );
    await second.stop();
    const third = await serve(data);
    expect(third.stderr()).toBe('');
  });

  test('a bootstrap token that was revoked stays revoked', async () => {
    const data = await temporaryFolder();
    const first = await serve(data);
    const [{ id }] = await runJson(data, 'token', 'list', '--account', 'support');
    await runJson(data, 'token', 'revoke', String(id));
    await first.stop();
    const second = await serve(data);
    expect((await httpClient(second.url)('GET', '')).status).toBe(401);
  });
});

describe('options', () => {
  test('flags win over variables', async () => {
    const env = { TRUNKLINE_RATE_LIMIT: '7', TRUNKLINE_LOG_LEVEL: 'silent' };
    const { rateLimit, logLevel } = await configFor(['--rate-limit', '9'], env);
    expect([rateLimit, logLevel]).toEqual([9, 'silent']);
  });

  test.each([
    [['--cors-origin', 'https://a.example', '--cors-origin', 'https://b.example'], {}],
    [[], { TRUNKLINE_CORS_ORIGIN: 'https://a.example, https://b.example' }],
  ])('--cors-origin is a list, or given again: %j %j', async (args, env) => {
    const { corsOrigin } = await configFor(args, env);
    expect(corsOrigin).toEqual(['https://a.example', 'https://b.example']);
  });

  test('--public-url is what links start with', async () => {
    const args = ['--public-url', 'https://phones.example.com'];
    const { url } = await serve(await temporaryFolder(), { args });
    const { json } = await httpClient(url)('GET', '/search?country=US&per_page=1');
    expect(new URL(json.next_page).origin).toBe('https://phones.example.com');
  });

  test('--default-account is made at the first start, instead of support', async () => {
    const data = await temporaryFolder();
    const { url } = await serve(data, { args: ['--default-account', 'office'] });
    expect((await httpClient(url)('GET', '')).status).toBe(200);
    const accounts: { subdomain: string }[] = await runJson(data, 'account', 'list');
    expect(accounts.map(({ subdomain }) => subdomain)).toEqual(['office']);
  });

  test.each([
    ['--trust-proxy', {}, 'https://acme.example.com'],
    [null, { TRUNKLINE_TRUST_PROXY: 'true' }, 'https://acme.example.com'],
    [null, { TRUNKLINE_TRUST_PROXY: '1' }, 'https://acme.example.com'],
    [null, { TRUNKLINE_TRUST_PROXY: 'false' }, 'http://127.0.0.1'],
    [null, { TRUNKLINE_TRUST_PROXY: '0' }, 'http://127.0.0.1'],
    [null, {}, 'http://127.0.0.1'],
  ])('trust in a proxy: flag %s, variables %j', async (flag, env, origin) => {
    const { url } = await serve(await temporaryFolder(), {
      args: [...(flag === null ? [] : [flag]), '--default-account', 'acme'],
      env,
    });
    const response = await fetch(
      `${url}/api/v2/channels/voice/phone_numbers/search?country=US&per_page=1`,
      {
        headers: {
          authorization: `Bearer ${bootstrapToken}`,
          'x-forwarded-proto': 'https',
          'x-forwarded-host': 'acme.example.com',
        },
      },
    );
    const { next_page } = (await response.json()) as { next_page: string };
    expect(next_page.startsWith(origin), next_page).toBe(true);
  });

  const wrong: [string[], Record<string, string>][] = [
    [['--port', 'http'], {}],
    [['--port', '70000'], {}],
    [['--public-url', 'phones'], {}],
    [['--cors-origin', '*'], {}],
    [['--rate-limit', 'many'], {}],
    [['--default-account', 'a b'], {}],
    [['--bootstrap-token', 'short'], {}],
    [['--release-window', '-1'], {}],
    [['--token-max-age', '0'], {}],
    [['--carrier-timeout', 'long'], {}],
    [['--log-level', 'loud'], {}],
    [['--data', ''], {}],
    [['--unknown-option'], {}],
    [['too', 'many', 'words'], {}],
    [[], { TRUNKLINE_PORT: 'http' }],
    [[], { TRUNKLINE_PORT: '0x50' }],
    [[], { TRUNKLINE_RATE_LIMIT: '-5' }],
    [[], { TRUNKLINE_CORS_ORIGIN: 'app.example.com' }],
    [[], { TRUNKLINE_TRUST_PROXY: 'maybe' }],
  ];
  test.each(wrong)('a wrong value stops the start with one line: %j %j', async (args, env) => {
    const all = { TRUNKLINE_DATA: await temporaryFolder(), TRUNKLINE_PORT: '0', ...env };
    expectOneLine(await run(['serve', ...args], all), args, env);
  });

  test('a port in use stops the start with one line that names it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const data = await temporaryFolder();
    const { code, stdout, stderr } = await runProcess(['serve', '--port', port, '--data', data]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^trunkline: --port .*port ${port} of 127.0.0.1[^\\n]+\\n$`));
    // The token of a first start that nobody saw is told by the next one.
    const next = await serve(data, { token: null });
    const token = /^ +token +(\S+)$/m.exec(next.stderr())?.[1];
    expect((await httpClient(next.url, token)('GET', '')).status).toBe(200);
  });
});

// The process ends with code 1 when requests do not end in time: 0 says that nothing was waited for in vain.
describe('SIGTERM', () => {
  test('ends an idle service, with code 0', async () => {
    const served = await serveProcess(await temporaryFolder());
    await httpClient(served.url)('GET', '');
    expect(await served.stop()).toBe(0);
  });

  test('does not cut a request off: a slow purchase is answered, and kept', async () => {
    const data = await temporaryFolder();
    const served = await serveProcess(data);
    const call = httpClient(served.url);
    await runJson(data, 'sandbox', 'fault', 'add', 'slow', '--milliseconds', '1500');
    const { json } = await call('GET', '/search?country=US');
    const { token, number } = json.phone_numbers[0];
    const answering = call('POST', '', { phone_number: { token } });
    await faultsLeftIn(data, 0);
    const ending = served.stop();
    const isRefused = () =>
      call('GET', '').then(
        () => false,
        () => true,
      );
    await expect.poll(isRefused).toBe(true);
    const answer = await answering;
    expect([answer.status, answer.json.phone_number?.number]).toEqual([200, number]);
    expect(await ending).toBe(0);
    const again = await serve(data);
    const listed = await httpClient(again.url)('GET', '');
    expect(listed.json.phone_numbers).toEqual([answer.json.phone_number]);
  });

  test('ends a service whose clients keep their connections open', async () => {
    const served = await serveProcess(await temporaryFolder());
    for (let kept = 0; kept < 3; kept++) {
      await (await fetch(`${served.url}/healthz`)).text();
    }
    expect(await served.stop()).toBe(0);
  });
});

describe('ASVS 7.1.1: the log', () => {
  test('has one JSON line for each request, without credentials and bodies', async () => {
    const served = await serveProcess(await temporaryFolder());
    const call = httpClient(served.url);
    await call('GET', '/search?country=US&contains=pizza');
    await call('POST', '', { phone_number: { token: 'a secret in a body' } });
    await call('DELETE', '/1');
    await fetch(`${served.url}/nothing`);
    await httpClient(served.url, 'a wrong token')('GET', '');
    await fetch(`${served.url}/api/v2/channels/voice/phone_numbers`, {
      headers: { authorization: `Basic ${btoa(`admin@example.com/token:${bootstrapToken}`)}` },
    });
    await served.stop();
    const lines = served.log().filter(({ msg }) => msg === 'request');
    expect(lines.map(({ method, status }) => [method, status])).toEqual([
      ['GET', 200],
      ['POST', 422],
      ['DELETE', 404],
      ['GET', 404],
      ['GET', 401],
      ['GET', 200],
    ]);
    expect(lines[0]).toMatchObject({
      level: 30,
      time: expect.any(Number) as number,
      url: '/api/v2/channels/voice/phone_numbers/search?country=US&contains=pizza',
      milliseconds: expect.any(Number) as number,
      account: 'support',
      agent: expect.any(Number) as number,
      address: '127.0.0.1',
    });
    const text = JSON.stringify(served.log());
    for (const secret of [
      bootstrapToken,
      btoa(bootstrapToken).slice(0, 20),
      'wrong token',
      'secret',
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('Basic ');
    expect(text).not.toContain('Bearer ');
  });

  test('appears while the service runs', async () => {
    const served = await serveProcess(await temporaryFolder());
    await fetch(`${served.url}/healthz`);
    await expect.poll(() => served.log().map(({ url }) => url)).toContain('/healthz');
  });
});

function expectOneLine({ code, stdout, stderr }: Finished, args: string[], env: object): void {
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr.trimEnd().split('\n'), stderr).toHaveLength(1);
  const [named] = args.length > 0 ? args : Object.keys(env);
  if (named?.startsWith('--') || args.length === 0) {
    const value = args[1] ?? '';
    expect(stderr.includes(named ?? '') || (value !== '' && stderr.includes(value))).toBe(true);
  }
}
