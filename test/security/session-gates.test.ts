import { describe, expect, onTestFinished, test } from 'vitest';
import { browserAt } from '../support/sessions.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

async function start(...given: Parameters<typeof startTrunkline>): Promise<TestTrunkline> {
  const trunkline = await startTrunkline(...given);
  onTestFinished(() => trunkline.close());
  return trunkline;
}

describe('ASVS 13.1.4: /session stands behind the gates of the other routes', () => {
  test.each([
    ['a host that is none', { host: 'a b' }, {}, 400],
    ['a body that is compressed', { 'content-encoding': 'gzip' }, { code: 'x' }, 415],
    ['a body that is large', {}, { code: 'x'.repeat(70_000) }, 413],
    ['a body that is deep', {}, `${'{"code":'.repeat(200)}1${'}'.repeat(200)}`, 400],
  ])('%s', async (_, headers, payload, status) => {
    const trunkline = await start();
    const browser = browserAt(trunkline, 'acme.localhost');
    const answer = await browser.send({ method: 'POST', url: '/session', payload, headers });
    expect(answer.status).toBe(status);
  });

  test('a process that cannot keep up', async () => {
    const trunkline = await start({}, { pressure: () => 'event_loop' });
    expect((await browserAt(trunkline, 'acme.localhost').signIn({ code: 'x' })).status).toBe(503);
  });
});
