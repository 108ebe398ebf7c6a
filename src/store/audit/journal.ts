import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../../app/ports/nodes.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import { prepared, type Executor, type Prepared, type Values } from '../../database/prepared.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { AuditAction, Change } from '../../domain/audit/change.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import type { Tables } from '../tables.ts';

/** Writes a change down as one actor's, in the transaction that makes it. */
export type Recorder = (trx: Executor | Transaction<Tables>, change: Change) => Promise<void>;

/** Where changes are written down, in the transactions that make them. */
export interface Journal {
  record(trx: Executor | Transaction<Tables>, actor: Actor, change: Change): Promise<void>;
  by(actor: Actor): Recorder;
  /** The same as a statement beside others (`Atomic`), with the values of `valuesOf`. */
  readonly insert: Prepared<unknown>;
  valuesOf(actor: Actor, change: Change): Values;
  /** Another one, where two changes are written at once: statements that run together share their parameters. */
  readonly insertSecond: Prepared<unknown>;
  valuesOfSecond(actor: Actor, change: Change): Values;
}

export function createJournal(
  { db, functions }: { db: Kysely<Tables>; functions: DialectFunctions },
  clock: Pick<Clock, 'now'>,
): Journal {
  const insert = insertQuery(db, functions, 'audit_');
  const valuesOf = (actor: Actor, change: Change) => entryOf(actor, change, clock.now());
  const record: Journal['record'] = async (trx, actor, change) => {
    await insert.run(trx, valuesOf(actor, change));
  };
  return {
    insert,
    valuesOf,
    insertSecond: insertQuery(db, functions, 'second_audit_'),
    valuesOfSecond: (actor, change) =>
      Object.fromEntries(
        Object.entries(valuesOf(actor, change)).map(([name, value]) => [`second_${name}`, value]),
      ),
    record,
    by: (actor) => (trx, change) => record(trx, actor, change),
  };
}

/** What is asked for by one and carried out by another is the first one's. */
function entryOf(actor: Actor, change: Change, now: number) {
  const { on_behalf_of, source_label, changes, facts, event } = change;
  const asked = on_behalf_of ?? actor;
  const document = {
    actor_type: asked.type,
    actor_name: asked.name,
    token_id: asked.token_id,
    request_id: asked.request_id,
    ...(asked.request_id !== actor.request_id && { carried_out_by: actor.name }),
    source_label,
    changes: changes ?? {},
    facts,
  };
  return {
    audit_account_id: change.account_id,
    audit_at: change.at ?? now,
    audit_actor_id: asked.id,
    audit_ip_address: asked.ip_address,
    audit_action: change.action,
    audit_source_type: change.source_type,
    audit_source_id: String(change.source_id),
    audit_document: JSON.stringify(document),
    audit_event_type: event?.type ?? null,
    audit_detail: event?.detail ?? null,
  };
}

function insertQuery(db: Kysely<Tables>, functions: DialectFunctions, prefix: string) {
  return prepared((parameter) =>
    db.insertInto('audit_logs').values({
      account_id: parameter<number>(`${prefix}account_id`),
      at: parameter<number>(`${prefix}at`),
      actor_id: parameter<number>(`${prefix}actor_id`),
      ip_address: parameter<string | null>(`${prefix}ip_address`),
      action: parameter<AuditAction>(`${prefix}action`),
      source_type: parameter<string>(`${prefix}source_type`),
      source_id: parameter<string>(`${prefix}source_id`),
      document: parameter<string>(`${prefix}document`),
      event_type: parameter<EventType | null>(`${prefix}event_type`),
      detail: parameter<string | null>(`${prefix}detail`),
      position: functions.placeOnInsert('audit_logs'),
    }),
  );
}
