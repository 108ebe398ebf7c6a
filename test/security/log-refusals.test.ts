import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { bootstrapToken, runJson } from '../support/cli.ts';
import { serveProcess, type ServerProcess } from '../support/cli-process.ts';
import { path } from '../support/client.ts';
import { grantOf } from '../support/oauth.ts';
import { exchange } from '../support/raw-socket.ts';

const [info, warn] = [30, 40];
const owner = ['--account', 'support', '--email', 'agent@example.com'];

async function started(...args: string[]): Promise<{ server: ServerProcess; data: string }> {
  const data = await temporaryFolder();
  return { server: await serveProcess(data, { args }), data };
}

async function get(url: string, token?: string): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await fetch(url, { headers })).status;
}

/** The lines on requests, once the service has ended. */
async function linesOf(server: ServerProcess) {
  await server.stop();
  return server.log().filter(({ msg }) => msg === 'request');
}

describe('ASVS 7.1.3, 7.1.4, 7.2.1: the log says of who shows credentials', () => {
  test('that they were wrong: from where, for which host, and why; not what they were', async () => {
    const { server } = await started();
    const bytes = `GET ${path} HTTP/1.1\r\nHost: acme.localhost\r\nAuthorization: Bearer hush\r\n\r\n`;
    expect(await exchange(Number(new URL(server.url).port), bytes)).toMatch(/^HTTP\/1.1 401/);
    const lines = await linesOf(server);
    expect(lines).toEqual([
      expect.objectContaining({
        level: warn,
        time: expect.any(Number) as number,
        request: expect.any(String) as string,
        status: 401,
        refusal: 'InvalidToken',
        host: 'acme.localhost',
        address: '127.0.0.1',
      }),
    ]);
    expect(lines[0]).not.toHaveProperty('account');
    expect(JSON.stringify(lines)).not.toContain('hush');
  });

  test('in a host of any length: its beginning', async () => {
    const { server } = await started();
    const bytes = `GET ${path} HTTP/1.1\r\nHost: ${'x'.repeat(4_000)}\r\n\r\n`;
    await exchange(Number(new URL(server.url).port), bytes);
    const [{ host } = {}] = await linesOf(server);
    expect(host).toBe('x'.repeat(255));
  });

  test('that they were right: whose they are, and which token', async () => {
    const { server, data } = await started();
    expect(await get(`${server.url}${path}`, bootstrapToken)).toBe(200);
    const [{ id: token }] = await runJson(data, 'token', 'list', '--account', 'support');
    const agents = await runJson(data, 'agent', 'list', '--account', 'support');
    const agent = agents.find(({ role }: { role: string }) => role === 'admin').id;
    const facts = { level: info, status: 200, account: 'support', agent, token };
    expect(await linesOf(server)).toEqual([expect.objectContaining(facts)]);
  });

  test('the same of OAuth clients', async () => {
    const { server, data } = await started();
    const client = await runJson(data, 'oauth-client', 'create', ...owner, '--scope', 'read');
    const ask = (grant: object) =>
      fetch(`${server.url}/oauth/tokens`, { method: 'POST', body: JSON.stringify(grant) });
    expect((await ask(grantOf(client))).status).toBe(200);
    expect((await ask(grantOf({ ...client, client_secret: 'hush' }))).status).toBe(401);
    const lines = await linesOf(server);
    expect(lines).toMatchObject([
      { level: info, status: 200, account: 'support', agent: expect.any(Number) as number },
      { level: warn, status: 401, refusal: 'InvalidClient', address: '127.0.0.1' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/hush|tls_/);
  });

  test('the same on the port of the metrics', async () => {
    const { server } = await started('--metrics-port', '0', '--metrics-token', bootstrapToken);
    const [, url = ''] = /^metrics on (\S+)$/m.exec(server.stdout()) ?? [];
    expect([await get(url, 'hush'), await get(url, bootstrapToken)]).toEqual([401, 200]);
    expect(await linesOf(server)).toMatchObject([
      { level: warn, url: '/metrics', status: 401, refusal: 'InvalidToken', address: '127.0.0.1' },
      { level: info, url: '/metrics', status: 200 },
    ]);
  });
});

describe('ASVS 7.1.3, 7.2.2: the log says what was refused to whom', () => {
  test('what a token or a role does not allow', async () => {
    const { server, data } = await started();
    const words = ['token', 'create', ...owner, '--scope', 'greetings:read'];
    const { id, token } = await runJson(data, ...words);
    expect(await get(`${server.url}${path}`, token)).toBe(403);
    const { token: agents } = await runJson(data, 'token', 'create', ...owner);
    const headers = { authorization: `Bearer ${agents}` };
    const body = JSON.stringify({ group: { name: 'Night' } });
    await fetch(`${server.url}/api/v2/groups`, { method: 'POST', headers, body });
    expect(await linesOf(server)).toMatchObject([
      { level: warn, status: 403, refusal: 'MissingScope', account: 'support', token: id },
      { level: warn, status: 403, refusal: 'Forbidden', account: 'support' },
    ]);
  });

  test('with --log-level warn too, and nothing of what was let through', async () => {
    const { server } = await started('--log-level', 'warn');
    expect(await get(`${server.url}${path}`, bootstrapToken)).toBe(200);
    expect(await get(`${server.url}${path}`, 'hush')).toBe(401);
    expect(await linesOf(server)).toMatchObject([{ status: 401, refusal: 'InvalidToken' }]);
  });

  test('at that level no more than is counted: neither past a limit, nor for who shows nothing', async () => {
    const { server } = await started('--log-level', 'warn');
    const statuses: number[] = [];
    for (let tries = 0; tries < 70; tries += 1)
      statuses.push(await get(`${server.url}${path}`, 'hush'));
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect(await get(`${server.url}${path}`)).toBe(401);
    const headers = { origin: 'https://elsewhere.example' };
    const foreign = await fetch(`${server.url}${path}`, { method: 'POST', headers });
    expect(foreign.status).toBe(403);
    const lines = await linesOf(server);
    expect(lines.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 401));
  });

  test('input that cannot be read, or is wrong', async () => {
    const { server } = await started();
    const headers = { authorization: `Bearer ${bootstrapToken}` };
    for (const body of ['{', '{"phone_number":{"token":5}}'])
      await fetch(`${server.url}${path}`, { method: 'POST', headers, body });
    expect(await get(`${server.url}/%zz`)).toBe(404);
    await exchange(Number(new URL(server.url).port), 'no HTTP at all\r\n\r\n');
    expect(await linesOf(server)).toMatchObject([
      { level: info, status: 400, refusal: 'BadRequest', account: 'support' },
      { level: info, status: 422, refusal: 'RecordInvalid', account: 'support' },
      { level: info, status: 404, refusal: 'InvalidEndpoint', url: '/%zz' },
    ]);
    const malformed = { level: info, address: '127.0.0.1', code: expect.any(String) as string };
    expect(server.log()).toContainEqual(expect.objectContaining({ msg: 'not HTTP', ...malformed }));
  });
});
