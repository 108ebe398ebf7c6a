import { DomainError } from '../domain/errors.ts';

/** Of a content type: a name and its value, quoted or not (RFC 9110, 5.6.6). */
const parameter = /;\s*([^\s=;]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;]*)/g;

export type Charset = 'utf-8' | 'us-ascii' | 'iso-8859-1';

const charsets: Readonly<Record<string, Charset>> = {
  '': 'utf-8',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'us-ascii',
  'iso-8859-1': 'iso-8859-1',
};

/** What a content type says of its text, which is UTF-8 by default; throws UnsupportedMediaType where it is another. */
export function charsetOf(contentType = ''): Charset {
  const named = [...contentType.matchAll(parameter)]
    .filter(([, name = '']) => name.toLowerCase() === 'charset')
    .map(([, , value = '']) => value.replaceAll(/^"|"$|\\(?=.)/g, ''));
  const name = named.join(', ');
  const known = charsets[name.toLowerCase()];
  if (known !== undefined) return known;
  throw new DomainError(
    'UnsupportedMediaType',
    `The charset of a body must be UTF-8, US-ASCII or ISO-8859-1, not ${name.slice(0, 40)}`,
  );
}
