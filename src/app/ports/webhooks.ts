import type { Authentication } from '../../domain/webhooks/authentication.ts';
import type { StoredWebhook } from '../../domain/webhooks/webhook.ts';

/** The webhooks of an account, which are few. Each change is recorded in its transaction; secrets lie sealed. */
export interface WebhookStore {
  /** newest first */
  all(): Promise<KeptWebhook[]>;
  find(id: string): Promise<KeptWebhook | null>;
  /** null: there is no such webhook */
  secrets(id: string): Promise<WebhookSecrets | null>;
  /** Throws RecordInvalid when the account has as many as it may. */
  insert(made: WritableWebhook): Promise<void>;
  /** One at a time changes it; false: there is no such webhook. `isReset`: it is another signing secret that is new. */
  update(id: string, settle: (current: CurrentWebhook) => ChangedWebhook): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

/** A webhook, and what has become of it. */
export interface KeptWebhook {
  readonly webhook: StoredWebhook;
  readonly pause: WebhookPause | null;
}

export interface WebhookPause {
  /** milliseconds since 1970 */
  readonly at: number;
  readonly reason: string;
}

export interface WritableWebhook {
  readonly webhook: StoredWebhook;
  readonly secrets: WebhookSecrets;
}

export type CurrentWebhook = KeptWebhook & WritableWebhook;

export interface ChangedWebhook extends WritableWebhook {
  /** its pause ends, and it starts with a clean slate */
  readonly isResumed?: boolean;
}

export interface WebhookSecrets {
  /** 32 random bytes in base64 */
  readonly signing_secret: string;
  /** the one before it, which signs beside it for a while */
  readonly previous_signing_secret?: string;
  /** until when, in milliseconds since 1970 */
  readonly previous_until?: number;
  readonly authentication?: Authentication | undefined;
}

/** Where what webhooks are told is sent to, across accounts. */
export interface WebhookTargets {
  /**
   * As the webhook is at this moment (`now`, in milliseconds since 1970); null: there is no such webhook any more.
   * Throws SecretsUnreadable.
   */
  target(key: WebhookKey, now: number): Promise<WebhookTarget | null>;
}

export interface WebhookKey {
  readonly account_id: number;
  readonly id: string;
}

/** A webhook as it was when its receiver was asked: what comes of that says nothing about another endpoint. */
export interface AskedWebhook extends WebhookKey {
  readonly endpoint: string;
}

export interface WebhookTarget extends Pick<
  StoredWebhook,
  'id' | 'endpoint' | 'http_method' | 'request_format'
> {
  /** false: it is inactive or paused, and told nothing by itself */
  readonly isActive: boolean;
  readonly authentication: Authentication | null;
  readonly custom_headers: Readonly<Record<string, string>>;
  /** the current one first, then the one before it while it signs too */
  readonly signing_secrets: readonly string[];
  /** when its owner changed it last, in milliseconds since 1970; 0: never */
  readonly changed_at: number;
  /** since when nothing has reached it, in milliseconds since 1970; null: what was sent last has */
  readonly failing_since: number | null;
}
