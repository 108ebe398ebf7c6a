import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { badParameter, DomainError, fieldError, recordNotFound } from '../domain/errors.ts';
import { quoted } from '../domain/quoted.ts';
import type { Query } from './quirks.ts';

/** Each parameter's schema, for the OpenAPI document, stands beside what reads it; it says the type that the text means. */

/** Doc: booleans; clients send `true`, `false`, `1` and `0`. */
export const flagSchema = z.boolean().optional();

const flags = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

export function booleanParameter(query: Query, name: string): boolean | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const flag = flags.get(value.toLowerCase());
  if (flag === undefined) throw badParameter(name, 'InvalidType', 'must be true or false');
  return flag;
}

/** In the query, as the ecosystem's flags, or in the body; absent: false. Throws BadRequest. */
export function flagIn({ body }: { readonly body: unknown }, query: Query, name: string): boolean {
  const inQuery = booleanParameter(query, name);
  if (inQuery !== undefined) return inQuery;
  const { [name]: flag = false } = (body ?? {}) as Readonly<Record<string, unknown>>;
  // What has parts is no flag, nor has it a text: its `toString` may be the client's.
  const isPlain = typeof flag === 'boolean' || typeof flag === 'number' || typeof flag === 'string';
  return booleanParameter({ [name]: isPlain ? String(flag) : '' }, name) ?? false;
}

export function requiredParameter(query: Query, name: string): string {
  const value = query[name];
  if (value === undefined) throw badParameter(name, 'BlankValue', 'is required');
  return value;
}

/** Doc: what a phone number can be shown and updated with. Chosen: `carrier_terms`, `external_id`. */
export const includes = [
  'settings',
  'ivrs',
  'all_greetings',
  'all_groups',
  'all_schedules',
  'carrier_terms',
  'external_id',
] as const;
export type Include = (typeof includes)[number];

export const includeSchema = z.object({
  include: z
    .array(z.enum(includes))
    .optional()
    .describe(
      'What to show beside the phone number, separated by commas. `carrier_terms` and `external_id` are extensions.',
    ),
});

const nothing: ReadonlySet<Include> = new Set();

/** Doc: several values are separated by commas. */
export function includeParameter({ include }: Query): ReadonlySet<Include> {
  if (include === undefined) return nothing;
  const values = include.split(',').map((value) => value.trim());
  const unknown = values.find(
    (value) => value !== '' && !(includes as readonly string[]).includes(value),
  );
  if (unknown !== undefined) {
    const problem = `takes ${includes.join(', ')}, separated by commas, and not ${quoted(unknown)}`;
    throw badParameter('include', 'InvalidValue', problem);
  }
  return new Set(values.filter((value) => value !== '') as Include[]);
}

export const phoneNumberIdSchema = z.object({
  phone_number_id: z.int().positive().describe('The id of a phone number.'),
});

/** The id of a phone number in a path; throws RecordNotFound when it cannot be one. */
export function phoneNumberId({ params }: FastifyRequest): number {
  const { phone_number_id } = params as Record<keyof typeof phoneNumberIdSchema.shape, string>;
  const id = idParameter(phone_number_id);
  if (id === null) throw recordNotFound();
  return id;
}

/** An id in a path; null: it cannot be one. */
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
    {
      details:
        value === undefined
          ? fieldError(key, 'BlankValue', 'is needed')
          : fieldError(key, 'InvalidType', 'must be an object'),
    },
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
