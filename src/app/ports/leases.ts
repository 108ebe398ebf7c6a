export interface Lease {
  readonly now: number;
  /** when the lease ends; milliseconds since 1970 */
  readonly until: number;
  /** the process that takes it */
  readonly holder: string;
  readonly limit: number;
  /** the carriers that can be asked */
  readonly carriers: readonly string[];
}

/** A purchase or a release. */
export interface LeasedIntent {
  readonly account_id: number;
  readonly id: number;
}

/** The intents this process is working on. Only who holds an intent's lease acts on it. */
export interface Leases {
  /** this process, unlike any other */
  readonly holder: string;
  /** A lease that begins now. */
  begin(): { holder: string; lease_until: number };
  /** The lease is renewed until the work is done, and then runs out. */
  during<T>(intent: LeasedIntent, work: () => Promise<T>): Promise<T>;
  /** Renews the leases of all that is under way; to be called every `renewalInterval`. */
  renew(): Promise<void>;
}
