import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStoreAt } from '../../../src/compose.ts';
import { auditRows, changesBy, inShort } from '../../support/audit.ts';
import { scriptFault } from '../../support/faults.ts';
import { homeIn } from '../../support/home.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const search = async (status: number) =>
  expect((await trunkline.support.search({ country: 'US' })).status).toBe(status);

const failing = (times: number) => {
  const fault = { operation: 'search', kind: 'unavailable', remaining: times } as const;
  return scriptFault(trunkline.data, fault, async () => {
    for (let count = 0; count < times; count += 1) await search(503);
  });
};

test('a carrier that stops answering is told once, and once when it answers again', async () => {
  const { data } = trunkline;
  await search(200);
  await failing(2);
  await search(200);
  await search(200);
  await failing(1);
  const rows = async () =>
    (await auditRows(data)).filter(({ source_type }) => source_type === 'carrier');
  // Who waits for the carrier is not held up by it; what is written down is in the order in which it was.
  await expect
    .poll(async () => inShort(await rows()))
    .toEqual(['service down carrier', 'service up carrier', 'service down carrier']);
  const [down] = await rows();
  expect(down).toMatchObject({
    account_id: 0,
    action: 'down',
    source_type: 'carrier',
    source_id: 'sandbox',
    event_type: 'carrier.down',
    detail: { name: 'sandbox', status: 'down' },
  });
});

test('several nodes tell of it once, and a node that has just been started tells nothing that is known', async () => {
  const { data } = trunkline;
  const { store } = trunkline.ports;
  const other = await openStoreAt(homeIn(data));
  const both = (status: 'up' | 'down') => async () => {
    await Promise.all([store, other].map((node) => node.noteCarrierStatus('another', status)));
    await other.noteCarrierStatus('another', status);
  };
  try {
    expect(inShort(await changesBy(data, both('up')))).toEqual([]);
    expect(inShort(await changesBy(data, both('down')))).toEqual(['service down carrier']);
    expect(inShort(await changesBy(data, both('up')))).toEqual(['service up carrier']);
  } finally {
    await other.close();
  }
});
