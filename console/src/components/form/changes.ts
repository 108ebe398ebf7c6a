/** Values of a record by path: `nickname`, `settings.voicemail`. */
export type ByPath = Readonly<Record<string, unknown>>;

/** Those of a record that differ, in its own shape. */
export type Changed<Shown> = { [Key in keyof Shown]?: ChangedValue<Shown[Key]> };

type ChangedValue<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? // Of what has any names, some.
      string extends keyof Value
      ? Value
      : Changed<Value>
    : Value;

/** `parts`: the paths of objects whose properties are changed one by one; all else is one value. */
export function valuesByPath(record: object, parts: readonly string[], above = ''): ByPath {
  const entries = Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    const path = above + name;
    return parts.includes(path) && typeof value === 'object' && value !== null
      ? Object.entries(valuesByPath(value, parts, `${path}.`))
      : [[path, value]];
  });
  return Object.fromEntries(entries);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The values that are others, with those. */
export function changesBetween(before: ByPath, after: ByPath): ByPath {
  return Object.fromEntries(
    Object.entries(after).filter(([path, value]) => !isSame(before[path], value)),
  );
}

/** Puts values back where they are in a record. */
export function inShape<Shown>(changes: ByPath, parts: readonly string[]): Changed<Shown> {
  const shaped: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(changes)) {
    const part = parts.findLast((one) => path.startsWith(`${one}.`));
    const names = part === undefined ? [path] : [...part.split('.'), path.slice(part.length + 1)];
    let place = shaped;
    for (const name of names.slice(0, -1)) place = (place[name] ??= {}) as typeof shaped;
    place[names.at(-1) ?? path] = value;
  }
  return shaped as Changed<Shown>;
}

/** A record as the form began with it, as it is in the form, and as it is saved now. */
export interface Versions {
  readonly base: ByPath;
  readonly mine: ByPath;
  readonly theirs: ByPath;
}

/**
 * What was saved meanwhile by others. `followed`: what is not changed here, with its new values; `conflicts`: the
 * paths of what is changed here to something else.
 */
export function changedMeanwhile({ base, mine, theirs }: Versions): {
  readonly followed: ByPath;
  readonly conflicts: readonly string[];
} {
  const changed = Object.entries(changesBetween(base, theirs));
  const [followed, others] = [
    changed.filter(([path]) => isSame(base[path], mine[path])),
    changed.filter(([path]) => !isSame(base[path], mine[path])),
  ];
  return {
    followed: Object.fromEntries(followed),
    conflicts: others.filter(([path, value]) => !isSame(mine[path], value)).map(([path]) => path),
  };
}
