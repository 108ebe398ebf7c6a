import { sql, type Expression, type RawBuilder } from 'kysely';
import type { PresenceStore } from '../../app/ports/nodes.ts';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';

/** Begins the names of processes that show themselves; the others are never taken for gone. */
const prefix = 'node:';

/** A name that a session holds for the process: the server lets go of it when the connection ends. */
export function createPresenceStore({
  keepSession,
  functions,
}: Pick<Database<Tables>, 'keepSession' | 'functions'>): PresenceStore {
  return {
    async show(id) {
      const holder = `${prefix}${id}`;
      const session = await keepSession(functions.holdName(holder));
      return { holder, isShown: () => session.isOpen(), end: () => session.end() };
    },
  };
}

/** Of the holder of a lease: it showed itself when it took the lease, and does not now. */
export function isGone(
  { functions }: Pick<Database<Tables>, 'functions'>,
  holder: Expression<string>,
): RawBuilder<boolean> {
  return sql<boolean>`(${holder} like ${sql.lit(`${prefix}%`)} and not ${functions.isNameHeld(holder)})`;
}

/**
 * Of a lease: it has run out, or its holder is gone. That nobody shows himself right after a server
 * came back means nothing, so a renewal must be missing too.
 */
export function isOver(
  database: Pick<Database<Tables>, 'functions'>,
  { now, missed_until }: { now: number; missed_until: number },
): RawBuilder<boolean> {
  const [until, holder] = [sql.ref('lease_until'), sql.ref<string>('holder')];
  return sql<boolean>`(${until} <= ${now} or (${until} <= ${missed_until} and ${isGone(database, holder)}))`;
}
