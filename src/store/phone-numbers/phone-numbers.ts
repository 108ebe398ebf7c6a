import type { Kysely, Transaction } from 'kysely';
import type { PageWindow } from '../../app/ports/paging.ts';
import type {
  NumberPage,
  NumberSearch,
  NumberWindow,
  PhoneNumberStore,
} from '../../app/ports/phone-numbers.ts';
import type { Database } from '../../database/open.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Journal } from '../audit/journal.ts';
import type { Prepared, Values } from '../../database/prepared.ts';
import { confirmedPages } from './confirmed-pages.ts';
import type { NumberFilters } from '../../domain/phone-numbers/number-filters.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import { priceOf } from '../../domain/price.ts';
import { countQueries } from '../records/record-counts.ts';
import { changeExternalId } from './external-ids.ts';
import { heldNumbers } from './held-numbers.ts';
import { Numbers } from './numbers.ts';
import { KnownNumbers } from './known-numbers.ts';
import { KnownPages, type NumberKey } from './known-pages.ts';
import { textsOf } from './texts.ts';
import { phoneNumberQueries, type PhoneNumberQueries } from './phone-number-queries.ts';
import { transaction } from '../../database/transaction.ts';
import type { Tables } from '../tables.ts';
import { removeReferencesButAddress } from '../records/references.ts';

const noId = 0;
const anyId = Number.MAX_SAFE_INTEGER;
/** Pages of 100 numbers are about 160 KB each. */
const maxCachedPages = 64;

export interface PhoneNumbers {
  of(account_id: number, actor: Actor): PhoneNumberStore;
  /** Whatever is in memory may have been removed. */
  forget(): void;
  /** What writes a number that is new in its account. */
  readonly insertion: Insertion;
  /** Part of the transaction that restores one, in another version than it has ever had. */
  insert(trx: Transaction<Tables>, line: Line, owner: Owner & { version: number }): Promise<void>;
  /** Parts of a transaction around which `whileWriting` stands. */
  readonly updateIn: Numbers['updateIn'];
  removeIn(trx: Transaction<Tables>, removal: Removal): Promise<boolean>;
  /** What is known of the numbers is forgotten, before and after. */
  whileWriting<T>(keys: readonly NumberKey[], work: () => Promise<T>): Promise<T>;
}

interface Insertion {
  readonly statements: readonly Prepared<unknown>[];
  parametersOf(line: Line, owner: Owner & { version?: number }): Values;
}

interface Owner {
  account_id: number;
  carrier: string;
}

export function createPhoneNumberStores(
  database: Database<Tables>,
  journal: Journal,
): PhoneNumbers {
  const { db, functions, rowsRevision } = database;
  const queries = phoneNumberQueries(db, functions);
  const pages = new KnownPages(() => rowsRevision('phone_numbers'), maxCachedPages);
  const known = new KnownNumbers(database.othersRevision, pages);
  const numbers = new Numbers(database, { queries, known, journal });
  const keeping = { known, ...countQueries(db), count: queries.count, journal };
  const insertion = insertionWith(queries);
  const page = pageReader(database, queries, pages);
  const held = heldNumbers(database, queries);

  /** What many requests need: an object of functions would be made for each. */
  class StoreOfAccount implements PhoneNumberStore {
    readonly #account_id: number;
    readonly #actor: Actor;
    constructor(account_id: number, actor: Actor) {
      this.#account_id = account_id;
      this.#actor = actor;
    }
    page(window: NumberWindow) {
      return page(this.#account_id, window);
    }
    find(search: NumberSearch, window: PageWindow) {
      return held.find(this.#account_id, search, window);
    }
    all(filters?: NumberFilters) {
      return held.all(this.#account_id, filters);
    }
    facts(ids: readonly number[]) {
      return held.facts(this.#account_id, ids);
    }
    ends() {
      return held.ends(this.#account_id);
    }
    show(id: number) {
      return numbers.show({ account_id: this.#account_id, id });
    }
    document(id: number) {
      return numbers.document({ account_id: this.#account_id, id });
    }
    line(id: number) {
      return numbers.line({ account_id: this.#account_id, id });
    }
    update(id: number, change: Parameters<PhoneNumberStore['update']>[1]) {
      return numbers.update({ account_id: this.#account_id, id }, this.#actor, change);
    }
    remove(id: number, dates: ReleaseDates) {
      const key = { account_id: this.#account_id, id };
      return removeKnown(db, keeping, { ...key, dates, actor: this.#actor });
    }
  }

  return {
    of: (account_id, actor) => new StoreOfAccount(account_id, actor),
    forget: () => known.forgetAll(),
    ...partsOfTransactions({ numbers, known, keeping, insertion }),
  };
}

interface Parts {
  numbers: Numbers;
  known: KnownNumbers;
  keeping: Keeping;
  insertion: Insertion;
}

function partsOfTransactions({
  numbers,
  known,
  keeping,
  insertion,
}: Parts): Omit<PhoneNumbers, 'of' | 'forget'> {
  return {
    insertion,
    insert: insertWith(insertion),
    updateIn: (trx, key, update) => numbers.updateIn(trx, key, update),
    removeIn: (trx, removal) => removeIn(trx, keeping, removal),
    whileWriting: (keys, work) => known.whileWriting(keys, work),
  };
}

const insertWith =
  ({ statements, parametersOf }: Insertion): PhoneNumbers['insert'] =>
  async (trx, line, owner) => {
    const parameters = parametersOf(line, owner);
    for (const statement of statements) await statement.run(trx, parameters);
  };

function insertionWith({ insert, count }: PhoneNumberQueries): Insertion {
  return {
    statements: [insert, count],
    parametersOf(line, { account_id, carrier, version = 1 }) {
      const { id, number } = line.phone_number;
      return { account_id, carrier, id, number, version, difference: 1, ...textsOf(line) };
    },
  };
}

/** Reads pages, where other processes write unannounced only those that have changed. */
function pageReader(
  { db, autocommit, isShared }: Database<Tables>,
  queries: PhoneNumberQueries,
  known: KnownPages,
) {
  const confirm = confirmedPages(maxCachedPages);
  const readPage = async (account_id: number, window: NumberWindow): Promise<NumberPage> => {
    const query = window.isMinimal ? queries.minimalPage : queries.page;
    const place = { account_id, ...(await findBounds(db, account_id, window)) };
    const read = async () => {
      const page = await query.first(autocommit, place);
      return page?.length ? page : emptyPage;
    };
    if (!isShared) return read();
    const now = await queries.pageVersions.first(autocommit, place);
    return confirm(placeOf(account_id, window), now?.versions ?? '', read);
  };
  return (account_id: number, window: NumberWindow) =>
    known.find(account_id, placeOf(account_id, window), () => readPage(account_id, window));
}

interface Keeping {
  known: KnownNumbers;
  count: Prepared<unknown>;
  addToCount: Prepared<unknown>;
  journal: Journal;
}

export interface Removal extends NumberKey {
  dates: ReleaseDates;
  actor: Actor;
}

async function removeKnown(
  db: Kysely<Tables>,
  keeping: Keeping,
  removal: Removal,
): Promise<boolean> {
  keeping.known.beginWrite(removal);
  try {
    return await transaction(db, (trx) => removeIn(trx, keeping, removal));
  } finally {
    keeping.known.endWrite(removal);
  }
}

/** Out of every list, and into the releases that are due, in one transaction. It counts until the carrier has it back. */
async function removeIn(
  trx: Transaction<Tables>,
  { count, addToCount, journal }: Keeping,
  { account_id, id, dates, actor }: Removal,
): Promise<boolean> {
  const row = await trx
    .deleteFrom('phone_numbers')
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .returning(['id', 'account_id', 'carrier', 'number', 'document', 'settings', 'external_id'])
    .executeTakeFirst();
  if (!row) return false;
  const purchase = await trx
    .selectFrom('purchases')
    .select(['resource', 'may_sell_until', 'price'])
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .executeTakeFirst();
  const { resource = null, may_sell_until = 0, price = 0 } = purchase ?? {};
  // An order that comes late would buy what had been given back.
  const release_at = Math.max(dates.release_at, may_sell_until);
  await trx
    .insertInto('releases')
    .values({ ...row, ...dates, ...newRelease, release_at, resource })
    .execute();
  await changeExternalId(trx, row, { before: row.external_id, after: null });
  await count.run(trx, { account_id, difference: -1 });
  await addToCount.run(trx, {
    account_id,
    kind: 'deleted_phone_number',
    difference: 1,
    bytes: 0,
  });
  await removeReferencesButAddress(trx, {
    account_id,
    referrer_kind: 'phone_number',
    referrer_id: id,
  });
  const { carrier, number, document } = row;
  await journal.record(trx, actor, {
    account_id,
    action: 'destroy',
    source_type: 'phone_number',
    source_id: id,
    source_label: number,
    facts: { carrier, price: priceOf(price), release_at: instantOf(release_at) },
    event: { type: 'phone_number.deleted', detail: document },
  });
  return true;
}

const newRelease = { lease_until: 0, holder: '', attempt: 0, refusal: null, refusals: 0 };

interface ReleaseDates {
  deleted_at: number;
  release_at: number;
}

const emptyPage: NumberPage = {
  length: 0,
  documents: Buffer.alloc(0),
  versions: '',
  first: null,
  last: null,
};

const placeOf = (account_id: number, window: NumberWindow) =>
  `${account_id} ${Object.entries(window).join(' ')}`;

/** `before` means the ids next above it: they are found going up, and shown going down. */
async function findBounds(db: Kysely<Tables>, account_id: number, window: PageWindow) {
  const { limit, offset = 0, after = anyId, before } = window;
  if (before === undefined) return { above: noId, below: after, limit, offset };
  const next = await db
    .selectFrom('phone_numbers')
    .select('id')
    .where('account_id', '=', account_id)
    .where('id', '>', before)
    .orderBy('id')
    .limit(limit)
    .execute();
  return { above: before, below: (next.at(-1)?.id ?? noId) + 1, limit, offset };
}
