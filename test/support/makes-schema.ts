import type { Migration } from 'kysely';

/** Makes no table; but where there is a migration, PostgreSQL gets the schema that it is for. */
export const makesSchema: Record<string, Migration> = { '001-nothing': { up: async () => {} } };
