import { sql, type Kysely } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';
import { newestId } from './removal.ts';

/** More than were given between a backup and its restoration. */
const idsLeftOut = 1_000_000_000;

/**
 * Ids that were given since the backup are known to those who were told of events, who go on after them, or leave out
 * what they know already: they are given to nothing else. The newest audit log is the one from which ids are counted on.
 */
export async function leaveIdsOut(
  trx: Kysely<Tables>,
  functions: Database<Tables>['functions'],
): Promise<void> {
  await trx
    .updateTable('audit_logs')
    .set({ id: sql`id + ${idsLeftOut}`, position: sql`position + ${idsLeftOut}` })
    .where('id', '=', newestId)
    .execute();
  await functions.countOn('audit_logs', 'id').execute(trx);
}
