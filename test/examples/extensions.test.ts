import { readdir } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WebhookSender } from '../../src/app/ports/webhook-sender.ts';
import { extensions } from '../../src/http/docs/extensions.ts';
import { packageFile } from '../../src/package-file.ts';
import { send } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { buyOne, findMany, findOne } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { takeAll } from '../support/usage.ts';
import { conversationIn, Stand } from './conversations.ts';

type Known = readonly (readonly [string, string])[];

const newYork = { country: 'US', area_code: '212' };

async function buy({ support, clock }: TestTrunkline, nickname: string): Promise<string> {
  await clock.advance(1_000);
  return String((await buyOne(support, { nickname }, newYork)).id);
}

const tokenOf = async ({ support }: TestTrunkline, query = newYork as { country: string }) =>
  (await findOne(support, query)).token;

/** What there is before a conversation begins: what stands on its page, and what that is here. */
const before: Record<string, (trunkline: TestTrunkline) => Promise<Known>> = {
  'safe-retries': async (trunkline) => [
    ['2fcdaa7c8bd4d50ee13e3530203b4995', await tokenOf(trunkline)],
  ],
  'external-ids': async ({ support }) => {
    const [first, second] = await findMany(support, 2, newYork);
    return [
      ['2fcdaa7c8bd4d50ee13e3530203b4995', first?.token ?? ''],
      ['7a0cbd1b5d1c4f7a9c3be2d4a6f80e11', second?.token ?? ''],
    ];
  },
  'dry-run': async (trunkline) => [
    ['fa2969aa788be689f61ce1277e11cd09', await tokenOf(trunkline, { country: 'DE' })],
  ],
  'pages-by-cursor': async (trunkline) => [
    ['375703471055766', await buy(trunkline, 'Support')],
    ['375703494111777', await buy(trunkline, 'Sales')],
  ],
  'finding-your-numbers': async (trunkline) => [
    ['375703471055766', await buy(trunkline, 'Support')],
  ],
  'undoing-a-deletion': async (trunkline) => [['375703471055766', await buy(trunkline, 'Support')]],
  'what-has-not-changed': async (trunkline) => [
    ['375703471055766', await buy(trunkline, 'Support')],
  ],
  purchases: async (trunkline) => [['375703471055766', await buy(trunkline, 'Support')]],
  usage: async (trunkline) => {
    const id = await buy(trunkline, 'Support');
    await takeAll(trunkline);
    return [['375703471055766', id]];
  },
  export: async (trunkline) => [['375703471055766', await buy(trunkline, 'Support')]],
  'audit-log': async (trunkline) => [['375703471055766', await buy(trunkline, 'Support')]],
  'scopes-and-oauth': async (trunkline) => {
    const owner = ['--account', 'support', '--email', trunkline.support.email];
    const words = ['oauth-client', 'create', ...owner, '--scope', 'phone_numbers:read groups:read'];
    const client = await runJson(trunkline.data, ...words);
    return [
      ['tlc_5f0e2b7c91d84a36', client.client_id],
      ['tls_8b1f6d0c4e9a4f7d', client.client_secret],
    ];
  },
  'sandbox-faults': async (trunkline) => [
    ['49e9f4e3e2a6fc9857a13a00b2cd0c61', await tokenOf(trunkline)],
  ],
};

/** How the service is started, where that matters. */
const startedWith: Record<string, Record<string, unknown>> = {
  'clock-and-reset': { testClock: '2026-01-31T09:00:00Z', carriers: 'sandbox' },
};

/** Places on the internet that webhooks lead to. */
const thankful: WebhookSender = {
  send: async () => ({
    status_code: 200,
    headers: [['content-type', 'text/plain']],
    payload: 'thanks',
  }),
};

describe('docs/extensions', () => {
  test('has a page for each extension that /docs tells of, and no other', async () => {
    const files = await readdir(packageFile('docs/extensions'));
    const names = ['README', ...extensions].map((name) => `${name}.md`);
    expect(files.toSorted()).toEqual(names.toSorted());
  });

  test.each(extensions)('%s: the service answers as the page says', async (name) => {
    const options = { sandboxSeed: 'trunkline', ...startedWith[name] };
    const trunkline = await startTrunkline(options, { webhookSender: thankful });
    onTestFinished(() => trunkline.close());
    const stand = new Stand((await before[name]?.(trunkline)) ?? []);
    const exchanges = await conversationIn(`docs/extensions/${name}.md`);
    expect(exchanges).not.toHaveLength(0);
    for (const { request, answer } of exchanges) {
      const { headers, ...sent } = stand.real(request);
      // Whoever asks for an access token shows what they have in the body.
      const { authorization } = trunkline.support;
      const own = {
        host: 'localhost:3000',
        ...(sent.url !== '/oauth/tokens' && { authorization }),
      };
      const real = await send(trunkline, { ...sent, headers: { ...own, ...headers } });
      expect(real.status, real.text).toBe(answer.status);
      stand.expectShown(answer.headers, real.headers);
      if (answer.text === '') expect(real.text).toBe('');
      else stand.expectShown(JSON.parse(answer.text), real.json);
      // Until whoever was to wait has waited.
      await trunkline.clock.pass(6_000);
    }
  });
});
