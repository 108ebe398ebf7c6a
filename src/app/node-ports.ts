import type { Lease } from './ports.ts';

/** What one process at a time does for all, such as the recovery. */
export interface DutyStore {
  /** Takes the duty, or keeps it; false while another process has it. */
  take(duty: string, lease: Pick<Lease, 'now' | 'until' | 'holder'>): Promise<boolean>;
  /** Lets another take it at once. */
  leave(duty: string, holder: string): Promise<void>;
}

/** Counts that all nodes keep together. */
export interface RateWindowStore {
  /** Adds to each window, or starts it anew when it has ended; answers what they hold then. */
  add(counts: readonly RateWindow[], now: number): Promise<RateWindow[]>;
  removeEnded(now: number): Promise<void>;
}

export interface RateWindow {
  readonly name: string;
  /** milliseconds since 1970 */
  readonly ends_at: number;
  readonly count: number;
}

/** Purchases by state, in all accounts. */
export interface Census {
  /** a process is at it */
  readonly under_way: number;
  /** no process is at it; the recovery takes it up */
  readonly abandoned: number;
  /** the phone numbers there are */
  readonly completed: number;
  /** the carrier keeps the number for the release window */
  readonly deleted: number;
  /** due to go back to the carrier */
  readonly releasing: number;
}
