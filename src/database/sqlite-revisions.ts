import { currentTurn } from './event-loop.ts';

/** What a statement writes, if it writes one table and nothing else; whatever begins otherwise may write any. */
const writtenTable =
  /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|(update)(?:\s+or\s+\w+)?|delete\s+from)\s+"?(\w+)"?/i;

/**
 * Numbers that change when what is in a SQLite file may have: of what this process commits it is known in
 * which tables. There are no triggers, and nothing is deleted by cascade, which would write others as well.
 */
export class SqliteRevisions {
  readonly #committed = new Map<string, number>();
  /** as far as rows have come or gone */
  readonly #rows = new Map<string, number>();
  /** of statements that may write any table, and of other processes */
  #anywhere = 0;
  /** how often other processes have been seen to have written */
  #byOthers = 0;
  /** of the transactions that share the next commit; null: any */
  #writing = new Set<string | null>();
  #movingRows = new Set<string>();
  #statements = 0;
  #turn: number | undefined;
  #version: number | undefined;
  readonly #dataVersion: () => number;
  readonly #onOthers: () => void;

  /**
   * `dataVersion`: as the connection that writes here sees it, which changes with commits of all others.
   * `onOthers` is told of them before anybody reads what they have written.
   */
  constructor(dataVersion: () => number, onOthers: () => void) {
    this.#dataVersion = dataVersion;
    this.#onOthers = onOthers;
  }

  /** Of these tables; of all where none is named. */
  of(tables: readonly string[]): number {
    this.#lookForOthers();
    let sum = this.#anywhere;
    const names = tables.length > 0 ? tables : this.#committed.keys();
    for (const name of names) sum += this.#committed.get(name) ?? 0;
    return sum;
  }

  /** Changes when this process has inserted or deleted rows of a table, or another process has written anything. */
  ofRows(table: string): number {
    this.#lookForOthers();
    return this.#anywhere + (this.#rows.get(table) ?? 0);
  }

  /** Changes only when another process has written something. */
  ofOthers(): number {
    this.#lookForOthers();
    return this.#byOthers;
  }

  /** A statement has been run that is part of the next commit. */
  noteWriting(sql: string): void {
    const [, update, table = null] = writtenTable.exec(sql) ?? [];
    this.#writing.add(table);
    if (table !== null && update === undefined) this.#movingRows.add(table);
    this.#statements += 1;
  }

  /** Answers how many statements wrote. */
  noteCommit(): number {
    for (const table of this.#writing) {
      if (table === null) this.#anywhere += 1;
      else increment(this.#committed, table);
    }
    for (const table of this.#movingRows) increment(this.#rows, table);
    const statements = this.#statements;
    this.noteRollback();
    return statements;
  }

  noteRollback(): void {
    this.#writing.clear();
    this.#movingRows.clear();
    this.#statements = 0;
  }

  /** Once in a turn, as requests that have come meanwhile have not: they are read after it. */
  #lookForOthers(): void {
    const turn = currentTurn();
    if (this.#turn === turn) return;
    this.#turn = turn;
    const version = this.#dataVersion();
    if (this.#version === version) return;
    if (this.#version !== undefined) {
      this.#anywhere += 1;
      this.#byOthers += 1;
      this.#onOthers();
    }
    this.#version = version;
  }
}

function increment(counts: Map<string, number>, table: string): void {
  counts.set(table, (counts.get(table) ?? 0) + 1);
}
