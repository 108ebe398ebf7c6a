import type { Clock } from '../ports/nodes.ts';
import type { Store } from '../ports.ts';

/** How often nodes tell each other what they counted, in milliseconds. */
export const sharingInterval = 200;
/** Windows remembered at once; addresses that try credentials are not ours to bound otherwise. */
const windowsKept = 50_000;

export interface Counted {
  readonly count: number;
  /** when the window ends; milliseconds since 1970 */
  readonly ends_at: number;
}

/** Counts events in windows that begin with the first one. */
export interface RateWindows {
  /** `length` of the window in milliseconds. What other nodes counted is known as of the last sharing. */
  count(name: string, length: number): Counted;
  /** Adds what was counted here to what all nodes count. */
  share(): Promise<void>;
}

interface LocalWindow {
  count: number;
  ends_at: number;
  /** part of `count` that other nodes do not know of */
  unshared: number;
}

export function rateWindowsOf(
  store: Pick<Store, 'isShared' | 'rateWindows'>,
  clock: Clock,
): RateWindows {
  const windows = new Map<string, LocalWindow>();

  async function exchange(counted: ReadonlyMap<string, LocalWindow>): Promise<void> {
    const now = clock.now();
    const told = [...counted]
      .filter(([, { unshared, ends_at }]) => unshared > 0 && ends_at > now)
      .map(([name, { unshared, ends_at }]) => ({ name, ends_at, count: unshared }));
    const known = await store.rateWindows.add(told, now);
    const toldOf = new Map(told.map(({ name, count }) => [name, count]));
    for (const { name, ends_at, count } of known) {
      const window = windows.get(name);
      if (!window) continue;
      window.unshared -= toldOf.get(name) ?? 0;
      window.count = count + window.unshared;
      window.ends_at = ends_at;
    }
  }

  return {
    count(name, length) {
      const now = clock.now();
      let window = windows.get(name);
      if (!window || window.ends_at <= now) {
        if (windows.size >= windowsKept) windows.clear();
        window = { count: 0, ends_at: now + length, unshared: 0 };
        windows.set(name, window);
      }
      window.count += 1;
      window.unshared += 1;
      return window;
    },
    async share() {
      if (store.isShared) await exchange(windows);
    },
  };
}
