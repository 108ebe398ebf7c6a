import type * as z from 'zod';
import { UsageError } from '../../config/usage-error.ts';
import { DomainError, type ErrorDetails } from '../../domain/errors.ts';
import { parseRecord } from '../../domain/validation.ts';
import { Refusal } from '../terminal/refusal.ts';

/** What options say, checked as the API checks it; throws UsageError that names the option at fault. */
export function checkedWords<Schema extends z.ZodType>(
  schema: Schema,
  given: object,
): z.output<Schema> {
  try {
    return parseRecord(schema, given);
  } catch (error) {
    throw refusedWords(error, given);
  }
}

/** A refusal of the domain's in the words of the command line; another error as it is. `given`: what options said, by property. */
export function refusedWords(error: unknown, given: object): unknown {
  if (!(error instanceof DomainError) || !error.details) return error;
  const problems = linesOf(error.details, given);
  const isOfWords = Object.keys(error.details).every((name) => name in given);
  return new (isOfWords ? UsageError : Refusal)(problems.join('; '));
}

function linesOf(details: ErrorDetails, given: object): string[] {
  return Object.entries(details).flatMap(([name, list]) =>
    list.map(({ description }) =>
      // Without the name that properties of the API have.
      name in given
        ? `--${name.replaceAll('_', '-')}: ${description.replace(/^[^:]+: /, '')}`
        : description,
    ),
  );
}
