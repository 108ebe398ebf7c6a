import type { Report } from '../report.ts';

/** Ids of these must differ from each other's too: they are one list. */
const spaces: Readonly<Record<string, string>> = {
  phone_numbers: 'lines',
  digital_lines: 'lines',
};

/** Which id each thing of the source has in the copy: its own, where that is one, and free. */
export class IdMap {
  readonly #ids = new Map<string, Map<unknown, number>>();
  readonly #taken = new Map<string, Set<number>>();
  readonly #next: () => number;
  readonly #report: Report;

  constructor(next: () => number, report: Report) {
    this.#next = next;
    this.#report = report;
  }

  /** To be called once for each; `kind` is what the API calls many of it. */
  assign(kind: string, from: unknown): number {
    const space = spaces[kind] ?? kind;
    const taken = this.#taken.get(space) ?? new Set();
    this.#taken.set(space, taken);
    let id = isId(from) ? from : this.#next();
    while (taken.has(id)) id = this.#next();
    taken.add(id);
    const ids = this.#ids.get(kind) ?? new Map<unknown, number>();
    this.#ids.set(kind, ids.set(from, id));
    if (id !== from) this.#report.giveNewId({ kind, from, to: id });
    return id;
  }

  /** undefined: the copy has no such thing */
  find(kind: string, from: unknown): number | undefined {
    return this.#ids.get(kind)?.get(from);
  }

  /** What was to be copied is not: nothing may name it. */
  forget(kind: string, from: unknown): void {
    this.#ids.get(kind)?.delete(from);
  }

  has(kind: string, id: number): boolean {
    return this.#taken.get(kind)?.has(id) ?? false;
  }
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
