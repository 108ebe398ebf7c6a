import { expect, onTestFinished, test } from 'vitest';
import { changesBy } from '../support/audit.ts';
import type { Answer, Client } from '../support/client.ts';
import { receiver, status, type Reply } from '../support/receiver.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { aWebhook, webhooksOf } from '../support/webhook-client.ts';
import { takeAll, tellerOf } from '../support/webhooks.ts';

interface Told {
  readonly trunkline: TestTrunkline;
  readonly webhook: string;
  readonly invocations: (query?: Record<string, string>) => Promise<Answer>;
  readonly attempts: (id: string) => Promise<Answer>;
  readonly resend: (id: string) => Promise<Answer>;
  /** Tells webhooks of all that has happened. */
  tell(): Promise<void>;
}

const group = (client: Client, name: string) =>
  client.request({ method: 'POST', url: '/api/v2/groups', payload: { group: { name } } });

async function told(reply: Reply = status(204)): Promise<Told> {
  const trunkline = await startTrunkline({ webhookPrivateTargets: true });
  onTestFinished(() => trunkline.close());
  const one = await receiver(reply);
  const { id } = await aWebhook(trunkline.support, {
    endpoint: one.url,
    subscriptions: ['zen:event-type:group.created'],
  });
  const url = `/api/v2/webhooks/${id}/invocations`;
  const { request } = trunkline.support;
  const { ports, deliveries } = tellerOf(trunkline.ports);
  return {
    trunkline,
    webhook: id,
    invocations: (query = {}) => request({ method: 'GET', url, query }),
    attempts: (invocation) => request({ method: 'GET', url: `${url}/${invocation}/attempts` }),
    resend: (invocation) => request({ method: 'POST', url: `${url}/${invocation}/resend` }),
    async tell() {
      await takeAll(ports);
      await deliveries.settle();
    },
  };
}

interface Shown {
  readonly id: string;
  readonly status: string;
}

const idsIn = ({ json }: Answer) => (json.invocations as Shown[]).map(({ id }) => id);

const ulid = expect.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/) as string;
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;

test('an invocation is shown as the ecosystem shows it, and what was tried with what came back', async () => {
  const { trunkline, invocations, attempts, tell } = await told((answer) => {
    answer.writeHead(403, { Server: 'cloudfront' }).end('no');
  });
  await group(trunkline.support, 'Sales');
  await tell();
  const { json } = await invocations();
  expect(json).toEqual({
    meta: { has_more: false },
    invocations: [
      {
        id: ulid,
        status_code: 403,
        status: 'client error',
        latest_completed_at: instant,
        event_id: expect.stringMatching(/^\d+$/) as string,
        attempt_count: 1,
        created_at: instant,
        next_attempt_at: instant,
      },
    ],
  });
  const { id } = json.invocations[0] as Shown;
  const tried = await attempts(id);
  expect(tried.json.attempts).toEqual([
    {
      id: ulid,
      invocation_id: id,
      status_code: 403,
      status: 'client error',
      request: {
        headers: expect.arrayContaining([
          { key: 'User-Agent', value: 'Zendesk Webhook' },
        ]) as unknown[],
        payload: expect.stringContaining('"type":"zen:event-type:group.created"') as string,
      },
      response: {
        headers: expect.arrayContaining([{ key: 'Server', value: 'cloudfront' }]) as unknown[],
        payload: 'no',
      },
      completed_at: instant,
    },
  ]);
  expect(tried.json.attempts[0].id).not.toBe(id);
});

test('what has not been tried yet says nothing of attempts', async () => {
  const { trunkline, invocations, attempts } = await told();
  await group(trunkline.support, 'Sales');
  await takeAll(trunkline.ports);
  const { json } = await invocations();
  const [shown] = json.invocations as [Shown];
  expect(shown).toEqual({
    id: ulid,
    status: 'accepted',
    event_id: expect.any(String) as string,
    attempt_count: 0,
    created_at: instant,
  });
  expect((await attempts(shown.id)).json).toEqual({ attempts: [] });
});

test('the list goes on by cursors in both directions and orders, and is narrowed by status and time', async () => {
  const { trunkline, invocations, tell } = await told((answer, { event }) => {
    answer.writeHead(event?.detail.name === 'Group 2' ? 500 : 200).end();
  });
  for (const number of [0, 1, 2, 3, 4]) {
    await group(trunkline.support, `Group ${number}`);
    await tell();
    trunkline.clock.stall(1_000);
  }
  const all = idsIn(await invocations());
  expect(all).toHaveLength(5);
  const rising = await invocations({ sort: 'latest_completed_at' });
  expect(idsIn(rising)).toEqual(all.toReversed());

  const first = await invocations({ 'page[size]': '2' });
  expect([idsIn(first), first.json.meta.has_more]).toEqual([all.slice(0, 2), true]);
  const after = first.json.meta.after_cursor as string;
  const second = await invocations({ 'page[size]': '2', 'page[after]': after });
  expect(idsIn(second)).toEqual(all.slice(2, 4));
  expect(second.json.links.next).toContain('page[after]=');
  const before = second.json.meta.before_cursor as string;
  expect(idsIn(await invocations({ 'page[size]': '2', 'page[before]': before }))).toEqual(
    all.slice(0, 2),
  );

  expect(idsIn(await invocations({ 'filter[status]': 'server error' }))).toEqual([all[2]]);
  const times = (rising.json.invocations as { latest_completed_at: string }[]).map(
    (one) => one.latest_completed_at,
  );
  const window = { 'filter[from_ts]': times[1] ?? '', 'filter[to_ts]': times[3] ?? '' };
  expect(idsIn(await invocations(window))).toEqual(all.slice(1, 4));
});

test.each([
  ['filter[status]', 'great'],
  ['filter[from_ts]', 'yesterday'],
  ['filter[to_ts]', '2026-13-01T00:00:00Z'],
  ['sort', 'id'],
  ['page[after]', 'MTIz'],
  ['page[size]', '0'],
])('%s=%s is refused by its name', async (name, value) => {
  const { invocations } = await told();
  const { status: code, text } = await invocations({ [name]: value });
  expect(code).toBe(400);
  expect(text).toContain(name);
});

test('any invocation is sent again when its owner says so, unless the webhook is told nothing', async () => {
  const { trunkline, webhook, invocations, attempts, resend, tell } = await told();
  await group(trunkline.support, 'Sales');
  await tell();
  const [shown] = (await invocations()).json.invocations as [Shown];
  const resent = await resend(shown.id);
  expect(resent.status).toBe(200);
  expect(resent.json.invocation).toMatchObject({ id: shown.id, attempt_count: 1 });
  await tell();
  expect((await attempts(shown.id)).json.attempts).toHaveLength(2);

  await webhooksOf(trunkline.support).patch(webhook, { status: 'inactive' });
  const refused = await resend(shown.id);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('inactive or paused');
});

test('they are for the admins of their account', async () => {
  const { trunkline, webhook, invocations, tell } = await told();
  await group(trunkline.support, 'Sales');
  await tell();
  const [{ id }] = (await invocations()).json.invocations as [Shown];
  const url = `/api/v2/webhooks/${webhook}/invocations`;
  const other = await trunkline.signUp('other', { role: 'admin' });
  const agent = await trunkline.signUp('support', { role: 'agent' });
  for (const [client, code] of [
    [other, 404],
    [agent, 403],
  ] as const) {
    for (const [method, path] of [
      ['GET', url],
      ['GET', `${url}/${id}/attempts`],
      ['POST', `${url}/${id}/resend`],
    ] as const) {
      expect((await client.request({ method, url: path })).status, path).toBe(code);
    }
  }
  await webhooksOf(trunkline.support).remove(webhook);
  expect((await invocations()).status).toBe(404);
});

test('who had an invocation sent again is in the audit log', async () => {
  const { trunkline, webhook, invocations, resend, tell } = await told();
  await group(trunkline.support, 'Sales');
  await tell();
  const [id = ''] = idsIn(await invocations());
  const rows = await changesBy(trunkline.data, async () => {
    await resend(id);
    await resend(id.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
  });
  expect(rows).toMatchObject([
    {
      action: 'resend',
      actor_type: 'agent',
      source_type: 'webhook',
      source_id: webhook,
      source_label: 'Changes',
      facts: { invocation_id: id },
    },
  ]);
});

test('of an invocation the last ten attempts are kept, and the beginning of what came back', async () => {
  const long = '\u0001'.repeat(20_000);
  const { trunkline, invocations, attempts, resend, tell } = await told((answer) => {
    answer.writeHead(200).end(long);
  });
  await group(trunkline.support, 'Sales');
  await tell();
  const [id = ''] = idsIn(await invocations());
  const [first] = (await attempts(id)).json.attempts;
  expect(long.startsWith(first.response.payload)).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(first.response))).toBeLessThanOrEqual(16_384);
  expect(first.response.payload.length).toBeGreaterThan(2_000);
  for (let count = 0; count < 10; count += 1) {
    trunkline.clock.stall(1_000);
    await resend(id);
    await tell();
  }
  const kept = (await attempts(id)).json.attempts;
  expect(kept).toHaveLength(10);
  expect((kept as Shown[]).map((one) => one.id)).not.toContain(first.id);
  expect((await invocations()).json.invocations[0]).toMatchObject({ attempt_count: 11 });
});
