import type { Kysely } from 'kysely';
import type { StoredLine } from '../../app/ports/phone-numbers.ts';
import { giveWay } from '../../database/event-loop.ts';
import type { Database } from '../../database/open.ts';
import { prepared, type Prepared } from '../../database/prepared.ts';
import { numberMatcher, type NumberFilters } from '../../domain/phone-numbers/number-filters.ts';
import type { PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import type { Tables } from '../tables.ts';
import { boughtNumbers, type BoughtAs } from './bought-numbers.ts';

/** Numbers that are read at a time: others get their turn between. Each is about 2 KB. */
const numbersAtATime = 100;

type Line = StoredLine & { readonly id: number };

/** Reads all numbers of an account, or all that are meant, as they are when their page is read. */
export function allNumbers({ db, autocommit }: Pick<Database<Tables>, 'db' | 'autocommit'>) {
  const pagesOf = <Row extends Line>(query: Prepared<Row>) =>
    async function* pages(account_id: number): AsyncGenerator<readonly Row[]> {
      for (let below = Number.MAX_SAFE_INTEGER; ;) {
        await giveWay(`numbers of ${account_id}`);
        const lines = await query.all(autocommit, { account_id, below, limit: numbersAtATime });
        if (lines.length > 0) yield lines;
        const last = lines.at(-1);
        if (!last || lines.length < numbersAtATime) return;
        below = last.id;
      }
    };
  const all = pagesOf(pageQuery(db));
  const bought = pagesOf(boughtPageQuery(db));
  return (account_id: number, filters?: NumberFilters): AsyncIterable<readonly StoredLine[]> =>
    filters ? meantAmong(bought(account_id), filters) : all(account_id);
}

async function* meantAmong(
  pages: AsyncIterable<readonly (StoredLine & BoughtAs)[]>,
  filters: NumberFilters,
): AsyncGenerator<readonly StoredLine[]> {
  const isMeant = numberMatcher(filters);
  for await (const page of pages) {
    const meant = page.filter(({ phone_number, ...boughtAs }) =>
      isMeant({ phone_number: JSON.parse(phone_number) as PhoneNumber, ...boughtAs }),
    );
    if (meant.length > 0) yield meant;
  }
}

function pageQuery(db: Kysely<Tables>) {
  return prepared((parameter) =>
    db
      .selectFrom('phone_numbers')
      .select(['id', 'document as phone_number', 'settings', 'external_id'])
      .where('account_id', '=', parameter<number>('account_id'))
      .where('id', '<', parameter<number>('below'))
      .orderBy('id', 'desc')
      .limit(parameter<number>('limit')),
  );
}

function boughtPageQuery(db: Kysely<Tables>) {
  return prepared((parameter) =>
    boughtNumbers(db)
      .select(['phone_numbers.id', 'document as phone_number', 'settings'])
      .where('phone_numbers.account_id', '=', parameter<number>('account_id'))
      .where('phone_numbers.id', '<', parameter<number>('below'))
      .orderBy('phone_numbers.id', 'desc')
      .limit(parameter<number>('limit')),
  );
}
