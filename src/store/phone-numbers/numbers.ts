import type { Transaction } from 'kysely';
import type { StoredDocument, StoredNumber, WrittenNumber } from '../../app/ports/phone-numbers.ts';
import type { Database } from '../../database/open.ts';
import type { Values } from '../../database/prepared.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Change as AuditChange } from '../../domain/audit/change.ts';
import { changesBetween } from '../../domain/audit/changes.ts';
import { transaction } from '../../database/transaction.ts';
import type { ChangedLine } from '../../domain/phone-numbers/line-references.ts';
import { lineOf, type Line } from '../../domain/phone-numbers/phone-number.ts';
import { updatesPerDetail } from '../audit/details.ts';
import type { Journal } from '../audit/journal.ts';
import { writeReferences } from '../records/references.ts';
import type { Tables } from '../tables.ts';
import { changeExternalId } from './external-ids.ts';
import { KnownNumber, type KnownNumbers } from './known-numbers.ts';
import type { NumberKey } from './known-pages.ts';
import type { PhoneNumberQueries } from './phone-number-queries.ts';
import { textsOf } from './texts.ts';

type Change = (line: Line) => ChangedLine;

/** A change that is worked out, and not written yet. */
interface Draft {
  readonly before: Line;
  readonly changed: ChangedLine;
  readonly texts: ReturnType<typeof textsOf>;
  /** of what it was worked out from */
  readonly version: number;
  /** false: it is so already */
  readonly isChange: boolean;
  /** false: it takes more than the number's own row */
  readonly isPlain: boolean;
}

/** false: nothing was written */
type Write = (values: Values, entry: Values) => Promise<boolean>;

/** One number at a time: shown, and changed. */
export class Numbers {
  readonly #database: Database<Tables>;
  readonly #queries: PhoneNumberQueries;
  readonly #known: KnownNumbers;
  readonly #journal: Journal;
  readonly #writeDocument: Write;
  readonly #writeAllTexts: Write;

  constructor(
    database: Database<Tables>,
    {
      queries,
      known,
      journal,
    }: { queries: PhoneNumberQueries; known: KnownNumbers; journal: Journal },
  ) {
    this.#database = database;
    this.#queries = queries;
    this.#known = known;
    this.#journal = journal;
    this.#writeDocument = database.guarded(queries.updateDocument, journal.insert);
    this.#writeAllTexts = database.guarded(queries.update, journal.insert);
  }

  async show(key: NumberKey): Promise<StoredNumber | null> {
    return (await this.#find(key))?.stored ?? null;
  }

  async line(key: NumberKey): Promise<Line | null> {
    const stored = await this.show(key);
    return stored ? lineOf(stored) : null;
  }

  async document(key: NumberKey): Promise<StoredDocument | null> {
    const found = this.#inMemory(key);
    if (found) return found.stored;
    if (this.#isWorthKeeping(key)) return this.show(key);
    return (await this.#queries.document.first(this.#database.autocommit, { ...key })) ?? null;
  }

  /**
   * Most changes are one statement, and one for the audit log, for the version that was read. What names other records or the
   * number, or meets another change, takes a transaction.
   */
  async update(key: NumberKey, actor: Actor, change: Change): Promise<WrittenNumber | null> {
    const found = await this.#find(key);
    if (!found) return null;
    const draft = draftOf(found, change);
    if (!draft.isChange) return writtenBy(draft);
    if (draft.isPlain && (await this.#write(key, actor, { stored: found.stored, draft })))
      return writtenBy(draft);
    return this.#changeLocked(key, actor, change);
  }

  /** What others have written is not known in time where the database is shared. */
  #inMemory({ account_id, id }: NumberKey): KnownNumber | undefined {
    return this.#database.isShared ? undefined : this.#known.find(account_id, id);
  }

  #isWorthKeeping({ id }: NumberKey): boolean {
    return !this.#database.isShared && this.#known.isAskedAgain(id);
  }

  async #find(key: NumberKey): Promise<KnownNumber | undefined> {
    const found = this.#inMemory(key);
    if (found) return found;
    const read = () => this.#queries.show.first(this.#database.autocommit, { ...key });
    if (this.#isWorthKeeping(key)) return this.#known.load(key.account_id, key.id, read);
    const stored = await read();
    return stored && new KnownNumber(key.account_id, stored);
  }

  /** Writes nothing, and answers false, where the number is not what the change was worked out from any more. */
  async #write(
    key: NumberKey,
    actor: Actor,
    { stored: before, draft }: { stored: StoredNumber; draft: Draft },
  ): Promise<boolean> {
    const { texts, version, changed } = draft;
    const isSameSettings = texts.settings === before.settings;
    const write = isSameSettings ? this.#writeDocument : this.#writeAllTexts;
    const entry = this.#journal.valuesOf(actor, updateOf(key, draft));
    const values = { ...key, ...texts, version };
    let written: KnownNumber | undefined;
    this.#known.beginWrite(key);
    try {
      if (await write(values, entry)) {
        const { document: phone_number, settings, external_id } = texts;
        const stored = { phone_number, settings, external_id, version: version + 1 };
        written = new KnownNumber(key.account_id, stored, changed.line);
      }
    } finally {
      this.#known.endWrite(key, written);
    }
    return written !== undefined;
  }

  /** All that a change takes, while nobody else can change the number. */
  async #changeLocked(key: NumberKey, actor: Actor, change: Change): Promise<WrittenNumber | null> {
    this.#known.beginWrite(key);
    try {
      return await transaction(this.#database.db, (trx) =>
        this.updateIn(trx, key, { actor, change }),
      );
    } finally {
      this.#known.endWrite(key);
    }
  }

  /** Part of a transaction, after which nothing that was known of the number is to be believed. */
  async updateIn(
    trx: Transaction<Tables>,
    key: NumberKey,
    { actor, change }: { actor: Actor; change: Change },
  ): Promise<WrittenNumber | null> {
    const stored = await this.#queries.showToChange.first(trx, { ...key });
    if (!stored) return null;
    const draft = draftOf(new KnownNumber(key.account_id, stored), change);
    if (draft.isChange) {
      await this.#writeAll(trx, key, draft);
      await this.#journal.record(trx, actor, updateOf(key, draft));
    }
    return writtenBy(draft);
  }

  async #writeAll(trx: Transaction<Tables>, key: NumberKey, draft: Draft): Promise<void> {
    await this.#queries.update.run(trx, { ...key, ...draft.texts, version: draft.version });
    const referrer = { referrer_kind: 'phone_number', referrer_id: key.id };
    const owner = { account_id: key.account_id, ...referrer };
    const [before, after] = [draft.before.external_id, draft.changed.line.external_id];
    await changeExternalId(trx, key, { before, after });
    await writeReferences(trx, this.#database.functions, owner, draft.changed);
  }
}

function draftOf({ line, stored }: KnownNumber, change: Change): Draft {
  const changed = change(line);
  const isSameSettings = changed.line.settings === line.settings;
  const texts = textsOf(changed.line, isSameSettings ? stored.settings : undefined);
  const isPlain =
    changed.added.length + changed.removed.length === 0 &&
    changed.line.external_id === line.external_id;
  const isChange =
    !isPlain || texts.document !== stored.phone_number || texts.settings !== stored.settings;
  return { before: line, changed, texts, version: stored.version, isChange, isPlain };
}

function writtenBy({ changed: { line }, texts, isChange }: Draft): WrittenNumber {
  return { line, phone_number: texts.document, isChanged: isChange };
}

function updateOf(
  { account_id, id }: NumberKey,
  { before, changed, texts, version }: Draft,
): AuditChange {
  const { phone_number, settings, external_id } = changed.line;
  return {
    account_id,
    action: 'update',
    source_type: 'phone_number',
    source_id: id,
    source_label: phone_number.number,
    changes: {
      ...changesBetween(before.phone_number, phone_number),
      ...(settings !== before.settings && changesBetween(before.settings, settings, 'settings.')),
      ...(external_id !== before.external_id && {
        external_id: { previous: before.external_id, current: external_id },
      }),
    },
    event: {
      type: 'phone_number.updated',
      ...(version % updatesPerDetail === 0 && { detail: texts.document }),
    },
  };
}
