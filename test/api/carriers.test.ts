import { expect, onTestFinished, test } from 'vitest';
import { findOne } from '../support/numbers.ts';
import { startTrunkline } from '../support/trunkline.ts';

const url = '/api/v2/trunkline/carriers';

test('a carrier is up until it does not answer, and again with the next answer; all accounts are told', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const [client, other] = [
    await trunkline.signUp('acme', { role: 'admin' }),
    await trunkline.signUp('globex', { scope: 'usage:read' }),
  ];
  const carriers = async () => {
    const answers = [client, other].map((one) => one.request({ method: 'GET', url }));
    const [own, theirs] = await Promise.all(answers);
    const [{ findings_url, ...told }, ...more] = theirs!.json.carriers;
    expect(more).toEqual([]);
    expect(findings_url).toMatch(/^http:\/\/globex\..+\/audit_logs\?filter/);
    expect(own!.json.carriers[0]).toMatchObject(told);
    return told;
  };
  const up = { name: 'sandbox', state: 'up', since: null, reconciled_at: null };
  expect(await carriers()).toEqual(up);
  const { token } = await findOne(client);
  const fault = { kind: 'unavailable', operation: 'search', times: 1 };
  const faults = '/api/v2/trunkline/sandbox/faults';
  await client.request({ method: 'POST', url: faults, payload: { fault } });
  const since = new Date(trunkline.clock.now()).toISOString().replace(/\.\d+/, '');
  expect((await client.search({ country: 'CA' })).status).toBe(503);
  await expect.poll(carriers).toEqual({ ...up, state: 'down', since });
  expect((await client.create({ phone_number: { token } })).status).toBe(200);
  await expect.poll(carriers).toEqual({ ...up, since });
});

test('it says when carriers were last compared with what accounts have', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const now = Date.UTC(2030, 0, 1);
  await trunkline.ports.store.reconciliation.note([], now);
  const { json } = await trunkline.support.request({ method: 'GET', url });
  expect(json.carriers[0].reconciled_at).toMatch(/^2030-01-01T00:00:00/);
});
