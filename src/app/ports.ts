import type { Account, Agent } from '../domain/account.ts';
import type { ChangedLine } from '../domain/line-references.ts';
import type { Line, PhoneNumber } from '../domain/phone-number.ts';
import type { Quota } from '../domain/quota.ts';
import type { Referred, Use, UseChanges } from '../domain/references.ts';
import type { KeptRecord, NumberedRecord, RecordKind, User } from '../domain/resources/resource.ts';
import type { Carriers, CarrierWatch, FaultScript } from './carrier-ports.ts';
import type { Leases } from './leases.ts';
import type { DutyStore, RateWindowStore } from './node-ports.ts';
import type { OperatorStore } from './operator-ports.ts';

/** All that a use case needs of the world outside. */
export interface Ports {
  readonly store: Store;
  readonly carriers: Carriers;
  readonly carrierWatch: CarrierWatch;
  /** null: there is no sandbox among the carriers */
  readonly faults: FaultScript | null;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly leases: Leases;
  /** 32 random bytes of this installation, the same on every node; seals search tokens */
  readonly sealingKey: Buffer;
  readonly policy: Policy;
}

export * from './carrier-ports.ts';
export * from './operator-ports.ts';

export interface Policy {
  /** how long a search token can be bought with, in milliseconds */
  readonly tokenMaxAge: number;
  /** how long the carrier keeps a deleted number, in milliseconds; 0 = it is released at once */
  readonly releaseWindow: number;
  /** how long a carrier may take over one call, in milliseconds; then its outcome is unknown */
  readonly carrierTimeout: number;
}

export interface Clock {
  /** milliseconds since 1970 */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** what the promise settles to, or a rejection when that takes longer */
  within<T>(milliseconds: number, promise: Promise<T>): Promise<T>;
}

/** Random bytes, as many as asked for. */
export type Random = (count: number) => Buffer;

export interface Ids {
  /** a positive integer below 2^53, greater than those before it */
  next(): number;
}

/** JSON text in UTF-8, ready to be sent. */
export type Json = Buffer;

export interface SignIn {
  readonly account: Account;
  readonly agent: Agent;
  readonly token_id: number;
  readonly scope: TokenScope;
}

export const tokenScopes = ['full', 'read'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/**
 * Everything that is kept. A tenant's rows can be reached through `of(account)` only; what crosses
 * accounts is the operator's, or the recovery's.
 */
export interface Store {
  /** null: no such token, or it is revoked */
  signIn(tokenHash: string): Promise<SignIn | null>;
  of(account: { readonly id: number }): AccountStore;
  readonly operator: OperatorStore;
  readonly intents: IntentStore;
  /** other machines may be using it too */
  readonly isShared: boolean;
  readonly duties: DutyStore;
  readonly rateWindows: RateWindowStore;
  /** those of the numbers that any account holds or is buying, from whichever carrier */
  claimed(numbers: readonly string[]): Promise<string[]>;
  /** throws when the database cannot be reached */
  ping(): Promise<void>;
}

export interface AccountStore {
  readonly phoneNumbers: PhoneNumberStore;
  readonly purchases: PurchaseStore;
  readonly records: RecordStore;
  readonly addressReferences: AddressReferenceStore;
  readonly audio: AudioStore;
  readonly lines: LineStore;
  readonly deletedNumbers: DeletedNumberStore;
  quota(): Promise<Quota>;
  /** Remembers the request of a key. `known`: it was this one already; `other`: it was another. */
  useKey(use: KeyUse): Promise<'new' | 'known' | 'other'>;
}

/** Numbers that were deleted and that their carrier still keeps, newest first. */
export interface DeletedNumberStore {
  /** kept, not counted */
  count(): Promise<number>;
  page(window: PageWindow): Promise<{ rows: DeletedNumber[]; hasMore: boolean }>;
  find(id: number): Promise<DeletedNumber | null>;
  /** The number is back, in one transaction; null: there is none; `releasing`: it is on its way to the carrier. */
  restore(id: number, settle: Settle): Promise<Line | null | 'releasing'>;
  /** Its release is due, and leased to the caller; null: there is none, or somebody is at it. */
  releaseNow(id: number, lease: Pick<Lease, 'now' | 'until' | 'holder'>): Promise<Release | null>;
}

/** What a line is restored as, once it is known which of its references name nothing any more. */
export type Settle = (
  line: Line,
  missingAmong: (uses: readonly Use[]) => Promise<Use[]>,
) => Promise<{ line: Line; uses: Use[] }>;

export interface DeletedNumber {
  readonly phone_number: PhoneNumber;
  /** milliseconds since 1970 */
  readonly deleted_at: number;
  readonly release_at: number;
  readonly isReleasing: boolean;
}

/** Phone numbers and digital lines as one list, newest first. */
export interface LineStore {
  page(window: PageWindow): Promise<LinePage>;
}

export interface LinePage {
  readonly rows: readonly LineRow[];
  /** in the direction the page was read: down, or up with `before` */
  readonly hasMore: boolean;
}

export interface LineRow {
  readonly id: number;
  /** as JSON text, as it is kept */
  readonly document: string;
}

/** The audio of greetings, which goes with them. */
export interface AudioStore {
  /** Changes the greeting and takes the bytes in place of those it had, or does neither; null: there is none. */
  attach(
    greetingId: number,
    bytes: Buffer,
    change: (greeting: KeptRecord) => KeptRecord,
  ): Promise<KeptRecord | null>;
  /** both ends included */
  read(greetingId: number, range: { start: number; end: number }): Promise<Buffer>;
}

/** Under which reference each carrier knows an address. */
export interface AddressReferenceStore {
  list(addressId: number): Promise<{ carrier: string; reference: string }[]>;
  /** The first one of a carrier stays. */
  add(addressId: number, carrier: string, reference: string): Promise<void>;
  remove(addressId: number): Promise<void>;
}

/** Phone numbers by id, newest first. */
export interface PhoneNumberStore {
  page(window: PageWindow): Promise<NumberPage>;
  /** the ids the account's list begins and ends with */
  edges(): Promise<Edges>;
  show(id: number): Promise<StoredNumber | null>;
  line(id: number): Promise<Line | null>;
  /**
   * Reads, changes and writes in one transaction; null when there is none. What `change` throws is
   * thrown, and RecordInvalid when it adds references to what is not there; then nothing is written.
   */
  update(id: number, change: (line: Line) => ChangedLine): Promise<StoredNumber | null>;
  /** Takes the number out and writes the intent to release it; false when there is none. */
  remove(id: number, dates: { deleted_at: number; release_at: number }): Promise<boolean>;
}

/** Records of every kind, by id. A reference to one keeps it from being removed. */
export interface RecordStore {
  /** kept, not counted */
  count(kind: RecordKind): Promise<number>;
  /** From an id on, or from one end, without it: the nearest ones first. */
  next(kind: RecordKind, walk: Walk): Promise<KeptRecord[]>;
  find(kind: RecordKind, id: number): Promise<KeptRecord | null>;
  /** those of the ids that are there */
  findAll(kind: RecordKind, ids: readonly number[]): Promise<NumberedRecord[]>;
  /** by what `keyOf` of its kind answered when it was made */
  findByKey(kind: RecordKind, key: string): Promise<KeptRecord | null>;
  /** Throws RecordInvalid when it names what is not there. */
  insert(record: NewRecord): Promise<void>;
  /** As a phone number is updated. */
  update(
    kind: RecordKind,
    id: number,
    change: (record: KeptRecord) => ChangedRecord,
  ): Promise<KeptRecord | null>;
  /** `used`: a phone number or a record names it, so it stays. */
  remove(kind: RecordKind, id: number): Promise<'removed' | 'used' | 'missing'>;
  /** Those that name it, newest first; one that does so in several properties as often. */
  users(of: Referred, limit: number): Promise<User[]>;
}

export interface Walk {
  readonly towards: 'newer' | 'older';
  readonly from?: number | undefined;
  readonly limit: number;
  readonly offset?: number;
}

export interface NewRecord {
  readonly kind: RecordKind;
  readonly record: NumberedRecord;
  /** what else it is found by */
  readonly key?: string | undefined;
  readonly uses?: readonly Use[];
}

export interface ChangedRecord extends UseChanges {
  readonly kept: KeptRecord;
}

export interface PageWindow {
  readonly limit: number;
  readonly offset?: number;
  /** ids below this one */
  readonly after?: number;
  /** the ids next above this one */
  readonly before?: number;
  /** the few properties of minimal mode instead of all */
  readonly isMinimal?: boolean;
}

export interface NumberPage {
  readonly length: number;
  /** the phone numbers, joined by commas, without brackets */
  readonly documents: Json;
  /** changes whenever a number of the page does */
  readonly versions: string;
  readonly first: number | null;
  readonly last: number | null;
}

export interface Edges {
  readonly newest: number | null;
  readonly oldest: number | null;
}

/** As JSON text. */
export interface StoredNumber {
  readonly phone_number: string;
  readonly settings: string;
  readonly version: number;
}

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
  intend(purchase: Purchase, uses: readonly Use[]): Promise<Intention>;
  /** The phone number exists from here on. Repeating it changes nothing. */
  complete(purchase: Purchase): Promise<void>;
  /** Takes intent and claim back, unless the lease has passed to another or it was completed. */
  giveBack(purchase: Purchase): Promise<void>;
}

export type Intention = 'intended' | 'claimed' | 'repeated' | 'id taken';

/** That a client sent a request with an idempotency key. */
export interface KeyUse {
  readonly key: string;
  /** of the request's body */
  readonly fingerprint: string;
  readonly now: number;
  /** keys used before this are forgotten; milliseconds since 1970 */
  readonly since: number;
}

export interface FoundPurchase {
  readonly id: number;
  readonly completed: boolean;
}

/** A number that a tenant deleted and the carrier still keeps. */
export interface Release {
  readonly id: number;
  readonly account_id: number;
  readonly carrier: string;
  readonly number: string;
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
  carriersBeside(carriers: readonly string[]): Promise<string[]>;
}

/** A purchase or a release. */
export interface LeasedIntent {
  readonly account_id: number;
  readonly id: number;
}

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
