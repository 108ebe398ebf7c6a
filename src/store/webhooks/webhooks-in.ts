import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * The webhooks that have rows in a table, as `present`, whose last `id` is null: goes from one to the next by the index,
 * however many rows each has.
 */
export function webhooksIn(db: Kysely<Tables>, table: 'webhook_invocations' | 'webhook_queues') {
  const lowest = () =>
    db.selectFrom(table).select(({ fn }) => fn.min<string | null>('webhook_id').as('id'));
  return db.withRecursive('present(id)', (query) =>
    lowest().unionAll(
      query
        .selectFrom('present')
        .select(lowest().whereRef('webhook_id', '>', sql.ref('present.id')).as('id'))
        .where('present.id', 'is not', null),
    ),
  );
}
