import { connectedNames } from '../database/open.ts';
import type { PostgresTarget } from '../database/postgres-client.ts';
import { withParameter } from '../database/postgres-url.ts';
import { databaseOf, parts, type Home } from './home.ts';

/** Somebody is connected to a schema as nodes are. */
export class NodesRunning extends Error {
  readonly code = 'ERR_NODES_RUNNING';

  constructor(schema: string, name: string) {
    super(
      `a server or a command is connected to the schema ${schema}, as "${name}": stop its servers first`,
    );
  }
}

/** The same place, to which this process connects under another name than nodes. */
export function underName(home: Home, name: string): Home {
  if (home.database === null) return home;
  return { ...home, database: withParameter(home.database, 'application_name', name) };
}

/**
 * Throws NodesRunning while somebody else is connected to a schema of the installation; who has a
 * data folder is known by its lock. `home`: under a name that nodes do not have.
 */
export async function refuseRunningNodes(home: Home): Promise<void> {
  if (home.database === null) return;
  const targets = parts.map((part) => databaseOf(home, part) as PostgresTarget);
  const [main] = targets;
  const connected = main ? await connectedNames(main) : [];
  for (const { schema } of targets) {
    const name = `trunkline ${schema}`;
    if (connected.includes(name)) throw new NodesRunning(schema, name);
  }
}
