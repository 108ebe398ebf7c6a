import type { IncomingHttpHeaders } from 'node:http';

/** Both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

interface Representation {
  /** in bytes */
  readonly size: number;
  /** strong */
  readonly etag: string;
}

/**
 * The range of bytes a client asks for (RFC 9110, 14.2); null: all of them. Several ranges at once,
 * what is not a range of bytes, and a range of another version (13.1.5) are answered with all.
 *
 * Not by range-parser 1.3: to it a suffix longer than the whole is unsatisfiable, to the RFC it is
 * the whole.
 */
export function rangeIn(
  { range = '', 'if-range': version }: IncomingHttpHeaders,
  { size, etag }: Representation,
): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/i.exec(range);
  if (!match || (version !== undefined && version !== etag)) return null;
  const [, first, last, suffix] = match;
  const start = first === undefined ? Math.max(0, size - Number(suffix)) : Number(first);
  const end = last ? Math.min(Number(last), size - 1) : size - 1;
  if (last && Number(last) < start) return null;
  return start < size ? { start, end } : 'unsatisfiable';
}
