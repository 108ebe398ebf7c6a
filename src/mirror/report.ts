/** What is copied, as the API calls many of it. */
export const copiedKinds = [
  'groups',
  'brands',
  'schedules',
  'addresses',
  'settings',
  'greetings',
  'ivrs',
  'digital_lines',
  'phone_numbers',
] as const;
export type CopiedKind = (typeof copiedKinds)[number];

/** What was not copied, and why; alike things are one. */
export interface LeftOut {
  readonly kind: CopiedKind;
  /** null: the record as a whole or, without ids, all of the kind */
  readonly property: string | null;
  readonly reason: string;
  /** the source has failed, and may show it another time */
  readonly may_pass: boolean;
  readonly count: number;
  /** of the first of them, as the source has them */
  readonly ids: readonly unknown[];
}

/** That something has another id than at the source. */
export interface NewId {
  /** with `ivr_menus`, `ivr_routes` and `uploads` too */
  readonly kind: string;
  readonly from: unknown;
  readonly to: number;
}

export interface KindCount {
  readonly kind: CopiedKind;
  readonly found: number;
  readonly copied: number;
  readonly new_ids: number;
  readonly left_out: number;
}

export interface MirrorReport {
  readonly counts: readonly KindCount[];
  readonly left_out: readonly LeftOut[];
  readonly new_ids: readonly NewId[];
  /** what the copy has beside, which accounts here cannot do without */
  readonly added: readonly string[];
}

export interface Missing {
  readonly kind: CopiedKind;
  readonly id?: unknown;
  readonly property?: string | null;
  readonly reason: string;
  readonly mayPass?: boolean;
}

/** Named one by one, of each thing that is left out. */
const mostIds = 10;

/** Collects what has become of everything that the source has. */
export class Report {
  readonly #found = new Map<CopiedKind, number>();
  readonly #copied = new Map<CopiedKind, number>();
  readonly #leftOut = new Map<string, { -readonly [Name in keyof LeftOut]: LeftOut[Name] }>();
  readonly #newIds: NewId[] = [];
  readonly #added: string[] = [];

  find(kind: CopiedKind): void {
    this.#found.set(kind, (this.#found.get(kind) ?? 0) + 1);
  }

  copy(kind: CopiedKind): void {
    this.#copied.set(kind, (this.#copied.get(kind) ?? 0) + 1);
  }

  /** Without an id: the whole kind. */
  leaveOut({ kind, id, property = null, reason, mayPass = false }: Missing): void {
    const key = JSON.stringify([kind, property, reason, mayPass]);
    const nothing = { kind, property, reason, may_pass: mayPass, count: 0, ids: [] };
    const known = this.#leftOut.get(key) ?? nothing;
    const isNamed = id !== undefined && known.ids.length < mostIds;
    this.#leftOut.set(key, {
      ...known,
      count: known.count + 1,
      ids: isNamed ? [...known.ids, id] : known.ids,
    });
  }

  giveNewId(newId: NewId): void {
    this.#newIds.push(newId);
  }

  add(what: string): void {
    this.#added.push(what);
  }

  get(): MirrorReport {
    return {
      counts: copiedKinds.map((kind) => this.#countOf(kind)),
      left_out: [...this.#leftOut.values()],
      new_ids: this.#newIds,
      added: this.#added,
    };
  }

  #countOf(kind: CopiedKind): KindCount {
    const [found, copied] = [this.#found.get(kind) ?? 0, this.#copied.get(kind) ?? 0];
    const new_ids = this.#newIds.filter((one) => one.kind === kind).length;
    return { kind, found, copied, new_ids, left_out: found - copied };
  }
}
