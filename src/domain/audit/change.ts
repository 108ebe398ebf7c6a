import type { Actor } from './actor.ts';
import type { Changes } from './changes.ts';
import type { EventType } from './event-types.ts';

/** The first three are the ecosystem's words (events.md, 2); the others say what it has no word for. */
export type AuditAction =
  | 'create'
  | 'update'
  | 'destroy'
  | 'search'
  | 'dry_run'
  | 'purchase'
  | 'refuse'
  | 'restore'
  | 'release'
  | 'enable'
  | 'disable'
  | 'revoke'
  | 'reset'
  | 'test'
  | 'resend'
  | 'notice'
  | 'down'
  | 'up';

/** The account of what concerns no account, but the whole installation. */
export const installationAccount = 0;

/** What is written down of a change, in the transaction that makes it. */
export interface Change {
  readonly account_id: number;
  readonly action: AuditAction;
  /** what is changed: `phone_number`, the kind of a record, `agent`, `api_token` … */
  readonly source_type: string;
  readonly source_id: number | string;
  /** what people call it */
  readonly source_label: string;
  readonly changes?: Changes | undefined;
  /** what else there is to know, such as the carrier's words of a refusal; never a secret */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  /** who asked for it, where whoever finishes it is another one */
  readonly on_behalf_of?: Actor | null | undefined;
  /** absent: nobody is told of it */
  readonly event?: ChangeEvent | undefined;
  /** when it was, where that is not now; milliseconds since 1970 */
  readonly at?: number | undefined;
}

export interface ChangeEvent {
  readonly type: EventType;
  /**
   * the resource as the API shows it, or showed it last, as JSON text; absent, of a phone number: it is worked out
   * from later states when somebody is told
   */
  readonly detail?: string;
}
