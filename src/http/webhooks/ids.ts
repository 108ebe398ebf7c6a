import { recordNotFound } from '../../domain/errors.ts';
import { isUlid } from '../../domain/ulid.ts';

/** An id in a path or the query; throws RecordNotFound where nothing can have it. */
export function idOf(text: string): string {
  if (isUlid(text)) return text;
  throw recordNotFound();
}
