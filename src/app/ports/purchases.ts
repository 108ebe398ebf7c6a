import type { Discrepancy, ReconciliationSummary } from '../../domain/discrepancy.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { NumberType } from '../../domain/available-number.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Reference } from '../../domain/references.ts';
import type { CarrierRefused, Sold } from './carriers.ts';
import type { Release } from './deleted-numbers.ts';
import type { PageWindow } from './paging.ts';
import type { Lease, LeasedIntent, LeaseOrder } from './leases.ts';

/** A purchase: the intent, and the line it will become. */
export interface Purchase extends LeasedIntent {
  readonly kind: 'purchase';
  /** also the id of the phone number it becomes, and our reference at the carrier */
  readonly id: number;
  readonly token: string;
  readonly carrier: string;
  readonly number: string;
  readonly address_sid: string | null;
  /** monthly, in US cents */
  readonly price: number;
  /** as what it is sold; null, or absent: that was not kept then */
  readonly number_type?: NumberType | null;
  readonly line: Line;
  /** milliseconds since 1970, as all instants here */
  readonly intended_at: number;
  readonly lease_until: number;
  /** the process that acts on it */
  readonly holder: string;
  /** until when an order without an answer may be carried out yet; 0: there is none */
  readonly may_sell_until: number;
  /** who asked for it; null, or absent: whoever carries it out, or that was not kept then */
  readonly actor?: Actor | null;
  /** when a search showed the number; absent: that is not known */
  readonly searched_at?: number;
  /** the job that does all or nothing which it is bought for: until that has ended, it alone goes on with it */
  readonly job_id?: number | null;
}

/** Of a store of one account. What ends a purchase answers false when the lease has passed to another, or it has ended. */
export interface PurchaseStore {
  /** by its own token or another one that stands for it; null: this account has not used the token */
  find(token: string): Promise<FoundPurchase | null>;
  /** who holds a number; null: nobody */
  claimOn(number: string): Promise<Claim | null>;
  /** Both; no number: what its token has bought only. */
  lookUp(
    token: string,
    number: string | null,
  ): Promise<{ purchase: FoundPurchase | null; claim: Claim | null }>;
  /** Lets another token stand for the account's purchase of a number; false: none is under way any more. */
  join(purchase: Pick<Purchase, 'id'>, token: string): Promise<boolean>;
  /**
   * Writes the intent and claims the number, durably. `claimed`: somebody holds the number; `repeated`:
   * this token's purchase is under way or done already; `id taken`: another node has made the same id.
   * From here on the line's references and its external_id hold: throws RecordInvalid when they name what is not there,
   * or another has that.
   */
  intend(purchase: Purchase, references: readonly Reference[]): Promise<Intention>;
  /** The phone number exists from here on. */
  complete(purchase: Purchase, sold: Sold): Promise<boolean>;
  /** Intent, claim and whatever tokens stand for it are gone. */
  giveBack(purchase: Purchase, refusal: Refusal): Promise<boolean>;
  /** Whether a phone number has it, or a purchase that is under way. */
  isExternalIdTaken(external_id: string): Promise<boolean>;
  /** Newest first. */
  list(window: PurchaseWindow): Promise<KeptPurchase[]>;
  /** No process is at it until it is taken up again, from `retry_at` on. */
  putDown(purchase: Purchase, state: PutDown): Promise<boolean>;
}

export interface PurchaseFilters {
  /** those that have no outcome yet */
  readonly isOpen?: boolean;
  /** that has begun them, or stands for them */
  readonly token?: string | undefined;
  /** one of which they were asked for with; absent: any, or none */
  readonly external_ids?: readonly string[] | undefined;
}

export type PurchaseWindow = Omit<PageWindow, 'offset'> & PurchaseFilters;

/** A purchase as it stands, or as it has ended. */
export interface KeptPurchase
  extends
    Pick<Purchase, 'id' | 'number' | 'carrier' | 'intended_at' | 'attempt'>,
    Pick<Purchase, 'holder' | 'lease_until' | 'may_sell_until'> {
  readonly country_code: string | null;
  /** monthly, in US cents; null: that was not kept then */
  readonly price: number | null;
  readonly isOpen: boolean;
  /** its job does all or nothing, and has not ended */
  readonly awaitsJob: boolean;
  /** the job that does all or nothing which it is bought for, by the id that it is shown with */
  readonly job: string | null;
  readonly refusal: Refusal | null;
  /** that it was asked for with */
  readonly external_id: string | null;
}

/** As the carrier has put it. */
export type Refusal = Pick<CarrierRefused, 'carrierCode' | 'message'>;

export type Intention = 'intended' | 'claimed' | 'repeated' | 'id taken';

export interface FoundPurchase {
  readonly id: number;
  readonly completed: boolean;
  /** the job that may give it back yet, as it does all or nothing and has not ended; null: none */
  readonly job_id: number | null;
}

export interface Claim {
  readonly id: number;
  /** the account that asks holds it */
  readonly isOwn: boolean;
  readonly state: HoldingState;
}

export interface PutDown {
  readonly retry_at: number;
  readonly may_sell_until: number;
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

/** How a lease passes from a process that has not said how its work ended. */
export interface TakeOver {
  /** how long its last order may still be carried out, in milliseconds */
  readonly lateSale: number;
}

/** Work that may have been left by a process that died. Each lease goes to one process only. */
export interface IntentStore {
  /** those of the carriers that something waits for which no process is at */
  dueCarriers(order: Pick<LeaseOrder, 'now' | 'missed_until'>): Promise<string[]>;
  /** All but those that their job goes on with. */
  leasePurchases(order: LeaseOrder & TakeOver): Promise<Purchase[]>;
  /** Those of one job, at whichever carrier. */
  leasePurchasesOf(
    job: LeasedIntent,
    order: Omit<LeaseOrder, 'carrier'> & TakeOver,
  ): Promise<Purchase[]>;
  /** whether some of the job's have no outcome yet */
  hasOpenPurchases(job: LeasedIntent): Promise<boolean>;
  leaseReleases(order: LeaseOrder): Promise<Release[]>;
  /** Answers those that are still the holder's. */
  renew(
    intents: readonly LeasedIntent[],
    lease: Pick<Lease, 'holder' | 'lease_until'>,
  ): Promise<LeasedIntent[]>;
  /** Nobody is at anything, for certain: all is due at once. `until`: as `may_sell_until`. */
  abandonAll(times: { now: number; until: number }): Promise<void>;
  /** The number is the carrier's again: its claim ends. False: the lease has passed to another. */
  completeRelease(release: Release, now: number): Promise<boolean>;
  /** No process is at it until `retry_at`; `refusal`: why the carrier does not take it back, where it says so. */
  putDownRelease(
    release: Release,
    state: { retry_at: number } & Pick<Release, 'refusal' | 'refusals'>,
  ): Promise<boolean>;
  /** the other carriers that purchases or releases wait for */
  unconfiguredCarriers(carriers: readonly string[]): Promise<string[]>;
  counts(now: number): Promise<PurchaseCounts>;
  /** of idempotency keys, those used before */
  forgetKeys(since: number): Promise<void>;
  /** of refused purchases, those begun before */
  forgetRefused(since: number): Promise<void>;
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

export type HoldingState = 'kept' | 'deleted' | 'under way';

/** A number that an account has, deleted and can still have back, or is buying. */
export interface Holding {
  readonly account_id: number;
  readonly id: number;
  readonly number: string;
  readonly state: HoldingState;
  /** when the purchase was intended that is under way */
  readonly since: number | null;
  /** what it costs has been written down */
  readonly isPriced: boolean;
  /** why the carrier does not take a deleted number back */
  readonly refusal: string | null;
  /** the carrier's own name of what was sold; null: it has none, or has not sold it yet */
  readonly resource: string | null;
}

/** An order of ours that has come to its end. */
export interface PastOrder {
  readonly kind: 'given back' | 'released';
  readonly account_id: number;
}

/** What the comparison with the carriers is made from and leaves behind. */
export interface ReconciliationStore {
  /** a page of all that any account has, or may have, of a carrier, by number; all as of one moment */
  holdings(carrier: string, after: string): Promise<Holding[]>;
  /** those of the numbers that any account has, or may have, of a carrier; all as of one moment */
  holdingsOf(carrier: string, numbers: readonly string[]): Promise<Holding[]>;
  /** null: no order of ours that has come to its end */
  pastOrder(order: { carrier: string; id: number; number: string }): Promise<PastOrder | null>;
  /** Writes down what a number costs that was bought before prices were kept. */
  fillInPrice(holding: Pick<Holding, 'account_id' | 'id'>, price: number): Promise<void>;
  /** The carrier has a number back that was not an account's any more. */
  noteRepair(found: Discrepancy): Promise<void>;
  /** What was found at a time, in milliseconds since 1970; of what was not found the time before, programs are told. */
  note(found: readonly Discrepancy[], now: number): Promise<void>;
  /** the last one that was noted; null: none yet */
  last(): Promise<ReconciliationSummary | null>;
}
