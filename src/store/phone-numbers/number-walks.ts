import type { Kysely } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import { noneWord, type NumberFilters } from '../../domain/phone-numbers/number-filters.ts';
import type { RecordKind } from '../../domain/resources/record.ts';
import type { Tables } from '../tables.ts';
import { boughtNumbers } from './bought-numbers.ts';

/** Filters by what numbers refer to: an index knows which do. */
const indexed = { group_id: 'group', ivr_id: 'ivr', schedule_id: 'schedule' } as const;

type Direction = 'asc' | 'desc';

/** Ways along an account's numbers, by their ids: along all of them, or along those that refer to a record that is asked for. */
export function numberWalks(db: Kysely<Tables>) {
  const all = { asc: walkQuery(db, 'asc'), desc: walkQuery(db, 'desc') };
  const referring = { asc: referringQuery(db, 'asc'), desc: referringQuery(db, 'desc') };
  return (filters: NumberFilters) => {
    const reference = referenceIn(filters);
    return { reference, ...(reference ? referring : all) };
  };
}

function referenceIn({ values }: NumberFilters): { kind: RecordKind; ref: string } | undefined {
  for (const [name, kind] of Object.entries(indexed)) {
    const [ref = noneWord, ...others] = values[name as keyof typeof indexed] ?? [];
    if (ref !== noneWord && others.length === 0) return { kind, ref };
  }
  return undefined;
}

const beyond = { asc: '>', desc: '<' } as const;

function walkQuery(db: Kysely<Tables>, direction: Direction) {
  return prepared((parameter) =>
    boughtNumbers(db)
      .select('document')
      .where('phone_numbers.account_id', '=', parameter<number>('account_id'))
      .where('phone_numbers.id', beyond[direction], parameter<number>('key'))
      .orderBy('phone_numbers.id', direction)
      .limit(parameter<number>('limit')),
  );
}

/** A number may refer to a record by several properties. */
function referringQuery(db: Kysely<Tables>, direction: Direction) {
  return prepared((parameter) =>
    boughtNumbers(db)
      .select('document')
      .where('phone_numbers.account_id', '=', parameter<number>('account_id'))
      .where('phone_numbers.id', 'in', ({ selectFrom }) =>
        selectFrom('record_references')
          .select('referrer_id')
          .distinct()
          .where('record_references.account_id', '=', parameter<number>('account_id'))
          .where('kind', '=', parameter<RecordKind>('kind'))
          .where('ref', '=', parameter<string>('ref'))
          .where('referrer_kind', '=', 'phone_number')
          .where('referrer_id', beyond[direction], parameter<number>('key'))
          .orderBy('referrer_id', direction)
          .limit(parameter<number>('limit')),
      )
      .orderBy('phone_numbers.id', direction),
  );
}
