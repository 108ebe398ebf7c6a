import type { AuditAction } from './change.ts';
import type { ChangeDocument } from './event.ts';
import type { EventType } from './event-types.ts';

/** What was changed, by whom, as it is stored. */
export interface AuditLog {
  readonly id: number;
  /** 0: it concerns the whole installation */
  readonly account_id: number;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly actor_id: number;
  readonly ip_address: string | null;
  readonly action: AuditAction;
  readonly source_type: string;
  readonly source_id: string;
  readonly event_type: EventType | null;
  readonly document: ChangeDocument;
}

/** Which audit logs are meant: those that are all of this. */
export interface AuditFilters {
  readonly source_type?: string | undefined;
  /** goes with a type only */
  readonly source_id?: string | undefined;
  readonly actor_id?: number | undefined;
  readonly ip_address?: string | undefined;
  readonly action?: string | undefined;
  /** from this moment on, in milliseconds since 1970 */
  readonly from?: number | undefined;
  /** before this moment */
  readonly until?: number | undefined;
}

export type AuditOrder = 'newest' | 'oldest';

/** What people read of an action. */
export const actionLabels: Readonly<Record<AuditAction, string>> = {
  create: 'Created',
  update: 'Updated',
  destroy: 'Deleted',
  search: 'Searched',
  dry_run: 'Tried',
  purchase: 'Purchase begun',
  refuse: 'Refused',
  restore: 'Restored',
  release: 'Released',
  enable: 'Enabled',
  disable: 'Disabled',
  revoke: 'Revoked',
  reset: 'Reset',
  test: 'Tested',
  resend: 'Sent again',
  notice: 'Noted',
  down: 'Down',
  up: 'Up',
};

/** Words of the ecosystem's for what is not written down here: nothing is found by them. */
const neverWritten = ['exported', 'login'];

/** All that can be asked for. */
export const askedActions: readonly string[] = [...Object.keys(actionLabels), ...neverWritten];

/** As numbers of programs are; of what has no number, the text that it goes by. */
export const sourceIdOf = ({ source_id }: Pick<AuditLog, 'source_id'>): number | string =>
  /^(?:0|[1-9]\d{0,14})$/.test(source_id) ? Number(source_id) : source_id;
