import type { z } from 'zod';
import { FieldErrors, type FieldErrorCode } from './errors.ts';

const kinds: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'true or false',
  int: 'an integer',
  number: 'an integer',
  object: 'an object',
  record: 'an object',
  string: 'a string',
};

/** Parses, or throws one RecordInvalid that names every field that is wrong, and how. */
export function parseRecord<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const errors = new FieldErrors();
  for (const issue of result.error.issues) {
    const { error, problem } = problemOf(issue);
    errors.add(fieldOf(issue.path), error, problem);
  }
  errors.throwIfAny();
  throw result.error;
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part === 'string').join('.') || 'base';
}

function problemOf(issue: z.core.$ZodIssue): { error: FieldErrorCode; problem: string } {
  if (issue.input === undefined) return { error: 'BlankValue', problem: 'is needed' };
  switch (issue.code) {
    case 'invalid_type':
      return {
        error: 'InvalidType',
        problem: `must be ${kinds[issue.expected] ?? issue.expected}`,
      };
    case 'invalid_union':
      return { error: 'InvalidType', problem: 'is of the wrong type' };
    case 'invalid_value':
      return { error: 'InvalidValue', problem: `must be one of ${issue.values.join(', ')}` };
    case 'too_small':
      return { error: 'InvalidValue', problem: `must be at least ${issue.minimum}` };
    case 'too_big':
      return tooBig(issue);
    default:
      return { error: 'InvalidValue', problem: issue.message };
  }
}

function tooBig(issue: z.core.$ZodIssueTooBig): { error: FieldErrorCode; problem: string } {
  return issue.origin === 'string'
    ? { error: 'ValueTooLong', problem: `is too long (at most ${issue.maximum} characters)` }
    : issue.origin === 'array'
      ? { error: 'ValueTooLong', problem: `has too many elements (at most ${issue.maximum})` }
      : { error: 'InvalidValue', problem: `must be at most ${issue.maximum}` };
}
