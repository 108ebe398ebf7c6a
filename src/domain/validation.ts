import type * as z from 'zod';
import { FieldErrors, type FieldErrorCode } from './errors.ts';

const typeNames: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'true or false',
  int: 'an integer',
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
  for (const { path, error, problem } of problemsOf(result.error)) {
    errors.add(fieldOf(path), error, problem);
  }
  errors.throwIfAny();
  throw result.error;
}

/** What is wrong at one place of a value. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly error: FieldErrorCode;
  readonly problem: string;
  /** of an object that takes no others, those that it does not know */
  readonly unknownKeys?: readonly string[] | undefined;
}

/** All that is wrong with a value, in words; it must have been parsed with `reportInput`. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap(meantBy).map((issue) => ({
    path: issue.path,
    ...problemOf(issue),
    unknownKeys: issue.code === 'unrecognized_keys' ? issue.keys : undefined,
  }));
}

type Issue = z.core.$ZodIssue;

/** What is wrong with a value that may be of several types: what is wrong with it as the type that it has. */
function meantBy(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const ofItsType = issue.errors.find((issues) => !issues.some(isOfOtherType));
  if (!ofItsType) return [issue];
  return ofItsType
    .map((one): Issue => ({ ...one, path: [...issue.path, ...one.path] }))
    .flatMap(meantBy);
}

const isOfOtherType = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_union');

/** Such as `a string, a number or null`. */
function typesMeant(issue: Issue): string {
  const types = typesIn(issue);
  const last = types.pop() ?? '';
  return types.length === 0 ? last : `${types.join(', ')} or ${last}`;
}

function typesIn(issue: Issue): string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(typesIn);
  return issue.code === 'invalid_type' ? [typeOf(issue.expected, 'a number')] : [];
}

function typeOf(expected: string, number = 'an integer'): string {
  return expected === 'number' ? number : (typeNames[expected] ?? expected);
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
        problem: `must be ${typeOf(issue.expected)}`,
      };
    case 'invalid_union':
      return { error: 'InvalidType', problem: `must be ${typesMeant(issue)}` };
    case 'invalid_value':
      return { error: 'InvalidValue', problem: `must be one of ${issue.values.join(', ')}` };
    case 'too_small':
      return { error: 'InvalidValue', problem: `must be at least ${issue.minimum}` };
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return { error: 'InvalidValue', problem: formProblem(issue) };
    default:
      return { error: 'InvalidValue', problem: issue.message };
  }
}

/** In our words where the schema has none of its own. */
function formProblem({ format, message }: z.core.$ZodIssueInvalidStringFormat): string {
  if (!message.startsWith('Invalid ')) return message;
  const example = exampleForms[format];
  return example === undefined ? 'does not have the form it needs' : `must be ${example}`;
}

const exampleForms: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-01-31',
  datetime: 'a time such as 2026-01-31T12:00:00Z',
};

function tooBig(issue: z.core.$ZodIssueTooBig): { error: FieldErrorCode; problem: string } {
  return issue.origin === 'string'
    ? { error: 'ValueTooLong', problem: `is too long (at most ${issue.maximum} characters)` }
    : issue.origin === 'array'
      ? { error: 'ValueTooLong', problem: `has too many elements (at most ${issue.maximum})` }
      : { error: 'InvalidValue', problem: `must be at most ${issue.maximum}` };
}
