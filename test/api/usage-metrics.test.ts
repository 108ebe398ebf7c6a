import { expect, onTestFinished, test } from 'vitest';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { recordsOf } from '../support/records.ts';
import { startTrunkline } from '../support/trunkline.ts';

const metricsToken = 'a-token-for-metrics-only';

async function start() {
  const trunkline = await startTrunkline({ metricsToken });
  onTestFinished(() => trunkline.close());
  const { operator } = trunkline.ports.store;
  const headers = { authorization: `Bearer ${metricsToken}` };
  return {
    ...trunkline,
    limit: async (subdomain: string, limits: Parameters<typeof operator.setQuota>[1]) =>
      operator.setQuota((await operator.findAccount(subdomain))!, limits),
    stored: async (subdomain: string) => operator.stored((await operator.findAccount(subdomain))!),
    metrics: async () =>
      (await trunkline.server.inject({ method: 'GET', url: '/metrics', headers })).body,
  };
}

test('ASVS 8.1.4, 11.1.7: metrics show what accounts have, and what they may have', async () => {
  const trunkline = await start();
  const acme = await trunkline.signUp('acme');
  await acme.buy();
  await recordsOf(acme, ivrs).make({ name: 'Front desk' });
  await trunkline.limit('acme', { max_numbers: 2, max_audio_bytes: null });
  const [text, stored] = [await trunkline.metrics(), await trunkline.stored('acme')];
  expect(text).toContain('trunkline_account_usage{account="acme",amount="numbers"} 1\n');
  expect(text).toContain('trunkline_account_limit{account="acme",amount="numbers"} 2\n');
  expect(text).toContain(
    `trunkline_account_usage{account="acme",amount="record_bytes"} ${stored.record_bytes}\n`,
  );
  expect(text).not.toContain('trunkline_account_limit{account="acme",amount="audio_bytes"}');
  expect(text).toContain('trunkline_usage{amount="numbers"} 1\n');
});

test('of many accounts, metrics show the fifty that come closest to a limit', async () => {
  const trunkline = await start();
  // More than are read at a time.
  for (let made = 0; made < 230; made += 1) await trunkline.signUp(`acme-${made}`);
  await trunkline.limit('acme-225', { max_records: 4 });
  const text = await trunkline.metrics();
  const accounts = new Set(
    [...text.matchAll(/^trunkline_account_usage\{account="([^"]+)"/gm)].map(([, name]) => name),
  );
  expect(accounts.size).toBe(50);
  expect([...accounts][0]).toBe('acme-225');
  const { record_bytes } = await trunkline.stored('acme-0');
  const [, total] = /^trunkline_usage\{amount="record_bytes"\} (\d+)$/m.exec(text)!;
  expect(Number(total)).toBeGreaterThan(230 * record_bytes - 1);
});
