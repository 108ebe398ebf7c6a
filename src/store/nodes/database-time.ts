import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';

/** Asks the database what time it is, in milliseconds since 1970; null where it has no clock of its own. */
export function createDatabaseClock({
  db,
  autocommit,
  functions: { now },
}: Database<Tables>): () => Promise<number | null> {
  if (now === null) return async () => null;
  const query = prepared(() => db.selectNoFrom(now.as('now')));
  return async () => (await query.first(autocommit, {}))?.now ?? null;
}
