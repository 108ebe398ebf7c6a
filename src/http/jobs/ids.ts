import { badParameter, DomainError } from '../../domain/errors.ts';
import { maxJobItems } from '../../domain/jobs/job.ts';
import { quoted } from '../../domain/quoted.ts';
import { idParameter, requiredParameter } from '../parameters.ts';
import type { Query } from '../quirks.ts';

/** Values that commas separate, each once. Throws TooManyValues. */
export function listIn(name: string, text: string): string[] {
  const values = text.split(',').map((value) => value.trim());
  const given = [...new Set(values.filter((value) => value !== ''))];
  if (given.length === 0) throw badParameter(name, 'BlankValue', 'is required');
  refuseTooMany(given.length);
  return given;
}

/** The ids of phone numbers in `ids`. Throws BadRequest for what cannot be one. */
export function idsIn(query: Query): number[] {
  return listIn('ids', requiredParameter(query, 'ids')).map((text) => {
    const id = idParameter(text);
    if (id !== null) return id;
    throw badParameter(
      'ids',
      'InvalidValue',
      `takes ids of phone numbers, and not ${quoted(text)}`,
    );
  });
}

/** In the ecosystem's words (events.md, 3.1), which have a gap where the name was to stand. */
export function refuseTooMany(count: number): void {
  if (count <= maxJobItems) return;
  throw new DomainError(
    'TooManyValues',
    `Parameter  cannot specify more than ${maxJobItems} values`,
    { body: { max_count: maxJobItems } },
  );
}
