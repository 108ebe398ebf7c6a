import type { Transaction } from 'kysely';
import type { StoredDocument, StoredNumber, WrittenNumber } from '../../app/ports/phone-numbers.ts';
import type { Database } from '../../database/open.ts';
import { transaction, untilUndisturbed } from '../../database/transaction.ts';
import type { ChangedLine } from '../../domain/phone-numbers/line-references.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import { writeReferences } from '../records/references.ts';
import type { Tables } from '../tables.ts';
import { KnownNumber, type KnownNumbers } from './known-numbers.ts';
import type { PhoneNumberQueries } from './phone-number-queries.ts';
import { textsOf } from './texts.ts';

type Change = (line: Line) => ChangedLine;

interface Key {
  readonly account_id: number;
  readonly id: number;
}

/** A change that is worked out, and not written yet. */
interface Draft {
  readonly changed: ChangedLine;
  readonly texts: ReturnType<typeof textsOf>;
  /** of what it was worked out from */
  readonly version: number;
  /** false: it is so already */
  readonly isChange: boolean;
}

/** One number at a time: shown, and changed. */
export function createNumbers(
  { db, autocommit, functions, isShared }: Database<Tables>,
  queries: PhoneNumberQueries,
  known: KnownNumbers,
) {
  const read = (account_id: number, id: number) =>
    queries.show.first(autocommit, { account_id, id });

  /** What others have written is not known in time where the database is shared. */
  async function find(account_id: number, id: number): Promise<KnownNumber | undefined> {
    const found = isShared ? undefined : known.find(account_id, id);
    if (found) return found;
    if (!isShared && known.isAskedAgain(id)) {
      return known.load(account_id, id, () => read(account_id, id));
    }
    const stored = await read(account_id, id);
    return stored && new KnownNumber(account_id, stored);
  }

  async function show(account_id: number, id: number): Promise<StoredNumber | null> {
    return (await find(account_id, id))?.stored ?? null;
  }

  async function document(account_id: number, id: number): Promise<StoredDocument | null> {
    const found = isShared ? undefined : known.find(account_id, id);
    if (found) return found.stored;
    if (!isShared && known.isAskedAgain(id)) return show(account_id, id);
    return (await queries.document.first(autocommit, { account_id, id })) ?? null;
  }

  /** Writes nothing, and answers null, where the number is not what the change was worked out from any more. */
  async function write(key: Key, before: StoredNumber, draft: Draft): Promise<KnownNumber | null> {
    const { texts, version, changed } = draft;
    const isSameSettings = texts.settings === before.settings;
    const statement = isSameSettings ? queries.updateDocument : queries.update;
    known.beginWrite(key.id);
    let written: KnownNumber | undefined;
    try {
      const values = { ...key, ...texts, version };
      if ((await untilUndisturbed(() => statement.run(autocommit, values))) > 0) {
        const { document: phone_number, settings } = texts;
        const stored = { phone_number, settings, version: version + 1 };
        written = new KnownNumber(key.account_id, stored, changed.line);
      }
    } finally {
      known.endWrite(key.id, written);
    }
    return written ?? null;
  }

  /** All that a change takes, while nobody else can change the number. */
  async function changeLocked(key: Key, change: Change): Promise<WrittenNumber | null> {
    known.beginWrite(key.id);
    try {
      return await transaction(db, async (trx) => {
        const stored = await queries.showToChange.first(trx, { ...key });
        if (!stored) return null;
        const draft = draftOf(new KnownNumber(key.account_id, stored), change);
        if (draft.isChange) await writeAll(trx, key, draft);
        return writtenBy(draft);
      });
    } finally {
      known.endWrite(key.id);
    }
  }

  async function writeAll(trx: Transaction<Tables>, key: Key, draft: Draft): Promise<void> {
    await queries.update.run(trx, { ...key, ...draft.texts, version: draft.version });
    const referrer = { referrer_kind: 'phone_number', referrer_id: key.id };
    const owner = { account_id: key.account_id, ...referrer };
    await writeReferences(trx, functions, owner, draft.changed);
  }

  /**
   * Most changes are one statement, for the version that was read. What names other records, or meets
   * another change, takes a transaction.
   */
  async function update(key: Key, change: Change): Promise<WrittenNumber | null> {
    const found = await find(key.account_id, key.id);
    if (!found) return null;
    const draft = draftOf(found, change);
    if (!draft.isChange) return writtenBy(draft);
    const { added, removed } = draft.changed;
    const isPlain = added.length + removed.length === 0;
    if (isPlain && (await write(key, found.stored, draft))) return writtenBy(draft);
    return changeLocked(key, change);
  }

  return { show, document, update };
}

function draftOf({ line, stored }: KnownNumber, change: Change): Draft {
  const changed = change(line);
  const isSameSettings = changed.line.settings === line.settings;
  const texts = textsOf(changed.line, isSameSettings ? stored.settings : undefined);
  const isChange =
    changed.added.length + changed.removed.length > 0 ||
    texts.document !== stored.phone_number ||
    texts.settings !== stored.settings;
  return { changed, texts, version: stored.version, isChange };
}

function writtenBy({ changed: { line }, texts, isChange }: Draft): WrittenNumber {
  return { line, phone_number: texts.document, isChanged: isChange };
}
