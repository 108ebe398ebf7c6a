import type { Actor } from '../domain/audit/actor.ts';
import type { Change } from '../domain/audit/change.ts';
import type { Quota } from '../domain/quota.ts';
import type { Stored } from '../domain/storage.ts';
import type { AccountDeletionStore } from './ports/account-deletion.ts';
import type { AuditLogStore, AuditRetentionStore } from './ports/audit-logs.ts';
import type { AccessTokenStore, OperatorStore, SessionStore, SignIn } from './ports/accounts.ts';
import type { Carriers, CarrierStatus, CarrierWatch, FaultScript } from './ports/carriers.ts';
import type { DeletedNumberStore } from './ports/deleted-numbers.ts';
import type { DeliveryStore, InvocationStore } from './ports/deliveries.ts';
import type { EventStore } from './ports/events.ts';
import type { Leases } from './ports/leases.ts';
import type {
  Clock,
  ExclusiveLeaseStore,
  Ids,
  InstallationTime,
  PresenceStore,
  Random,
  RateWindowStore,
  Series,
} from './ports/nodes.ts';
import type { MirrorStore } from './ports/mirrors.ts';
import type { JobStore, JobWorkStore, NumbersTogether } from './ports/jobs.ts';
import type { LineStore, PhoneNumberStore } from './ports/phone-numbers.ts';
import type { IntentStore, KeyUse, PurchaseStore, ReconciliationStore } from './ports/purchases.ts';
import type { AddressChangeStore, AddressReferenceStore } from './ports/addresses.ts';
import type { TestStateStore } from './ports/test-state.ts';
import type { AudioStore, BundledAudio, RecordStore } from './ports/records.ts';
import type { WebhookSender } from './ports/webhook-sender.ts';
import type { WebhookStore, WebhookTargets } from './ports/webhooks.ts';
import type { UsageStore } from './ports/usage.ts';
import type { ApiTokenStore, UserStore } from './ports/users.ts';

/** All that a use case needs of the world outside. */
export interface Ports {
  readonly store: Store;
  readonly carriers: Carriers;
  readonly carrierWatch: CarrierWatch;
  /** null: there is no sandbox among the carriers */
  readonly faults: FaultScript | null;
  readonly bundledAudio: BundledAudio;
  readonly clock: Clock;
  readonly time: InstallationTime;
  readonly ids: Ids;
  readonly random: Random;
  /** of this process: a number for each page of search results */
  readonly pages: Series;
  readonly leases: Leases;
  readonly webhookSender: WebhookSender;
  /** 32 random bytes of this installation, the same on every node; seals search tokens */
  readonly sealingKey: Buffer;
  readonly policy: Policy;
}

export interface Policy {
  /** how long a search token can be bought with, in milliseconds */
  readonly tokenMaxAge: number;
  /** how long the carrier keeps a deleted number, in milliseconds; 0 = it is released at once */
  readonly releaseWindow: number;
  /** how long a carrier may take over one call, in milliseconds; then its outcome is unknown */
  readonly carrierTimeout: number;
  /** how long audit logs are kept, in milliseconds; 0 = for ever */
  readonly auditRetention: number;
  /** webhooks may lead to private addresses, which are this machine's and those of networks behind it */
  readonly webhookPrivateTargets: boolean;
}

/**
 * Everything that is kept. A tenant's rows can be reached through `of(account)` only; what crosses
 * accounts is the operator's, or the recovery's.
 */
export interface Store {
  /** null: no such token, or it is revoked, or its agent or account is disabled */
  signIn(tokenHash: string): Promise<SignIn | null>;
  /** The same by a session, which may be over. null: no such session, or its token signs nobody in */
  signInBySession(hash: string): Promise<SignIn | null>;
  /** one that is disabled too */
  hasAccount(subdomain: string): Promise<boolean>;
  of(account: { readonly id: number }): AccountStore;
  /** The same store, which writes down that this one makes the changes; until then it is the service itself. */
  as(actor: Actor): Store;
  /** Writes down what is done elsewhere, where it is not part of one transaction, or what changed nothing. */
  record(change: Change): Promise<void>;
  readonly operator: OperatorStore;
  readonly accountDeletion: AccountDeletionStore;
  readonly accessTokens: AccessTokenStore;
  readonly sessions: SessionStore;
  readonly intents: IntentStore;
  readonly jobWork: JobWorkStore;
  readonly addressChanges: AddressChangeStore;
  readonly reconciliation: ReconciliationStore;
  /** other machines may be using it too */
  readonly isShared: boolean;
  /** when the installation was restored from a backup last, in milliseconds since 1970; null: never */
  readonly restoredAt: number | null;
  readonly exclusiveLeases: ExclusiveLeaseStore;
  readonly rateWindows: RateWindowStore;
  readonly presence: PresenceStore;
  readonly testState: TestStateStore;
  /** which accounts are copies of others, for the operator */
  readonly mirrors: MirrorStore;
  readonly events: EventStore;
  /** of all accounts, and of the whole installation, for the operator */
  readonly auditLogs: AuditLogStore;
  readonly auditRetention: AuditRetentionStore;
  readonly webhookTargets: WebhookTargets;
  readonly deliveries: DeliveryStore;
  /** Removes uploads that are nobody's, and whose last part came before that moment. */
  removeAbandonedUploads(before: number): Promise<void>;
  /** The database's clock, milliseconds since 1970; null where it is this machine's. */
  databaseNow(): Promise<number | null>;
  /**
   * Those of the numbers that any account holds or is buying, from whichever carrier. The very same list
   * gets the very same answer while it is known that nothing has changed.
   */
  claimed(numbers: readonly string[]): Promise<readonly string[]>;
  /** Writes down that a carrier answers no more, or again, where that is not known yet. */
  noteCarrierStatus(carrier: string, status: CarrierStatus): Promise<void>;
  /** as it was written down last; null: no carrier of that name was ever down */
  carrierStatus(carrier: string): Promise<CarrierStatus | null>;
  /** throws when the database cannot be reached, or takes no writes */
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
  readonly auditLogs: AuditLogStore;
  readonly webhooks: WebhookStore;
  readonly invocations: InvocationStore;
  readonly usage: UsageStore;
  readonly users: UserStore;
  readonly apiTokens: ApiTokenStore;
  readonly jobs: JobStore;
  /** Changes these phone numbers in one transaction, and nothing where the work throws. It may be done more than once. */
  together<T>(ids: readonly number[], work: (numbers: NumbersTogether) => Promise<T>): Promise<T>;
  quota(): Promise<Quota>;
  stored(): Promise<Stored>;
  /** Remembers the request of a key. `known`: it was this one already; `other`: it was another. */
  useKey(use: KeyUse): Promise<'new' | 'known' | 'other'>;
}
