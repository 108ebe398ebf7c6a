import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Client } from '../support/client.ts';
import { postgres } from '../support/home.ts';
import { receiver } from '../support/receiver.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline, type LogLine, type TestTrunkline } from '../support/trunkline.ts';
import { aWebhook, webhooksOf, wholeWebhook, type Webhooks } from '../support/webhook-client.ts';

const log: LogLine[] = [];
let trunkline: TestTrunkline;
let admin: Client;
let webhooks: Webhooks;
beforeAll(async () => {
  const options = { webhookPrivateTargets: true, metricsToken: 'a-token-for-metrics' };
  trunkline = await startTrunkline(options, { log: (line) => void log.push(line) });
  admin = trunkline.support;
  webhooks = webhooksOf(admin);
});
afterAll(() => trunkline.close());

/** Every operation on one webhook. */
const every = (by: Webhooks, id: string): Promise<Answer>[] => [
  by.show(id),
  by.put(id, wholeWebhook),
  by.patch(id, { name: 'Mine' }),
  by.secret(id),
  by.resetSecret(id),
  by.clone(id),
  by.test({}, id),
  by.remove(id),
];

describe('ASVS 4.2.1: webhooks', () => {
  test('of another account are a 404, are not listed, and stay as they are', async () => {
    const webhook = await aWebhook(admin);
    const other = webhooksOf(await trunkline.signUp('globex', { role: 'admin' }));
    for (const answer of await Promise.all(every(other, webhook.id))) {
      expect([answer.status, answer.json.error]).toEqual([404, 'RecordNotFound']);
    }
    expect((await other.list()).json.webhooks).toEqual([]);
    expect((await webhooks.show(webhook.id)).json.webhook).toEqual(webhook);
  });

  test.each(['agent', 'end-user'] as const)('are nothing for an %s', async (role) => {
    const webhook = await aWebhook(admin);
    const agent = webhooksOf(await trunkline.signUp('support', { role }));
    const answers = [...every(agent, webhook.id), agent.list(), agent.create(wholeWebhook)];
    for (const answer of await Promise.all([...answers, agent.test(wholeWebhook)])) {
      expect(answer.status).toBe(403);
    }
    expect((await webhooks.show(webhook.id)).json.webhook).toEqual(webhook);
  });

  test('are read, and not changed, with the scope to read them', async () => {
    const webhook = await aWebhook(admin);
    const options = { role: 'admin', scope: 'webhooks:read' } as const;
    const reader = webhooksOf(await trunkline.signUp('support', options));
    const statuses = (await Promise.all(every(reader, webhook.id))).map(({ status }) => status);
    expect(statuses).toEqual([200, 403, 403, 200, 403, 403, 403, 403]);
  });
});

/** All rows of the installation, as text. */
const allRows = () =>
  inTables(trunkline.data, async (db) => {
    const tables = await db.introspection.getTables();
    const { rows: schemas } = await (
      postgres === null
        ? sql<{ name: string }>`select '' as name`
        : sql<{ name: string }>`select current_schema() as name`
    ).execute(db);
    const own = tables.filter(({ schema }) => schema === undefined || schema === schemas[0]?.name);
    const texts: string[] = [];
    for (const { name } of own) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
      texts.push(name, JSON.stringify(rows));
    }
    return texts.join('\n');
  });

describe('ASVS 8.3.4: secrets of webhooks', () => {
  test('are in no row, no line of the log, no figure, no event and no answer but that which shows the signing secret', async () => {
    const target = await receiver((answer) => answer.writeHead(500).end());
    const credentials = { type: 'api_key', data: { name: 'X-Key', value: 'sesame-of-the-key' } };
    const answers: Answer[] = [];
    const { id } = await aWebhook(admin, { endpoint: target.url, authentication: credentials });
    const first = (await webhooks.secret(id)).json.signing_secret.secret as string;
    const second = (await webhooks.resetSecret(id)).json.signing_secret.secret as string;
    const basic = { username: 'desk', password: 'sesame-of-the-desk' };
    answers.push(
      await webhooks.patch(id, { authentication: { type: 'basic_auth', data: basic } }),
      await webhooks.patch(id, {
        authentication: { type: 'bearer_token', data: { token: 'sesame with ä' } },
      }),
      await webhooks.patch(id, {
        authentication: { type: 'basic_auth', data: { password: 'sesame\n' } },
      }),
      await webhooks.patch(id, { authentication: { type: 'sesame', data: { token: 'sesame' } } }),
      await webhooks.patch(id, { endpoint: 'https://desk:sesame@example.com/' }),
      await webhooks.test({}, id),
      await webhooks.show(id),
      await webhooks.list(),
      await webhooks.clone(id),
      await webhooks.remove(id),
    );
    expect(target.requests).toHaveLength(1);
    const metrics = await trunkline.server.inject({
      url: '/metrics',
      headers: { authorization: 'Bearer a-token-for-metrics' },
    });
    expect(metrics.statusCode).toBe(200);
    const clone = answers[8]?.json.webhook;
    const third = (await webhooks.secret(clone.id)).json.signing_secret.secret as string;
    const texts = {
      rows: await allRows(),
      log: JSON.stringify(log),
      metrics: metrics.body,
      answers: JSON.stringify(answers.map(({ text, headers }) => [text, headers])),
    };
    expect(texts.rows).toContain(clone.id);
    for (const [where, text] of Object.entries(texts)) {
      for (const secret of ['sesame', first, second, third]) {
        expect(text.includes(secret), `${where} has ${secret}`).toBe(false);
      }
    }
  });

  test('that were put beside another webhook are opened by nobody, and all else goes on', async () => {
    const [one, other] = [await aWebhook(admin), await aWebhook(admin)];
    await inTables(trunkline.data, async (db) => {
      const { secrets } = await db
        .selectFrom('webhooks')
        .select('secrets')
        .where('id', '=', one.id)
        .executeTakeFirstOrThrow();
      await db.updateTable('webhooks').set({ secrets }).where('id', '=', other.id).execute();
    });
    const refused = await webhooks.secret(other.id);
    expect([refused.status, refused.json.error]).toEqual([500, 'InternalError']);
    expect((await webhooks.show(other.id)).json.webhook).toEqual(other);
    expect((await webhooks.remove(other.id)).status).toBe(204);
    expect((await webhooks.secret(one.id)).status).toBe(200);
  });
});

describe('ASVS 5.2.6: a webhook', () => {
  test('is refused where its endpoint is an address of this machine or of a network behind it', async () => {
    const closed = await startTrunkline();
    const target = await receiver();
    const refused = [
      await webhooksOf(closed.support).create({ ...wholeWebhook, endpoint: target.url }),
      await webhooksOf(closed.support).test({ ...wholeWebhook, endpoint: target.url }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 422]);
    expect(target.requests).toEqual([]);
    await closed.close();
  });
});
