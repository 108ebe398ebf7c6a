import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createSignInLink } from '../../src/app/accounts/sessions.ts';
import { temporaryFolder } from '../support/bare.ts';
import { runJson, serve } from '../support/cli.ts';
import { path, type Client } from '../support/client.ts';
import { browserAt, ownPage } from '../support/sessions.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const minute = 60_000;

const linkOf = (printed: string) =>
  /^ +(http:\S+\/sign-in#code=(tlb_[\w-]{40}))$/m.exec(printed) ?? [];

describe('ASVS 2.3.1: the link of the first start', () => {
  test('signs the admin in, once', async () => {
    const first = await serve(await temporaryFolder(), { token: null });
    const [, link = '', code] = linkOf(first.stderr());
    expect(link.startsWith(`${first.url}/sign-in#`)).toBe(true);
    expect(first.stdout()).not.toContain(code);
    const use = () =>
      fetch(`${first.url}/session`, { method: 'POST', body: JSON.stringify({ code }) });
    const used = await use();
    expect(used.status).toBe(201);
    const [cookie = ''] = used.headers.get('set-cookie')?.split(';') ?? [];
    const port = new URL(first.url).port;
    expect(cookie).toMatch(new RegExp(`^trunkline_session_${port}=`));
    const lines = await fetch(`${first.url}${path}`, { headers: { cookie, ...ownPage } });
    expect(lines.status).toBe(200);
    expect((await use()).status).toBe(401);
  });

  test('is not printed where the token is the operator’s, nor by later starts', async () => {
    const data = await temporaryFolder();
    const first = await serve(data);
    expect(first.stderr()).not.toContain('sign-in');
    await first.stop();
    expect((await serve(data)).stderr()).toBe('');
  });
});

describe('a sign-in link', () => {
  let trunkline: TestTrunkline;
  let acme: Client;
  beforeEach(async () => {
    trunkline = await startTrunkline();
    onTestFinished(() => trunkline.close());
    acme = await trunkline.signUp('acme', { role: 'admin' });
  });

  async function codeFor({ subdomain }: Client): Promise<string> {
    const { ports } = trunkline;
    const account = await ports.store.operator.findAccount(subdomain ?? '');
    const tokens = await ports.store.operator.listTokens(account!);
    return createSignInLink(ports, account!, tokens.at(-1)!.id);
  }

  const useAt = async (host: string, code: string) =>
    (await browserAt(trunkline, host).signIn({ code })).status;

  test('is used up by one of those who use it at once', async () => {
    const code = await codeFor(acme);
    const statuses = await Promise.all(
      Array.from({ length: 6 }, () => useAt('acme.localhost', code)),
    );
    expect(statuses.filter((status) => status === 201)).toEqual([201]);
  });

  test('is good for ten minutes', async () => {
    const codes = [await codeFor(acme), await codeFor(acme)] as const;
    await trunkline.clock.advance(5 * minute);
    expect(await useAt('acme.localhost', codes[0])).toBe(201);
    await trunkline.clock.advance(5 * minute);
    expect(await useAt('acme.localhost', codes[1])).toBe(401);
  });

  test('is good for its own account, and is not used up by who tries it elsewhere', async () => {
    await trunkline.signUp('team');
    const code = await codeFor(acme);
    expect(await useAt('team.localhost', code)).toBe(401);
    expect(await useAt('acme.localhost', code)).toBe(201);
  });

  test('ends with its token, and is told in the log of changes as what the session began by', async () => {
    const [code, later] = [await codeFor(acme), await codeFor(acme)];
    expect(await useAt('acme.localhost', code)).toBe(201);
    const url = '/api/v2/audit_logs?filter[source_type]=session';
    const { json } = await acme.request({ method: 'GET', url });
    expect(json.audit_logs[0].facts).toEqual({ signed_in_by: 'sign_in_link' });
    const [token] = await runJson(trunkline.data, 'token', 'list', '--account', 'acme');
    await runJson(trunkline.data, 'token', 'revoke', String(token.id));
    expect(await useAt('acme.localhost', later)).toBe(401);
  });
});
