import { DomainError } from '../domain/errors.ts';
import type { Query } from './quirks.ts';

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  '1': true,
  '0': false,
};

/** Doc: booleans; clients send `true`, `false`, `1` and `0`. */
export function booleanParameter(query: Query, name: string): boolean | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const truth = truths[value.toLowerCase()];
  if (truth === undefined) throw new DomainError('BadRequest', `${name} must be true or false`);
  return truth;
}

export function requiredParameter(query: Query, name: string): string {
  const value = query[name];
  if (value === undefined) throw new DomainError('BadRequest', `${name} is required`);
  return value;
}

/** Doc: what a phone number can be shown and updated with. */
const includes = ['settings', 'ivrs', 'all_greetings', 'all_groups', 'all_schedules'] as const;
export type Include = (typeof includes)[number];

/** Doc: several values are separated by commas. */
export function includeParameter(query: Query): ReadonlySet<Include> {
  const values = (query['include'] ?? '').split(',').map((value) => value.trim());
  const unknown = values.find(
    (value) => value !== '' && !(includes as readonly string[]).includes(value),
  );
  if (unknown !== undefined) {
    throw new DomainError(
      'BadRequest',
      `include takes ${includes.join(', ')}, separated by commas`,
    );
  }
  return new Set(values.filter((value) => value !== '') as Include[]);
}

/** A phone number's id from the path, or null when it can be none. */
export function idParameter(id: string): number | null {
  const value = /^[1-9]\d{0,15}$/.test(id) ? Number(id) : NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** The object under the resource's own key. */
export function bodyOf(body: unknown, key: string): Record<string, unknown> {
  const value = isObject(body) ? body[key] : undefined;
  if (isObject(value)) return value;
  throw new DomainError(
    'BadRequest',
    `The body must be a JSON object with an object under "${key}"`,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
