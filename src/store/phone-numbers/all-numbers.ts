import type { Kysely } from 'kysely';
import type { StoredLine } from '../../app/ports/phone-numbers.ts';
import { giveWay } from '../../database/event-loop.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';

/** Numbers that are read at a time: others get their turn between. Each is about 2 KB. */
const numbersAtATime = 100;

/** Reads all numbers of an account, as they are when their page is read. */
export function allNumbers({ db, autocommit }: Pick<Database<Tables>, 'db' | 'autocommit'>) {
  const page = pageQuery(db);
  return async function* all(account_id: number): AsyncGenerator<readonly StoredLine[]> {
    for (let below = Number.MAX_SAFE_INTEGER; ;) {
      await giveWay(`numbers of ${account_id}`);
      const lines = await page.all(autocommit, { account_id, below, limit: numbersAtATime });
      if (lines.length > 0) yield lines;
      const last = lines.at(-1);
      if (!last || lines.length < numbersAtATime) return;
      below = last.id;
    }
  };
}

function pageQuery(db: Kysely<Tables>) {
  return prepared((parameter) =>
    db
      .selectFrom('phone_numbers')
      .select(['id', 'document as phone_number', 'settings'])
      .where('account_id', '=', parameter<number>('account_id'))
      .where('id', '<', parameter<number>('below'))
      .orderBy('id', 'desc')
      .limit(parameter<number>('limit')),
  );
}
