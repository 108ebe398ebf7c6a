import { isNested, isSame, type Properties } from './properties.ts';

/** What more than half of all have in common, within settings and greetings too. */
export function sharedProperties(all: readonly Properties[]): Properties {
  const shared: Record<string, unknown> = {};
  for (const name of new Set(all.flatMap((one) => Object.keys(one)))) {
    const values = all.map((one) => one[name]);
    const parts = values.filter(isNested);
    // What one of them lacks, it would be given.
    if (values.includes(undefined)) continue;
    const value = parts.length === all.length ? sharedProperties(parts) : mostCommon(values);
    if (value !== undefined && !isEmpty(value)) shared[name] = value;
  }
  return shared;
}

const isEmpty = (value: unknown): boolean => isNested(value) && Object.keys(value).length === 0;

function mostCommon(values: readonly unknown[]): unknown {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = JSON.stringify(value);
    const count = (counts.get(text) ?? 0) + 1;
    if (count * 2 > values.length) return value;
    counts.set(text, count);
  }
  return undefined;
}

/** What is to be said of one beside what all have: merged with it, the result is the same. */
export function besideShared(shared: Properties, own: Properties): Properties {
  const left = Object.entries(own).flatMap(([name, value]) => {
    const common = shared[name];
    if (isSame(common, value)) return [];
    if (!isNested(common) || !isNested(value)) return [[name, value] as const];
    const beside = besideShared(common, value);
    return isEmpty(beside) ? [] : [[name, beside] as const];
  });
  return Object.fromEntries(left);
}
