import { types } from 'node:util';
import { sql, type QueryExecutorProvider } from 'kysely';
import { UnusableDatabase } from './connection-failures.ts';

interface Found {
  readonly role: string;
  readonly current: string | null;
  readonly exists: boolean;
}

/** Throws UnusableDatabase where it is there, and is not for the role. */
async function find(db: QueryExecutorProvider, schema: string): Promise<Found> {
  const { rows } = await sql<Found>`
    select current_user as role, current_schema() as current,
      exists (select from pg_namespace where nspname = ${schema}) as exists`.execute(db);
  const [found] = rows as [Found];
  if (!found.exists || found.current === schema) return found;
  throw new UnusableDatabase(
    `the role ${found.role} may not use the schema ${schema}: as its owner, "grant usage on schema ${schema} to ${found.role}"`,
  );
}

/** Whether the schema is there. Throws UnusableDatabase. */
export async function hasSchema(db: QueryExecutorProvider, schema: string): Promise<boolean> {
  return (await find(db, schema)).exists;
}

/** Makes the schema where there is none: only then it takes the right to. Throws UnusableDatabase. */
export async function makeSchema(db: QueryExecutorProvider, schema: string): Promise<void> {
  const { role, exists } = await find(db, schema);
  if (exists) return;
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
  } catch (error) {
    // Nodes that start at once may both find none.
    if (['23505', '42P06'].includes(codeOf(error))) return;
    if (!isDenied(error)) throw error;
    throw new UnusableDatabase(
      `there is no schema ${schema}, and the role ${role} may not create it: as the owner of the database, "create schema ${schema} authorization ${role}"`,
    );
  }
}

/** What PostgreSQL says of a right that is missing, in terms of what was to be done. */
export function denialOf(error: unknown, doing: string): unknown {
  if (!isDenied(error)) return error;
  const { message } = error as Error;
  return new UnusableDatabase(
    `the role may not ${doing} (${message}): run "trunkline migrate" as the owner of the schema, or grant the right`,
  );
}

/** The same of SQLite, which has no code for it. */
export function isMissingTable(error: unknown): boolean {
  return (
    codeOf(error) === '42P01' ||
    (types.isNativeError(error) && error.message.startsWith('no such table'))
  );
}

const isDenied = (error: unknown) => codeOf(error) === '42501';
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
