import { sql } from 'kysely';
import { CopyRefused } from '../database/copy-tables.ts';
import type { PostgresTarget } from '../database/postgres-client.ts';
import { withParameter } from '../database/postgres-url.ts';
import { databaseOf, parts, type Home } from './home.ts';
import { withPart } from './open-part.ts';

const ownName = 'trunkline copy';

/** The same place, to which this process connects under another name than nodes. */
export function underOwnName(home: Home): Home {
  if (home.database === null) return home;
  return { ...home, database: withParameter(home.database, 'application_name', ownName) };
}

/**
 * Throws CopyRefused while somebody else is connected to a schema of the installation; who has a
 * data folder is known by its lock.
 */
export async function refuseRunningNodes(home: Home): Promise<void> {
  if (home.database === null) return;
  const targets = parts.map((part) => databaseOf(home, part) as PostgresTarget);
  const names = targets.map(({ schema }) => `trunkline ${schema}`);
  await withPart(home, 'trunkline', async ({ db }) => {
    const { rows } = await sql<{ application_name: string }>`
      select application_name from pg_stat_activity
      where datname = current_database() and application_name in (${sql.join(names)})`.execute(db);
    const [found] = rows;
    if (!found) return;
    const { application_name: name } = found;
    throw new CopyRefused(
      `a server or a command is connected to the source as "${name}": stop its servers first`,
    );
  });
}
