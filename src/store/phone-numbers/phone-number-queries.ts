import { sql, type Kysely } from 'kysely';
import type { NumberPage, StoredDocument, StoredNumber } from '../../app/ports/phone-numbers.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';

/** What requests ask of phone numbers, each compiled once for all tenants. */
export function phoneNumberQueries(db: Kysely<Tables>, functions: DialectFunctions) {
  return {
    page: pageQuery(db, functions, 'document'),
    minimalPage: pageQuery(db, functions, 'minimal'),
    pageVersions: pageVersionsQuery(db),
    ends: endsQuery(db),
    show: prepared<StoredNumber>((parameter) => oneNumber(db, parameter)),
    document: prepared<StoredDocument>((parameter) =>
      numberById(db, parameter).select(['document as phone_number', 'version']),
    ),
    showToChange: prepared<StoredNumber>((parameter) =>
      functions.forUpdate(oneNumber(db, parameter)),
    ),
    insert: insertQuery(db),
    update: updateQuery(db),
    updateDocument: updateQuery(db, { withDocumentOnly: true }),
    count: countQuery(db),
  };
}

export type PhoneNumberQueries = ReturnType<typeof phoneNumberQueries>;

/** One row: the page's documents as the bytes to be sent, joined where they lie. */
function pageQuery(
  db: Kysely<Tables>,
  { joined, utf8 }: DialectFunctions,
  document: 'document' | 'minimal',
) {
  return prepared<NumberPage>((parameter) =>
    db
      .selectFrom(pageOf(db, parameter).select(`${document} as document`).as('page'))
      .select(({ fn, ref }) => [
        utf8(joined(ref('document'), ref('id'))).as('documents'),
        fn.countAll<number>().as('length'),
        versions.as('versions'),
        fn.max('id').as('first'),
        fn.min('id').as('last'),
      ]),
  );
}

/** What tells whether a page that was read before is still the same. */
function pageVersionsQuery(db: Kysely<Tables>) {
  return prepared((parameter) =>
    db.selectFrom(pageOf(db, parameter).as('page')).select(versions.as('versions')),
  );
}

// Ids are far apart and versions only grow: pages with the same sums are the same page.
const versions = sql<string>`cast(sum(id) as text) || ' ' || cast(sum(version) as text)`;

function pageOf(db: Kysely<Tables>, parameter: <T>(name: string) => T) {
  return db
    .selectFrom('phone_numbers')
    .select(['id', 'version'])
    .where('account_id', '=', parameter<number>('account_id'))
    .where('id', '>', parameter<number>('above'))
    .where('id', '<', parameter<number>('below'))
    .orderBy('id', 'desc')
    .limit(parameter<number>('limit'))
    .offset(parameter<number>('offset'));
}

function endsQuery(db: Kysely<Tables>) {
  return prepared((parameter) => {
    const ids = () =>
      db.selectFrom('phone_numbers').where('account_id', '=', parameter<number>('account_id'));
    return db.selectNoFrom([
      ids()
        .select(({ fn }) => fn.max<number>('id').as('id'))
        .as('first'),
      ids()
        .select(({ fn }) => fn.min<number>('id').as('id'))
        .as('last'),
    ]);
  });
}

function oneNumber(db: Kysely<Tables>, parameter: <T>(name: string) => T) {
  return numberById(db, parameter).select([
    'document as phone_number',
    'settings',
    'external_id',
    'version',
  ]);
}

function numberById(db: Kysely<Tables>, parameter: <T>(name: string) => T) {
  return db
    .selectFrom('phone_numbers')
    .where('account_id', '=', parameter<number>('account_id'))
    .where('id', '=', parameter<number>('id'));
}

function insertQuery(db: Kysely<Tables>) {
  return prepared((parameter) =>
    db.insertInto('phone_numbers').values({
      account_id: parameter('account_id'),
      id: parameter('id'),
      carrier: parameter('carrier'),
      number: parameter('number'),
      version: parameter('version'),
      document: parameter('document'),
      minimal: parameter('minimal'),
      settings: parameter('settings'),
      external_id: parameter('external_id'),
    }),
  );
}

/** Of the number as it was read: it writes nothing where there is a newer version. */
function updateQuery(db: Kysely<Tables>, { withDocumentOnly = false } = {}) {
  return prepared((parameter) =>
    db
      .updateTable('phone_numbers')
      .set((row) => ({
        version: row('version', '+', 1),
        document: parameter<string>('document'),
        minimal: parameter<string>('minimal'),
        ...(!withDocumentOnly && {
          settings: parameter<string>('settings'),
          external_id: parameter<string | null>('external_id'),
        }),
      }))
      .where('account_id', '=', parameter<number>('account_id'))
      .where('id', '=', parameter<number>('id'))
      .where('version', '=', parameter<number>('version')),
  );
}

/** The kept count of an account's phone numbers follows each one that comes or goes. */
function countQuery(db: Kysely<Tables>) {
  return prepared((parameter) =>
    db
      .updateTable('accounts')
      .set((row) => ({
        phone_number_count: row('phone_number_count', '+', parameter<number>('difference')),
      }))
      .where('id', '=', parameter<number>('account_id')),
  );
}
