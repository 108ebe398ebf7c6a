import type { Clock } from './ports/nodes.ts';

/** How long, and how often, a request looks whether another one has come to its end, in milliseconds. */
const [patience, pollInterval] = [2_000, 50];

/** What there is once another request has come to its end, as most do in a moment; null: it has not. */
export async function soon<Found>(
  clock: Pick<Clock, 'pause'>,
  look: () => Promise<Found | null>,
): Promise<Found | null> {
  for (let waited = 0; waited <= patience; waited += pollInterval) {
    const found = await look();
    if (found !== null) return found;
    await clock.pause(pollInterval);
  }
  return null;
}
