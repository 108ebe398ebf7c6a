import { expect, test } from 'vitest';
import { receiver } from '../../support/receiver.ts';
import { addGroup, addWebhook, telling } from '../../support/webhooks.ts';

test('a webhook signs in as its owner says, and its headers take the place of none of ours', async () => {
  const { ports, account, settle } = await telling();
  const one = await receiver();
  await addWebhook(ports, account, one.url, {
    authentication: { type: 'basic_auth', data: { username: 'u', password: 'geheim' } },
    custom_headers: {
      'X-Team': 'voice',
      'content-type': 'text/plain',
      Host: 'elsewhere.example',
      'Content-Length': '1',
      'Transfer-Encoding': 'chunked',
      'X-ZENDESK-WEBHOOK-SIGNATURE': 'forged',
    },
  });
  await addGroup(ports, account, 'Sales');
  await settle();
  const [request] = one.requests;
  expect(request?.headers).toMatchObject({
    authorization: `Basic ${Buffer.from('u:geheim').toString('base64')}`,
    'x-team': 'voice',
    'content-type': 'application/json; charset=utf-8',
    host: new URL(one.url).host,
    'content-length': String(Buffer.byteLength(request?.body ?? '')),
  });
  expect(request?.headers['transfer-encoding']).toBeUndefined();
  expect(request?.headers['x-zendesk-webhook-signature']).not.toContain('forged');
});

test('what was sent and answered is kept, without what signs in', async () => {
  const { ports, account, settle } = await telling();
  const one = await receiver((answer) => {
    answer.writeHead(200, { 'X-Answer': 'yes', 'Content-Type': 'text/plain' }).end('thanks\0');
  });
  const webhook = await addWebhook(ports, account, one.url, {
    authentication: { type: 'api_key', data: { name: 'X-Mine', value: 'geheim' } },
    custom_headers: { 'X-Access-Token': 'geheim too', 'X-Team': 'voice' },
  });
  await addGroup(ports, account, 'Sales');
  await settle();
  const { invocations } = ports.store.of(account);
  const [invocation] = await invocations.list(webhook, { limit: 1, isDescending: true });
  const [attempt] = await invocations.attempts(webhook, invocation?.id ?? '');
  expect(JSON.stringify(attempt)).not.toContain('geheim');
  expect(attempt?.request?.headers).toEqual(
    expect.arrayContaining([
      { key: 'X-Mine', value: '[SCRUBBED]' },
      { key: 'X-Access-Token', value: '[SCRUBBED]' },
      { key: 'X-Team', value: 'voice' },
    ]),
  );
  expect(attempt?.response?.headers).toContainEqual({ key: 'X-Answer', value: 'yes' });
  // Databases hold no NUL.
  expect(attempt?.response?.payload).toBe('thanks\uFFFD');
});
