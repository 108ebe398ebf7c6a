import { expect } from 'vitest';
import { openStoreAt } from '../../src/compose.ts';
import { homeIn } from './home.ts';

/**
 * Waits until whoever serves a data folder has brought every purchase and every release to its end.
 * Deleted numbers must have no window: those of a killed process's order still wait for a minute, as
 * the order may come late.
 */
export async function nothingUnfinished(data: string): Promise<void> {
  const store = await openStoreAt(homeIn(data));
  const counts = () => store.intents.counts(Date.now());
  const ended = { under_way: 0, abandoned: 0, deleted: 0, releasing: 0 };
  try {
    await expect.poll(counts, { interval: 200 }).toMatchObject(ended);
  } finally {
    await store.close();
  }
}
