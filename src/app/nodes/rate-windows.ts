import type { InstallationTime } from '../ports/nodes.ts';
import type { Store } from '../ports.ts';

/** How often nodes tell each other what they counted, in milliseconds. */
export const sharingInterval = 200;
/** Of each kind; there are more addresses to try credentials from than memory. */
const maxWindowsKept = 50_000;
/** How often windows that have ended make room, in milliseconds: looking for them takes a while. */
const clearingInterval = 1_000;

/**
 * Who events are counted on. However many there are, they push none out, of their own kind or another:
 * those for whom there is no room are counted together.
 */
export type RateSubject = 'account' | 'address' | 'sign-ins';

export interface Counted {
  readonly count: number;
  /** when the window ends; milliseconds since 1970 */
  readonly ends_at: number;
}

/** Counts events in windows that begin with the first one. */
export interface RateWindows {
  /** `length` of the window in milliseconds. What other nodes counted is known as of the last sharing. */
  count(subject: RateSubject, id: string | number, length: number): Counted;
  /** Adds what was counted here to what all nodes count. */
  share(): Promise<void>;
  /** All windows begin anew, on this node and in the store. */
  forget(): Promise<void>;
}

interface LocalWindow {
  count: number;
  ends_at: number;
  /** part of `count` that other nodes do not know of */
  unshared: number;
}

/** Those of one kind, by name. */
class Windows extends Map<string, LocalWindow> {
  #clearedAt = -Infinity;

  hasRoom(max: number, now: number): boolean {
    if (this.size >= max && now >= this.#clearedAt + clearingInterval) {
      this.#clearedAt = now;
      for (const [name, { ends_at }] of this) if (ends_at <= now) this.delete(name);
    }
    return this.size < max;
  }
}

export function createRateWindows(
  store: Pick<Store, 'isShared' | 'rateWindows'>,
  time: Pick<InstallationTime, 'now'>,
  maxWindows = maxWindowsKept,
): RateWindows {
  let kinds: Partial<Record<RateSubject, Windows>> = {};

  async function exchange(): Promise<void> {
    const now = time.now();
    const told = new Map<string, { window: LocalWindow; count: number }>();
    for (const windows of Object.values(kinds)) {
      windows.forEach((window, name) => {
        const { unshared: count, ends_at } = window;
        if (count > 0 && ends_at > now) told.set(name, { window, count });
      });
    }
    const rows = [...told].map(([name, { window, count }]) => ({
      name,
      ends_at: window.ends_at,
      count,
    }));
    for (const { name, ends_at, count } of await store.rateWindows.add(rows, now)) {
      const mine = told.get(name);
      if (!mine) continue;
      // Another may have taken its place meanwhile: then this is told to nobody.
      mine.window.unshared -= mine.count;
      mine.window.count = count + mine.window.unshared;
      mine.window.ends_at = ends_at;
    }
  }

  return {
    count(subject, id, length) {
      const now = time.now();
      const windows = (kinds[subject] ??= new Windows());
      const own = `${subject} ${id}`;
      const isKept = windows.has(own) || windows.hasRoom(maxWindows, now);
      const name = isKept ? own : `${subject} others`;
      let window = windows.get(name);
      if (!window || window.ends_at <= now) {
        window = { count: 0, ends_at: now + length, unshared: 0 };
        windows.set(name, window);
      }
      window.count += 1;
      window.unshared += 1;
      return window;
    },
    async share() {
      if (store.isShared) await exchange();
    },
    async forget() {
      kinds = {};
      await store.rateWindows.removeEnded(Number.MAX_SAFE_INTEGER);
    },
  };
}
