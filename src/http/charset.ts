import { badParameter, type DomainError } from '../domain/errors.ts';
import { quoted } from '../domain/quoted.ts';

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

/**
 * What a content type says of its text, which is UTF-8 by default. Throws UnsupportedMediaType where it is
 * another, BadRequest where it names a charset and not as a parameter.
 */
export function charsetOf(contentType = ''): Charset {
  if (/charset/i.test(contentType.replaceAll(parameter, ''))) throw malformedContentType();
  const named = [...contentType.matchAll(parameter)]
    .filter(([, name = '']) => name.toLowerCase() === 'charset')
    .map(([, , value = '']) => value.replaceAll(/^"|"$|\\(?=.)/g, ''));
  const name = named.join(', ');
  const known = charsets[name.toLowerCase()];
  if (known !== undefined) return known;
  throw badParameter(
    'Content-Type',
    'InvalidValue',
    `must have the charset UTF-8, US-ASCII or ISO-8859-1, not ${quoted(name)}`,
    'UnsupportedMediaType',
  );
}

export function malformedContentType(): DomainError {
  const problem = 'is malformed: write it as in application/json; charset=utf-8';
  return badParameter('Content-Type', 'InvalidValue', problem);
}
