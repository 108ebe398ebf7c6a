import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { giveWay } from '../../src/database/event-loop.ts';

/** More than long work may take in one turn. */
function work(): void {
  const end = performance.now() + 12;
  while (performance.now() < end);
}

test('owners of long work take turns: who has little is not behind all that another has', async () => {
  const served: string[] = [];
  const piece = async (owner: string) => {
    await giveWay(owner);
    served.push(owner);
    work();
  };
  await giveWay('first');
  work();
  const many = Array.from({ length: 20 }, () => piece('much'));
  await Promise.all([...many, piece('little'), piece('little')]);
  expect(served).toHaveLength(22);
  expect(served.lastIndexOf('little')).toBeLessThan(6);
});

test('between pieces of long work the event loop turns', async () => {
  let turns = 0;
  const count = () => {
    turns += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  for (let at = 0; at < 10; at += 1) {
    await giveWay('one');
    work();
  }
  clearImmediate(timer);
  expect(turns).toBeGreaterThanOrEqual(8);
});
