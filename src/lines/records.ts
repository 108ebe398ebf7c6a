import { ForbiddenError, NotFoundError, type Client } from '../client/index.ts';
import { closestTo } from '../domain/closest.ts';
import { quoted } from '../domain/quoted.ts';
import type { RecordKind } from '../domain/resources/record.ts';

type RecordId = number | string;

interface Named {
  readonly id: RecordId;
  readonly name: string;
  /** of greetings: within which their names are told apart */
  readonly category_id?: number;
  /** of addresses: what numbers are bought with */
  readonly provider_reference?: string;
}

/** How records of each kind that a number can name are listed. */
const lists = {
  group: ({ groups }: Client) => groups.list().toArray(),
  brand: ({ brands }: Client) => brands.list().toArray(),
  schedule: ({ schedules }: Client) => schedules.list().toArray(),
  ivr: ({ ivrs }: Client) => ivrs.list().toArray(),
  greeting: ({ greetings }: Client) => greetings.list().toArray(),
  address: ({ addresses }: Client) => addresses.list().toArray(),
} satisfies Partial<Record<RecordKind, (client: Client) => Promise<readonly Named[]>>>;

export type NamedKind = keyof typeof lists;

/** The records of an account that numbers can name, of the kinds that were asked for. */
export type Records = Readonly<Record<NamedKind, RecordNames>>;

/** Reads the records of the kinds; of the others there are none. */
export async function readRecords(
  client: Client,
  kinds: ReadonlySet<RecordKind>,
): Promise<Records> {
  const read = Object.entries(lists).map(async ([kind, list]) => {
    const records = kinds.has(kind) ? await readable(list(client)) : [];
    return [kind, new RecordNames(kind.replaceAll('_', ' '), records)] as const;
  });
  return Object.fromEntries(await Promise.all(read)) as Records;
}

/** Why records cannot be read, as of a plan that has no IVRs. */
async function readable(records: Promise<readonly Named[]>): Promise<readonly Named[] | string> {
  try {
    return await records;
  } catch (error) {
    if (error instanceof ForbiddenError || error instanceof NotFoundError) return error.message;
    throw error;
  }
}

/** An id, or why a name or an id stands for none. */
export type Resolved = { readonly id: RecordId } | { readonly problem: string };

/** What a file calls a record, and the name where that is its id. */
export class RecordReference {
  readonly text: RecordId;
  readonly name: string | undefined;

  constructor(text: RecordId, name?: string) {
    this.text = text;
    this.name = name;
  }
}

export class RecordNames {
  readonly #kind: string;
  readonly #unreadable: string | undefined;
  readonly #byId = new Map<RecordId, Named>();
  readonly #byName = new Map<string, Named[]>();

  constructor(kind: string, records: readonly Named[] | string) {
    this.#kind = kind;
    this.#unreadable = typeof records === 'string' ? records : undefined;
    for (const record of typeof records === 'string' ? [] : records) {
      this.#byId.set(record.id, record);
      this.#byName.set(record.name, [...(this.#byName.get(record.name) ?? []), record]);
    }
  }

  /** A string is a name, or the id of a system greeting; an integer is an id. */
  resolve(wanted: RecordId, category?: number): Resolved {
    if (this.#unreadable !== undefined) return this.#unchecked(wanted);
    const byId = this.#byId.get(wanted);
    if (byId && isIn(byId, category)) return { id: byId.id };
    if (typeof wanted === 'number') return { problem: `no ${this.#kind} has the id ${wanted}` };
    const [first, ...others] = this.#named(wanted, category);
    if (!first) return { problem: this.#unknown(wanted, category) };
    if (others.length === 0) return { id: first.id };
    const ids = [first, ...others].map(({ id }) => id).join(', ');
    return {
      problem: `${others.length + 1} ${this.#kind}s are called ${quoted(wanted)}: give the id of one, ${ids}`,
    };
  }

  /** A name that nothing else can be meant by, else the id. */
  referenceTo(id: RecordId, category?: number): RecordReference {
    const record = this.#byId.get(id);
    if (!record || typeof id === 'string') return new RecordReference(id);
    const { name, category_id } = record;
    const isClear =
      !this.#byId.has(name) &&
      this.#named(name, category === undefined ? undefined : category_id).length === 1;
    return isClear ? new RecordReference(name) : new RecordReference(id, name);
  }

  /** For people; the id of what there is none of. */
  nameOf(id: RecordId): string {
    const record = typeof id === 'number' ? this.#byId.get(id) : undefined;
    return record?.name ?? String(id);
  }

  get(id: RecordId): Named | undefined {
    return this.#byId.get(id);
  }

  #unchecked(wanted: RecordId): Resolved {
    if (typeof wanted === 'number') return { id: wanted };
    return { problem: `names of ${this.#kind}s cannot be read (${this.#unreadable}): give the id` };
  }

  #named(name: string, category: number | undefined): readonly Named[] {
    return (this.#byName.get(name) ?? []).filter((one) => isIn(one, category));
  }

  #unknown(name: string, category: number | undefined): string {
    if (/^\d{1,16}$/.test(name) && this.#byId.has(Number(name))) {
      return `no ${this.#kind} is called ${quoted(name)}: an id is written without quotes`;
    }
    const records = [...this.#byId.values()].filter((one) => isIn(one, category));
    const names = records.map((record) => record.name);
    const meant = closestTo(name, names) ?? names.find((one) => isAlike(one, name));
    const hint = meant === undefined ? '' : `; did you mean ${quoted(meant)}?`;
    return `no ${this.#kind} is called ${quoted(name)}${hint}`;
  }
}

const isIn = ({ category_id }: Named, category: number | undefined) =>
  category === undefined || category_id === category;
const isAlike = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
