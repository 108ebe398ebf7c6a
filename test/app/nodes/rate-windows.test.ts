import { describe, expect, onTestFinished, test } from 'vitest';
import { createRateWindows } from '../../../src/app/nodes/rate-windows.ts';
import { install } from '../../support/installation.ts';

const minute = 60_000;
const addressesKept = 50_000;

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
    countOthers(2 * addressesKept, () => expect(count('10.0.0.1')).toBe(++counted));
    expect(count('10.0.0.1')).toBe(counted + 1);
  });

  test('of an account counts on, though nothing is asked of it while the addresses are counted', async () => {
    const { windows, countOthers } = await opened();
    windows.count('account', 1, minute);
    countOthers(2 * addressesKept);
    expect(windows.count('account', 1, minute).count).toBe(2);
  });

  test('of an address lasts until it ends, however many others there are: those without room are one', async () => {
    const { count, countOthers, advance } = await opened();
    count('10.0.0.1');
    countOthers(addressesKept - 1);
    expect(count('one more')).toBe(1);
    expect(count('and another')).toBe(2);
    expect(count('10.0.0.1')).toBe(2);
    advance(minute);
    expect(count('one more')).toBe(1);
    expect(count('and another')).toBe(1);
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
