import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../../app/ports/nodes.ts';
import type { Executor, Prepared, Values } from '../../database/prepared.ts';
import { prepared } from '../../database/prepared.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { AuditAction, Change } from '../../domain/audit/change.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import type { Tables } from '../tables.ts';

/** Where changes are written down, in the transactions that make them. */
export interface Journal {
  record(trx: Executor | Transaction<Tables>, actor: Actor, change: Change): Promise<void>;
  /** The same as a statement beside others (`Atomic`), with the values of `valuesOf`. */
  readonly insert: Prepared<unknown>;
  valuesOf(actor: Actor, change: Change): Values;
  /** Another one, where two changes are written at once. */
  readonly insertSearch: Prepared<unknown>;
  valuesOfSearch(actor: Actor, change: Change): Values;
}

export function createJournal(db: Kysely<Tables>, clock: Pick<Clock, 'now'>): Journal {
  const insert = insertQuery(db, 'audit');
  const valuesOf = (actor: Actor, change: Change) =>
    prefixed('audit', entryOf(actor, change, clock.now()));
  return {
    insert,
    valuesOf,
    insertSearch: insertQuery(db, 'search'),
    valuesOfSearch: (actor, change) => prefixed('search', entryOf(actor, change, clock.now())),
    async record(trx, actor, change) {
      await insert.run(trx, valuesOf(actor, change));
    },
  };
}

function entryOf(actor: Actor, change: Change, now: number): Values {
  const { on_behalf_of, source_label, changes, facts, event } = change;
  const asked = on_behalf_of ?? actor;
  const document = {
    actor_type: asked.type,
    actor_name: asked.name,
    token_id: asked.token_id,
    request_id: asked.request_id,
    ...(asked !== actor && { carried_out_by: actor.name }),
    source_label,
    changes: changes ?? {},
    ...(facts && { facts }),
  };
  return {
    account_id: change.account_id,
    at: change.at ?? now,
    actor_id: asked.id,
    ip_address: asked.ip_address,
    action: change.action,
    source_type: change.source_type,
    source_id: String(change.source_id),
    document: JSON.stringify(document),
    event_type: event?.type ?? null,
    detail: event?.detail ?? null,
  };
}

/** Statements that run together share their parameters. */
function prefixed(prefix: string, values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value]);
  return Object.fromEntries(entries) as Values;
}

function insertQuery(db: Kysely<Tables>, prefix: string) {
  return prepared((parameter) =>
    db.insertInto('audit_logs').values({
      account_id: parameter<number>(`${prefix}_account_id`),
      at: parameter<number>(`${prefix}_at`),
      actor_id: parameter<number>(`${prefix}_actor_id`),
      ip_address: parameter<string | null>(`${prefix}_ip_address`),
      action: parameter<AuditAction>(`${prefix}_action`),
      source_type: parameter<string>(`${prefix}_source_type`),
      source_id: parameter<string>(`${prefix}_source_id`),
      document: parameter<string>(`${prefix}_document`),
      event_type: parameter<EventType | null>(`${prefix}_event_type`),
      detail: parameter<string | null>(`${prefix}_detail`),
      position: null,
    }),
  );
}
