import type { LeaseOrder } from './leases.ts';

/** Who does what only one process at a time does for all, such as the recovery. */
export interface ExclusiveLeaseStore {
  /** Takes the lease of a task, or renews it; false while another process has it. */
  acquire(
    task: string,
    lease: Pick<LeaseOrder, 'now' | 'lease_until' | 'missed_until' | 'holder'>,
  ): Promise<boolean>;
  /** Another process can take it at once. */
  release(task: string, holder: string): Promise<void>;
}

/** Who is there: a process that dies is missed at once, before its leases have run out. */
export interface PresenceStore {
  /**
   * Shows that this process is there, until it ends or dies; resolves once all can see it, and it may
   * take leases. `id`: unlike any other process's.
   */
  show(id: string): Promise<Presence>;
}

export interface Presence {
  /** Names the process in its leases. Only who shows itself has such a name, so nobody else is missed. */
  readonly holder: string;
  /** false while the database is away or has just come back: others may miss this process wrongly */
  isShown(): boolean;
  end(): Promise<void>;
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

export interface Clock {
  /** milliseconds since 1970, as this machine is set */
  now(): number;
  /** milliseconds since some moment: what is set by hand, or by a time server, does not move it */
  steady(): number;
  /** Does the work once that much time has passed; what is returned takes the order back. */
  after(milliseconds: number, work: () => void | Promise<void>): () => void;
  /** Waits a moment, to look again at what another process changes. */
  pause(milliseconds: number): Promise<void>;
  /** What the work settles to; when that takes longer, a rejection, and the signal is aborted. */
  withDeadline<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** A clock that tests move. What has passed never comes back: `steady` only goes forward. */
export interface TestClock extends Clock {
  /** `now` stands still until it is moved; what waits for a while waits for real all the same */
  isFrozen(): boolean;
  /** What `now` shows from here on; nothing has passed. */
  set(shown: ShownTime): void;
  /** what the machine's own clock shows, in milliseconds since 1970 */
  machine(): number;
  /** Lets milliseconds pass at once; settles when the work that is due has been done. */
  skip(milliseconds: number): Promise<void>;
}

export interface ShownTime {
  /** milliseconds since 1970 */
  readonly now: number;
  readonly isFrozen: boolean;
}

/**
 * The one time of an installation, by which leases and release windows are compared: that of the
 * database where nodes share one, and otherwise one that moves steadily, however a clock is set.
 */
export interface InstallationTime {
  /** milliseconds since 1970; behind by what has passed while this machine slept, until the next `sync` */
  now(): number;
  /** The same, asked for anew: for what is written down to last. */
  ask(): Promise<number>;
  /** Looks at the database's clock again; to be called every `renewalInterval`. */
  sync(): Promise<void>;
}

export interface Ids {
  /** a positive integer below 2^53, greater than those before it */
  next(): number;
}

/** What this process has too little of to take requests. */
export type Pressure = 'event_loop' | 'heap';

/** null: it can keep up */
export type PressureWatch = () => Pressure | null;

/** Random bytes, as many as asked for. */
export type Random = (count: number) => Buffer;

/** Counts, from wherever it likes: 256 numbers in a row differ in their lowest byte. */
export type Series = () => number;
