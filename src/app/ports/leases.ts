/** What intents are leased by. */
export interface LeaseOrder extends Pick<Lease, 'holder' | 'lease_until'> {
  /** the time of the installation */
  readonly now: number;
  /** a lease that ends before has missed a renewal: it is over where its holder is seen to be gone */
  readonly missed_until: number;
  readonly limit: number;
  readonly carrier: string;
  /** those this process is working on: nobody takes over from himself */
  readonly except: readonly number[];
}

/** A purchase, a release or a job, as one process has taken it. Who lost the lease can do nothing with it. */
export interface LeasedIntent {
  readonly kind: 'purchase' | 'release' | 'job';
  readonly account_id: number;
  readonly id: number;
  /** which lease of the intent this is, from 1 */
  readonly attempt: number;
}

export interface Lease {
  /** as in LeaseOrder */
  readonly missed_until: number;
  /** the process that takes it */
  readonly holder: string;
  /** by the time of the installation; milliseconds since 1970 */
  readonly lease_until: number;
  /** by the clocks of this process */
  readonly begun: { readonly now: number; readonly steady: number };
}

/** The intents this process is working on. Only who holds an intent's lease acts on it. */
export interface Leases {
  /** this process, unlike any other */
  readonly holder: string;
  /** A lease that begins now. */
  begin(): Lease;
  /** The lease is renewed until the work is done. */
  during<T>(lease: Lease, intent: LeasedIntent, work: () => Promise<T>): Promise<T>;
  /** the ids of what is under way here */
  underWay(): number[];
  /** Throws LeaseLost unless the lease is ours for certain: to be asked right before an order goes out. */
  check(intent: LeasedIntent): void;
  /** Renews the lease when it has not been for a while: work that was held up goes on, where nobody has taken it over. */
  freshen(intent: LeasedIntent): Promise<void>;
  /** Renews the leases of all that is under way; to be called every `renewalInterval`. */
  renew(): Promise<void>;
}

/** Another process may be working on the intent, or has ended it. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}
