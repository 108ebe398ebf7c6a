/// <reference lib="esnext.disposable" preserve="true" />

/*
 * What `trunkline/testing` gives to tests, by its types, which are published as they stand here: this file
 * imports no other room's but the client's. `start.ts` is what runs.
 */

import type { Client } from '../client/index.ts';

/** Milliseconds since 1970, a Date, or an instant such as `2026-01-31T09:00:00Z`; from 2024 to 2089. */
export type Instant = number | string | Date;

/** How much time passes: the sum of what is given. */
export interface Duration {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
  readonly milliseconds?: number | undefined;
}

/** What goes wrong at the carrier; `docs/sandbox.md` explains each. `timeout-after-selling` is `timeout-after` of a purchase. */
export type FaultKind =
  | 'refuse'
  | 'lost-race'
  | 'rate-limit'
  | 'unavailable'
  | 'timeout-before'
  | 'timeout-after'
  | 'timeout-after-selling'
  | 'slow';

export interface FaultOptions {
  /** which calls it strikes; `buy` unless it is said */
  readonly operation?: 'search' | 'buy' | 'release' | undefined;
  /** strikes calls about this number only, such as `+12055550123` */
  readonly number?: string | null | undefined;
  /** how many calls it strikes: one, or any number of them where a probability is given */
  readonly times?: number | undefined;
  /** of each call to be struck, above 0 and up to 1 */
  readonly probability?: number | undefined;
  /** how long `slow` takes: 1,000 unless it is said */
  readonly milliseconds?: number | undefined;
}

export interface Fault {
  readonly id: number;
  readonly kind: Exclude<FaultKind, 'timeout-after-selling'>;
  readonly operation: 'search' | 'buy' | 'release';
  readonly number: string | null;
  /** how many calls it will strike yet */
  readonly remaining: number;
  readonly probability: number;
  readonly milliseconds: number | null;
  /** it strikes no more */
  readonly used: boolean;
}

/** Null is no limit; so is what is left out, but of `records`, of which an account may have 10,000 of a kind. */
export interface Quotas {
  readonly numbers?: number | null | undefined;
  /** in US dollars */
  readonly monthlySpend?: number | null | undefined;
  readonly purchasesPerDay?: number | null | undefined;
  readonly records?: number | null | undefined;
}

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

export interface TestOptions {
  /** The same seed sells the same numbers, in the same order: 'trunkline' unless it is said. */
  readonly seed?: number | string | undefined;
  /** of the account: 'enterprise' unless it is said */
  readonly plan?: 'trial' | 'lite' | 'team' | 'professional' | 'enterprise' | undefined;
  readonly quotas?: Quotas | undefined;
  /** Seconds that the carrier has for a call, and a fault that times out takes: 1 unless it is said. */
  readonly carrierTimeout?: number | undefined;
  /** Hours that a deleted number is kept: 72 unless it is said. */
  readonly releaseWindow?: number | undefined;
  /** Minutes that a search token is good for: 1,440 unless it is said. */
  readonly tokenMaxAge?: number | undefined;
  /** Requests in 5 minutes: without limit unless it is said. */
  readonly rateLimit?: number | undefined;
  /** There from the start, and again after each reset. */
  readonly faults?: readonly (FaultOptions & { readonly kind: FaultKind })[] | undefined;
  /** What time it is at the start: the machine's unless it is said. */
  readonly now?: Instant | undefined;
  /** Whether the clock stands still until it is moved. */
  readonly frozen?: boolean | undefined;
  /** Whether what would have a hint, such as an unknown property, is refused. */
  readonly strict?: boolean | undefined;
  /** of 127.0.0.1; any that is free unless it is said */
  readonly port?: number | undefined;
  /** the admin's API token: always the same one unless it is said */
  readonly token?: string | undefined;
  /** Nothing is logged unless it is said: from this level on, as JSON on standard error; or all, as objects. */
  readonly log?: LogLevel | ((entry: Record<string, unknown>) => void) | undefined;
}

/** What will go wrong at the sandbox carrier, for this account. */
export interface Faults {
  /** Throws TypeError that names what is wrong with it. */
  add(kind: FaultKind, options?: FaultOptions): Promise<Fault>;
  /** those that are used up too */
  list(): Promise<Fault[]>;
  clear(): Promise<void>;
}

/**
 * What the service takes the time to be. It goes on by itself, unless it is frozen. Time-outs and delays
 * take the time of the machine, or less where the clock is moved meanwhile.
 */
export interface Clock {
  now(): Date;
  readonly isFrozen: boolean;
  /** Settles when all that is due by then has been done: deleted numbers released, purchases taken up again. */
  advance(duration: Duration): Promise<void>;
  /** The same, to an instant, which must not have passed. */
  advanceTo(instant: Instant): Promise<void>;
  freeze(): Promise<void>;
  /** Goes on from where it was frozen. */
  resume(): Promise<void>;
}

export interface TestTrunkline extends AsyncDisposable {
  /** such as `http://127.0.0.1:54321` */
  readonly url: string;
  /** of the admin that the token lets in */
  readonly email: string;
  readonly token: string;
  /** a header: Basic, with e-mail and token */
  readonly authorization: string;
  /** Signed in as the admin. Where it is told to wait, it moves the clock instead. */
  readonly client: Client;
  readonly faults: Faults;
  readonly clock: Clock;
  /**
   * As after the start: no numbers, no deleted ones, the records and faults of the start under the same ids, the
   * clock where it started. A purchase that is under way buys nothing any more.
   */
  reset(): Promise<void>;
  /** Waits for requests that are under way, and leaves nothing behind. */
  close(): Promise<void>;
}

/**
 * Starts the whole service in this process: a server on a free port of 127.0.0.1, with an account and its
 * admin's token. The carrier is the sandbox. Throws TypeError that names the option at fault.
 */
export declare function startTrunkline(options?: TestOptions): Promise<TestTrunkline>;
