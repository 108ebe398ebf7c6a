import { describe, expect, onTestFinished, test } from 'vitest';
import { createRateWindows } from '../../../src/app/nodes/rate-windows.ts';
import { install } from '../../support/installation.ts';

const minute = 60_000;
const addressesCached = 50_000;

/** Windows over a store, and a clock that moves only when it is told to. */
async function opened() {
  const installation = await install();
  const { ports, close } = await installation.open();
  onTestFinished(async () => {
    await close();
    await installation.remove();
  });
  const windows = createRateWindows(ports.store, ports.clock);
  const count = (address: string) => windows.count('address', address, minute).count;
  return {
    windows,
    count,
    advance: installation.advance,
    countOthers(many: number, meanwhile = () => {}) {
      for (let other = 0; other < many; other++) {
        count(`other ${other}`);
        if (other % 1_000 === 0) meanwhile();
      }
    },
  };
}

describe('a rate window', () => {
  test('counts on, however many other addresses are counted beside it', async () => {
    const { count, countOthers } = await opened();
    let counted = count('10.0.0.1');
    countOthers(2 * addressesCached, () => expect(count('10.0.0.1')).toBe(++counted));
    expect(count('10.0.0.1')).toBe(counted + 1);
  });

  test('of an account counts on, though nothing is asked of it while the addresses are counted', async () => {
    const { windows, countOthers } = await opened();
    windows.count('account', 1, minute);
    countOthers(2 * addressesCached);
    expect(windows.count('account', 1, minute).count).toBe(2);
  });

  test('of an address that is heard of no more is among the last 50,000', async () => {
    const { count, countOthers } = await opened();
    count('10.0.0.1');
    countOthers(addressesCached - 1);
    expect(count('10.0.0.1')).toBe(2);
    countOthers(addressesCached);
    expect(count('10.0.0.1')).toBe(1);
  });

  test('that begins while nodes tell each other of the one before counts from one', async () => {
    const { windows, count, advance } = await opened();
    for (let counted = 1; counted <= 5; counted++) expect(count('10.0.0.1')).toBe(counted);
    const sharing = windows.share();
    advance(minute);
    expect(count('10.0.0.1')).toBe(1);
    await sharing;
    expect(count('10.0.0.1')).toBe(2);
  });
});
