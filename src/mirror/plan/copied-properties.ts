import * as z from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { parseRecord } from '../../domain/validation.ts';
import type { SourceRecord } from '../read/every-record.ts';
import type { LeaveOutProperty } from './copying.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * The properties that a schema has and the source gives, each in a form that is kept here. Those that are null where
 * there must be something are as if they were not given; what else is refused is noted.
 */
export function copiedProperties(
  source: SourceRecord,
  shape: Shape,
  leaveOut: LeaveOutProperty,
): Record<string, unknown> {
  const copied: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const value = source[name];
    if (value === undefined) continue;
    const checked = checkedValue(schema, value);
    if ('value' in checked) copied[name] = checked.value;
    else if (value !== null) leaveOut(name, checked.problem);
  }
  return copied;
}

function checkedValue(schema: z.ZodType, value: unknown): { value: unknown } | { problem: string } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  try {
    // Again, as parsing says what is wrong in the words of answers.
    return { value: parseRecord(z.object({ value: schema }), { value }).value };
  } catch (error) {
    return { problem: problemsIn(error).join('; ') };
  }
}

/** The rules that a refusal names, without the names of the properties; throws what is no refusal. */
export function problemsIn(error: unknown): string[] {
  return Object.values(detailsOf(error)).flatMap((mistakes) =>
    mistakes.map(({ description }) => description.replace(/^[^:]*: /, '')),
  );
}

/** The properties that a refusal names, dotted where they are nested. */
export const propertiesIn = (error: unknown): string[] => Object.keys(detailsOf(error));

function detailsOf(error: unknown) {
  if (error instanceof DomainError && error.details) return error.details;
  throw error;
}
