import type { Generated } from 'kysely';
import type { AuditAction } from '../domain/audit/change.ts';
import type { EventType } from '../domain/audit/event-types.ts';
import type { NumberType } from '../domain/available-number.ts';
import type { Quota } from '../domain/quota.ts';
import type { RecordKind } from '../domain/resources/record.ts';
import type { AccountTables } from './accounts/tables.ts';
import type { JobTables } from './jobs/tables.ts';
import type { UsageTables } from './usage/tables.ts';
import type { WebhookTables } from './webhooks/tables.ts';

/** Instants are milliseconds since 1970, flags 0 or 1, documents JSON text as it goes over the wire. */
export interface Tables extends AccountTables, JobTables, UsageTables, WebhookTables {
  installation: { key: string; value: string };
  records: RecordRow;
  record_counts: RecordCountRow;
  record_references: RecordReferenceRow;
  address_references: AddressReferenceRow;
  upload_parts: UploadPartRow;
  unfinished_uploads: UnfinishedUploadRow;
  phone_numbers: PhoneNumberRow;
  purchases: PurchaseRow;
  quotas: QuotaRow;
  idempotency_keys: IdempotencyKeyRow;
  token_aliases: TokenAliasRow;
  claims: ClaimRow;
  external_ids: ExternalIdRow;
  given_back: GivenBackRow;
  refused_purchases: RefusedPurchaseRow;
  releases: ReleaseRow;
  exclusive_leases: ExclusiveLeaseRow;
  rate_windows: RateWindowRow;
  audit_logs: AuditLogRow;
  audit_log_sources: AuditLogSourceRow;
  audit_log_times: AuditLogTimeRow;
  audit_log_events: AuditLogEventRow;
}

/** What phone numbers and other records may name: groups, brands, addresses and the like. */
interface RecordRow {
  account_id: number;
  kind: RecordKind;
  id: number;
  /** what else it is found by */
  key: string | null;
  /** the record without its derived properties */
  document: string;
}

/** Kept, not counted: lists answer it without a scan. */
interface RecordCountRow {
  account_id: number;
  /** of records, `deleted_phone_number` or `greeting_audio` */
  kind: string;
  count: number;
  /** of them together; 0 for deleted phone numbers */
  bytes: number;
}

/** That a phone number or a record names a record; what numbers have by default is left out. */
interface RecordReferenceRow {
  account_id: number;
  /** of a record, or `phone_number` */
  referrer_kind: string;
  referrer_id: number;
  field: string;
  kind: RecordKind;
  /** an id, or the name of what comes with the service */
  ref: string;
}

interface PhoneNumberRow {
  id: number;
  account_id: number;
  carrier: string;
  number: string;
  version: number;
  /** the phone number with its derived properties: rendered once, when it is written */
  document: string;
  /** the same in minimal mode */
  minimal: string;
  settings: string;
  external_id: string | null;
}

interface PurchaseRow {
  id: number;
  account_id: number;
  token: string;
  carrier: string;
  number: string;
  address_sid: string | null;
  /** monthly, in US cents */
  price: number;
  /** 0: the price was never written down, as it was not kept then */
  is_priced: number;
  /** the line to be; null once the purchase is completed */
  line: string | null;
  intended_at: number;
  lease_until: number;
  /** the process that acts on it until then; empty: none does */
  holder: string;
  /** one more with each process that takes the lease */
  attempt: number;
  /** until when an order without an answer may be carried out yet; 0: there is none */
  may_sell_until: number;
  /** the carrier's own name of what it sold */
  resource: string | null;
  /** who asked for it, as JSON text; null: that was not kept then */
  actor: string | null;
  /** as what it was sold; null: that was not kept then */
  number_type: NumberType | null;
  /** the job that does all or nothing which it is bought for; null: none */
  job_id: number | null;
  /** that it was asked for with */
  external_id: string | null;
}

/** Another token for a number that its account is buying already. */
interface TokenAliasRow {
  account_id: number;
  token: string;
  purchase_id: number;
}

interface QuotaRow extends Quota {
  readonly account_id: number;
}

/** A request that was sent with a key, so that it is the same one when it comes again. */
interface IdempotencyKeyRow {
  account_id: number;
  key: string;
  /** of the request's body */
  fingerprint: string;
  used_at: number;
}

/** A purchase that was given back, should its number be sold after all. */
interface GivenBackRow {
  account_id: number;
  id: number;
  carrier: string;
  number: string;
}

/** A purchase that the carrier has refused, as the account is told of it. */
interface RefusedPurchaseRow {
  account_id: number;
  id: number;
  token: string;
  carrier: string;
  number: string;
  country_code: string;
  /** monthly, in US cents */
  price: number;
  intended_at: number;
  attempt: number;
  job_id: number | null;
  /** the carrier's */
  refusal_code: string;
  refusal: string;
  external_id: string | null;
}

/** Who holds a number: at most one purchase, in all accounts and from all carriers. */
interface ClaimRow {
  carrier: string;
  number: string;
  account_id: number;
  purchase_id: number;
}

/** Who has an external_id: at most one phone number of an account, from the intent to buy it until it is deleted. */
interface ExternalIdRow {
  account_id: number;
  external_id: string;
  phone_number_id: number;
}

interface ReleaseRow {
  id: number;
  account_id: number;
  carrier: string;
  number: string;
  document: string;
  settings: string;
  deleted_at: number;
  release_at: number;
  lease_until: number;
  /** the process that acts on it until then; empty: none does */
  holder: string;
  /** one more with each process that takes the lease */
  attempt: number;
  resource: string | null;
  /** why the carrier does not take it back; null: it has not said so */
  refusal: string | null;
  /** how often it has said so */
  refusals: number;
  released_at: number | null;
  /** that it had; others may have it now */
  external_id: string | null;
}

/** A stretch of audio, under the upload that brought it; a greeting's document names its own. */
interface UploadPartRow {
  account_id: number;
  upload_id: number;
  part: number;
  bytes: Buffer;
}

/** An upload that no greeting has: it is under way, or what brought it died. */
interface UnfinishedUploadRow {
  account_id: number;
  upload_id: number;
  /** when its last part came */
  written_at: number;
}

/** How a carrier knows an address, and what it is yet to be told. */
interface AddressReferenceRow {
  account_id: number;
  address_id: number;
  carrier: string;
  reference: string;
  /** one more with each change of the address */
  version: number;
  told_version: number;
  /** the address as the carrier has it; null: that is not known, and nobody has the address any more */
  told: string | null;
  /** 1: the address was deleted */
  removed: number;
  /** the versions that the carrier refused last, both included */
  refused_from: number;
  refused_to: number;
  refusal_code: string | null;
  refusal: string | null;
  lease_until: number;
  /** the process that tells the carrier; empty: none does */
  holder: string;
  /** one more with each process that takes the lease */
  attempt: number;
  /** until when a change without an answer may be carried out yet; 0: there is none */
  may_land_until: number;
}

/** Who does what one process does for all. */
interface ExclusiveLeaseRow {
  name: string;
  holder: string;
  lease_until: number;
}

interface RateWindowRow {
  /** whose requests are counted */
  name: string;
  ends_at: number;
  count: number;
}

/** A change, and what others are told of it. */
interface AuditLogRow {
  /** the database counts them */
  id: Generated<number>;
  /** 0: of the installation */
  account_id: number;
  at: number;
  /** of the agent; 0: the operator; -1: the service itself */
  actor_id: number;
  ip_address: string | null;
  action: AuditAction;
  source_type: string;
  source_id: string;
  /** the rest of what is known of the change */
  document: string;
  event_type: EventType | null;
  /** the resource as the API shows it; null: nobody is told, or it is worked out (`audit/details.ts`) */
  detail: string | null;
  /** in an order in which no row comes late; null: it has none yet */
  position: number | null;
}

/** Finds the changes of one resource. */
interface AuditLogSourceRow {
  account_id: number;
  source_type: string;
  source_id: string;
  /** of the audit log */
  id: number;
}

/** Finds the changes of an account by their time. */
interface AuditLogTimeRow {
  account_id: number;
  at: number;
  /** of the audit log */
  id: number;
}

/** Finds the events of an account in their order. */
interface AuditLogEventRow {
  account_id: number;
  position: number;
  /** of the audit log */
  id: number;
}
