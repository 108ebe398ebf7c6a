import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';

/** Chosen: enough for 100,000 numbers with all settings by one alias. Aliases of aliases multiply. */
const maxValues = 10_000_000;

interface Values {
  readonly value: unknown;
  /** what an alias stands for */
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** `text`: what is wrong with the node */
type Tell = (node: unknown, text: string) => void;

/** A document as a value, each alias replaced by what it stands for; `tell` is told what cannot be. */
export function valuesOf({ contents }: Document, tell: Tell): Values {
  const reader = new Reader(tell);
  return { value: reader.valueOf(contents), targets: reader.targets };
}

interface Anchored {
  readonly node: Node;
  readonly value: unknown;
  /** how many values it comes to */
  readonly size: number;
}

class Reader {
  readonly targets = new Map<Alias, Node>();
  readonly #tell: Tell;
  /** null: it is being read, so that nothing in it can mean it */
  readonly #anchors = new Map<string, Anchored | null>();
  #size = 0;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  valueOf(node: unknown): unknown {
    if (isAlias(node)) return this.#aliased(node);
    const before = this.#size;
    this.#size += 1;
    if (!isScalar(node) && !isCollection(node)) return null;
    const { anchor } = node;
    if (anchor === undefined) return this.#own(node);
    this.#anchors.set(anchor, null);
    const value = this.#own(node);
    this.#anchors.set(anchor, { node, value, size: this.#size - before });
    return value;
  }

  #own(node: Node): unknown {
    if (isMap(node)) return this.#object(node);
    if (isSeq(node)) return node.items.map((item) => this.valueOf(item));
    return isScalar(node) ? node.value : null;
  }

  #object(map: YAMLMap): object {
    const values = new Map<string, unknown>();
    for (const { key, value } of map.items) {
      const name = keyOf(key);
      if (values.has(name)) this.#tell(key, `${name} is given twice here`);
      values.set(name, this.valueOf(value));
    }
    // With what is called `__proto__` too: a property as any other.
    return Object.fromEntries(values);
  }

  #aliased(alias: Alias): unknown {
    const { source } = alias;
    const anchored = this.#anchors.get(source);
    if (!anchored) {
      const isWithin = anchored === null;
      const problem = isWithin
        ? `stands within &${source} itself`
        : `no &${source} comes before it`;
      this.#tell(alias, `*${source}: ${problem}`);
      return null;
    }
    const isFirstTooMany = this.#size <= maxValues;
    this.#size += anchored.size;
    if (isFirstTooMany && this.#size > maxValues) {
      this.#tell(alias, `*${source}: aliases come to more than ${maxValues} values here`);
    }
    this.targets.set(alias, anchored.node);
    return anchored.value;
  }
}

/** The parser makes a string of every key that can be one, and tells the others. */
export const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
