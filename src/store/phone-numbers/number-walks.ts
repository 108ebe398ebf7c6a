import type { Kysely } from 'kysely';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import { noneWord, type NumberFilters } from '../../domain/phone-numbers/number-filters.ts';
import type { RecordKind } from '../../domain/resources/record.ts';
import type { Tables } from '../tables.ts';
import { boughtNumbers } from './bought-numbers.ts';

/** Filters by what numbers refer to: an index knows which do. */
const indexed = { group_id: 'group', ivr_id: 'ivr', schedule_id: 'schedule' } as const;

type Direction = 'asc' | 'desc';

/**
 * Ways along an account's numbers, by their ids: along all of them, along those that refer to a record that is asked for, or
 * that have the external ids that are.
 */
export function numberWalks({ db, functions }: Pick<Database<Tables>, 'db' | 'functions'>) {
  const all = { asc: walkQuery(db, 'asc'), desc: walkQuery(db, 'desc') };
  const referring = { asc: referringQuery(db, 'asc'), desc: referringQuery(db, 'desc') };
  const named = { asc: namedQuery(db, functions, 'asc'), desc: namedQuery(db, functions, 'desc') };
  return (filters: NumberFilters) => {
    const { external_id } = filters.values;
    if (external_id) {
      return { parameters: { external_ids: JSON.stringify(external_id) }, ...named };
    }
    const reference = referenceIn(filters);
    return { parameters: reference, ...(reference ? referring : all) };
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

function namedQuery(db: Kysely<Tables>, { textsIn }: DialectFunctions, direction: Direction) {
  return prepared((parameter) =>
    boughtNumbers(db)
      .select('document')
      .where('phone_numbers.account_id', '=', parameter<number>('account_id'))
      .where('phone_numbers.id', 'in', ({ selectFrom }) =>
        selectFrom('external_ids')
          .select('phone_number_id')
          .where('external_ids.account_id', '=', parameter<number>('account_id'))
          .where('external_ids.external_id', 'in', textsIn(parameter<string>('external_ids'))),
      )
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
