import { isDeepStrictEqual } from 'node:util';
import type { Path, Problems } from './problems.ts';

/** Properties of a number, by the names of a file or of the API. */
export type Properties = Readonly<Record<string | number, unknown>>;

/** Settings that are the same fact as a property of the number. */
export const twins = [
  ['priority', 'priority'],
  ['allow_outbound_calls', 'outbound_enabled'],
] as const;

/** Each fact once, on the number; what says two things of one is a problem. */
export function withoutTwins(given: Properties, path: Path, problems: Problems): Properties {
  if (given['settings'] === undefined) return given;
  const settings = { ...(given['settings'] as Record<string, unknown>) };
  const properties: Record<string, unknown> = { ...given, settings };
  for (const [setting, property] of twins) {
    const value = settings[setting];
    delete settings[setting];
    if (value === undefined) continue;
    properties[property] ??= value;
    if (properties[property] !== value) {
      problems.add(
        [...path, 'settings', setting],
        `is the same as ${property} of the number, which is something else here: leave one out`,
      );
    }
  }
  return properties;
}

/** What an entry says, and what it does not say as the defaults do, within settings and greetings too. */
export function mergedProperties(defaults: Properties, own: Properties): Properties {
  const merged: Record<string, unknown> = { ...defaults, ...own };
  for (const name of ['settings', 'overflow_number', 'greetings']) {
    if (isNested(defaults[name]) && isNested(own[name])) {
      merged[name] = mergedProperties(defaults[name], own[name]);
    }
  }
  return merged;
}

/** Whether it is made of properties itself. */
export const isNested = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);
