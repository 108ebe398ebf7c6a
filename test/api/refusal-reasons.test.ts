import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { refusalReasons } from '../../src/domain/refusal-reasons.ts';
import { basic, send, sixOperations } from '../support/bare.ts';
import { path, type Client } from '../support/client.ts';
import { scriptFault } from '../support/faults.ts';
import { anyBody } from '../support/hostile.ts';
import * as fc from 'fast-check';
import { tries } from '../support/runs.ts';
import { startTrunkline, type LogLine, type TestTrunkline } from '../support/trunkline.ts';

const lines: LogLine[] = [];
const log = (line: LogLine) => void lines.push(line);
let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline({ metricsToken: 'a_token_for_the_metrics' }, { log });
  client = trunkline.support;
});
afterAll(() => trunkline.close());

/** What the log says of the last request. */
const lastReason = () => lines.findLast(({ msg }) => msg === 'request')?.['reason'];

type Request = Parameters<Client['request']>[0];

async function reasonFor(request: Request, by: Client = client): Promise<unknown> {
  await by.request(request);
  return lastReason();
}

const post = (payload: object | string): Request => ({ method: 'POST', url: path, payload });
const put = (url: string, properties: object): Request => ({
  method: 'PUT',
  url,
  payload: { phone_number: properties },
});
const grant = (payload: object): Request => ({ method: 'POST', url: '/oauth/tokens', payload });
const get = (url: string, headers: Record<string, string> = {}): Request => ({
  method: 'GET',
  url,
  headers,
});

describe('the line of a refused request says which rule it was', () => {
  test.each([
    ['path_unknown', get('/nothing')],
    ['method_not_allowed', { method: 'PATCH', url: path } as const],
    ['record_not_found', get(`${path}/1`)],
    ['field_missing:country', get(`${path}/search`)],
    ['field_invalid:country', get(`${path}/search?country=XX`)],
    ['field_invalid:per_page', get(`${path}?per_page=x`)],
    ['page_too_deep', get(`${path}?page=101`)],
    ['field_invalid:include', get(`${path}/1?include=x`)],
    ['body_malformed', post('{')],
    ['field_missing:phone_number', post({})],
    ['body_too_large', post('x'.repeat(100_000))],
    ['field_missing:token', post({ phone_number: {} })],
    ['search_token_unknown:token', post({ phone_number: { token: '0'.repeat(32) } })],
    ['search_token_unknown:token', post({ phone_number: { token: '+14155550100' } })],
    ['precondition_failed', { ...post({}), headers: { 'if-match': '"x"' } }],
    ['cross_site', { ...post({}), headers: { origin: 'https://evil.example' } }],
    ['operator_token_wrong', get('/metrics')],
    [
      'range_unsatisfiable',
      get('/api/v2/channels/voice/greetings/voicemail_en/upload', { range: 'bytes=99999999-' }),
    ],
  ])('%s', async (reason, request) => {
    expect(await reasonFor(request)).toBe(reason);
  });

  test('of each field that is wrong, and how', async () => {
    const team = await trunkline.signUp('team', { plan: 'team' });
    const { id } = await team.buy();
    const properties = { nickname: 'x'.repeat(300), priority: 7, recorded: 'x' };
    expect(await reasonFor(put(`${path}/${id}`, properties), team)).toBe(
      'field_invalid:recorded,field_invalid:priority,field_too_long:nickname',
    );
    expect(await reasonFor(put(`${path}/${id}`, { group_ids: [5, 5] }), team)).toContain(
      'field_duplicate:group_ids',
    );
    expect(await reasonFor(put(`${path}/${id}`, { priority: 1 }), team)).toBe(
      'plan_limit:priority',
    );
    expect(await reasonFor(put(`${path}/${id}`, { brand_id: 999 }), team)).toMatch(
      /^reference_unknown:brand_id/,
    );
  });

  test('a name that a client has made up is in it only where it looks like a field', async () => {
    const { id } = await client.buy();
    const reasonOf = (name: string) =>
      reasonFor(put(`${path}/${id}`, { categorised_greetings: { [name]: 1 } }));
    expect(await reasonOf('x')).toBe('field_invalid:categorised_greetings.x');
    expect(await reasonOf('x y\n')).toBe('field_invalid:other');
    expect(await reasonOf(`tl_${'x'.repeat(40)}`)).not.toContain('xxx');
  });

  test('of credentials, which the client is not told', async () => {
    const acme = await trunkline.signUp('acme');
    const signIn = async (authorization?: string, host = 'acme.localhost') => {
      const headers = { host, ...(authorization !== undefined && { authorization }) };
      await send(trunkline, { method: 'GET', url: path, headers });
      return lastReason();
    };
    expect(await signIn()).toBe('credentials_missing');
    expect(await signIn(basic(`${acme.email}:${acme.token}`))).toBe('credentials_malformed');
    expect(await signIn(`Bearer ${acme.token}x`)).toBe('token_unknown');
    expect(await signIn(basic(`nobody@example.com/token:${acme.token}`))).toBe('email_mismatch');
    expect(await signIn(acme.authorization, 'team.localhost')).toBe('account_mismatch');
    const expires_at = trunkline.ports.time.now() + 60_000;
    const brief = await trunkline.signUp('acme', { scope: 'read', expires_at });
    expect(await signIn(brief.authorization)).toBeUndefined();
    await trunkline.clock.advance(61_000);
    expect(await signIn(brief.authorization)).toBe('token_expired');
  });

  test('of scopes, roles and plans', async () => {
    const reader = await trunkline.signUp('acme', { scope: 'greetings:read' });
    expect(await reasonFor(get(path), reader)).toBe('scope_missing:phone_numbers:read');
    const endUser = await trunkline.signUp('acme', { role: 'end-user' });
    expect(await reasonFor(get(path), endUser)).toBe('role_forbidden');
    const trial = await trunkline.signUp('trial', { plan: 'trial' });
    expect(await reasonFor(get(path), trial)).toBe('plan_forbidden');
  });

  test('of limits', async () => {
    const limited = await startTrunkline({ rateLimit: 1 }, { log });
    onTestFinished(() => limited.close());
    await limited.support.list();
    expect(await reasonFor(get(path), limited.support)).toBe('rate_limited');
    for (let tried = 0; tried < 61; tried += 1) {
      await reasonFor(get(path, { authorization: 'Bearer wrong' }), limited.support);
    }
    expect(lastReason()).toBe('credentials_limited');
  });

  test('of OAuth clients', async () => {
    expect(await reasonFor(grant({}))).toBe('field_invalid:grant_type');
    expect(await reasonFor(grant({ grant_type: 'x' }))).toBe('grant_unsupported');
    const asked = { grant_type: 'client_credentials', client_id: 'x' };
    const without = await send(trunkline, grant(asked));
    expect([without.status, lastReason()]).toEqual([401, 'client_credentials_missing']);
    const wrong = await send(trunkline, grant({ ...asked, client_secret: 'hush' }));
    expect([wrong.status, lastReason()]).toEqual([401, 'client_unknown']);
  });

  test('of carriers that do not answer', async () => {
    await scriptFault(trunkline.data, { operation: 'search', kind: 'unavailable' }, () =>
      client.search({ country: 'US', contains: '77' }),
    );
    expect(lastReason()).toBe('carrier_unavailable');
  });

  test('of what --strict refuses', async () => {
    const strict = await startTrunkline({ strict: true }, { log });
    onTestFinished(() => strict.close());
    expect(await reasonFor(get(`${path}?contain=1`), strict.support)).toBe(
      'parameter_unknown:contain',
    );
    expect(await reasonFor(post({ phone_number: { nick_name: 1 } }), strict.support)).toBe(
      'property_unknown:nick_name',
    );
  });

  test('of what goes wrong inside', async () => {
    const broken = await startTrunkline({}, { log });
    onTestFinished(() => broken.close());
    broken.ports.store.signIn = () => Promise.reject(new Error('broken'));
    expect(await reasonFor(get(path), broken.support)).toBe('internal_error');
  });
});

describe('reasons', () => {
  test('are those that the page on operations explains, each once', async () => {
    const page = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const [, section = ''] = page.split('### Reasons');
    const [table = ''] = section.split('\n## ');
    const rows = table.split('\n').filter((line) => /^\| `(?!reason`)/.test(line));
    const words = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)/g)]);
    expect(words.map(([, word]) => String(word)).toSorted()).toEqual(
      [...refusalReasons].toSorted(),
    );
  });

  test('stand in the line of every refusal, whatever is sent, and in no other', async () => {
    const known = new Set<string>(refusalReasons);
    const operations = sixOperations(1);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...operations), anyBody, async ({ request }, payload) => {
        await client.request({ ...request, ...(request.payload && { payload }) });
      }),
      tries(60),
    );
    const requests = lines.filter(({ msg }) => msg === 'request');
    for (const { status, reason } of requests) {
      if (Number(status) < 400) expect(reason).toBeUndefined();
      else for (const one of String(reason).split(',')) expect(known).toContain(one.split(':')[0]);
    }
  });
});
