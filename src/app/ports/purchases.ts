import type { ReconciliationSummary } from '../../domain/discrepancy.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Reference } from '../../domain/references.ts';
import type { Release } from './deleted-numbers.ts';
import type { Lease, LeasedIntent } from './leases.ts';

/**
 * A purchase: the intent, and the line it will become. While it is not completed, the process that
 * holds the lease is the only one that may act on it.
 */
export interface Purchase {
  /** also the id of the phone number it becomes, and our reference at the carrier */
  readonly id: number;
  readonly account_id: number;
  readonly token: string;
  readonly carrier: string;
  readonly number: string;
  readonly address_sid: string | null;
  /** monthly, in US cents */
  readonly price: number;
  readonly line: Line;
  /** milliseconds since 1970 */
  readonly intended_at: number;
  /** milliseconds since 1970 */
  readonly lease_until: number;
  /** the process that acts on it; another one means that the lease has passed */
  readonly holder: string;
}

export interface PurchaseStore {
  /** null: this account has not used the token; `line` is null once completed */
  find(token: string): Promise<FoundPurchase | null>;
  /**
   * Writes the intent and claims the number, durably. `claimed`: somebody else holds the number;
   * `repeated`: this token's purchase is under way or done already; `id taken`: another node has made
   * the same id. From here on the line's
   * references hold: throws RecordInvalid when they name what is not there.
   */
  intend(purchase: Purchase, references: readonly Reference[]): Promise<Intention>;
  /** The phone number exists from here on. Repeating it changes nothing. */
  complete(purchase: Purchase): Promise<void>;
  /** Takes intent and claim back, unless the lease has passed to another or it was completed. */
  giveBack(purchase: Purchase): Promise<void>;
}

export type Intention = 'intended' | 'claimed' | 'repeated' | 'id taken';

export interface FoundPurchase {
  readonly id: number;
  readonly completed: boolean;
}

/** That a client sent a request with an idempotency key. */
export interface KeyUse {
  readonly key: string;
  /** of the request's body */
  readonly fingerprint: string;
  readonly now: number;
  /** keys used before this are forgotten; milliseconds since 1970 */
  readonly since: number;
}

/** Work that may have been left by a process that died. Each lease goes to one process only. */
export interface IntentStore {
  leasePurchases(lease: Lease): Promise<Purchase[]>;
  leaseReleases(lease: Lease): Promise<Release[]>;
  /** Those that `holder` has lost to another stay lost. */
  renew(intents: readonly LeasedIntent[], holder: string, until: number): Promise<void>;
  /** The number is the carrier's again: its claim ends. */
  completeRelease(release: Release, now: number): Promise<void>;
  /** the other carriers that purchases or releases wait for */
  unconfiguredCarriers(carriers: readonly string[]): Promise<string[]>;
  counts(now: number): Promise<PurchaseCounts>;
  /** of idempotency keys, those used before */
  forgetKeys(since: number): Promise<void>;
}

/** Purchases by state, in all accounts. */
export interface PurchaseCounts {
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

/** A number that an account has, deleted and can still have back, or is buying. */
export interface Holding {
  readonly account_id: number;
  readonly id: number;
  readonly number: string;
  readonly state: 'kept' | 'deleted' | 'under way';
  /** when the purchase was intended that is under way; milliseconds since 1970 */
  readonly since: number | null;
}

export type PastOrder = 'given back' | 'released';

/** What the comparison with the carriers is made from and leaves behind. */
export interface ReconciliationStore {
  /** all that any account has, or may have, of a carrier */
  holdings(carrier: string): Promise<Holding[]>;
  /** null: no order of ours that has come to its end */
  pastOrder(order: { carrier: string; id: number; number: string }): Promise<PastOrder | null>;
  note(summary: ReconciliationSummary): Promise<void>;
  /** the last one that was noted; null: none yet */
  last(): Promise<ReconciliationSummary | null>;
}
