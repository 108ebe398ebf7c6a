import pg from 'pg';

/** Removes the schema that a URL names, which one schedule has filled. */
export async function dropSchema(database: string): Promise<void> {
  const url = new URL(database);
  const schema = url.searchParams.get('schema') ?? '';
  url.search = '';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`drop schema if exists ${client.escapeIdentifier(schema)} cascade`);
  } finally {
    await client.end();
  }
}
