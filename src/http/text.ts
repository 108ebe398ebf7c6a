import { isAscii, isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import { isWholeText, problemOfText } from '../domain/text.ts';
import { charsetOf } from './charset.ts';

const replacement = '\ufffd';

/**
 * The text of a body, which is UTF-8 unless its content type says otherwise. Throws BadRequest where it
 * is not what it is said to be, UnsupportedMediaType where it is in another charset than those here.
 */
export function bodyText(contentType: string | undefined, body: Buffer): string {
  const charset = charsetOf(contentType);
  if (charset === 'utf-8') {
    if (!isUtf8(body)) throw notIn('UTF-8', firstNotUtf8(body));
    return body.toString();
  }
  if (charset === 'us-ascii' && !isAscii(body)) {
    throw notIn(
      'US-ASCII',
      body.findIndex((byte) => byte > 0x7f),
    );
  }
  return body.toString('latin1');
}

function notIn(name: string, at: number): DomainError {
  return new DomainError('BadRequest', `The body is not ${name}: see its byte ${at + 1}`);
}

/** Where the first sequence begins that is none: it is read as U+FFFD, and was not written as that. */
function firstNotUtf8(body: Buffer): number {
  let at = 0;
  for (const part of body.toString().split(replacement)) {
    at += Buffer.byteLength(part);
    if (body.toString('latin1', at, at + 3) !== 'ï¿½') return at;
    at += 3;
  }
  return at;
}

/** Escapes of what no text may hold; anything else of it cannot be in JSON that is UTF-8. */
const suspicious = /\\u(?:d[89a-f]|0000)/i;

/** What is wrong with the first text, or key, of some JSON that is not whole, by its property; null: nothing. */
export function brokenTextIn(json: string, value: unknown): string | null {
  const found = suspicious.test(json) ? findBroken(value, []) : null;
  return found && `${found[0]} ${problemOfText(found[1])}`;
}

type Path = readonly string[];

/** The dotted name of where it is, and the text. */
function findBroken(value: unknown, path: Path): [field: string, text: string] | null {
  if (typeof value === 'string') return isWholeText(value) ? null : [nameOf(path), value];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!isWholeText(key)) return [`A key in ${nameOf(path)}`, key];
    const found = findBroken(inner, Array.isArray(value) ? path : [...path, key]);
    if (found) return found;
  }
  return null;
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'the body' : path.join('.').slice(0, 100);
}

/** Refuses queries that are not text, with the parameter's name. */
export function refuseBrokenQueries(app: FastifyInstance): void {
  app.addHook('onRequest', ({ originalUrl }, _reply, done) => {
    const at = originalUrl.indexOf('?');
    const name = at === -1 ? null : brokenParameterIn(originalUrl.slice(at + 1));
    done(name === null ? undefined : new DomainError('BadRequest', problemOfParameter(name)));
  });
}

export function problemOfParameter(name: string): string {
  return `The parameter ${name} is not text: bytes of UTF-8, percent-encoded, without NUL`;
}

const escapes = /(?:%[\da-f]{2})+/gi;

/** The name of the first parameter of a query, or a form, that is not text; null: there is none. */
export function brokenParameterIn(text: string): string | null {
  const broken = text.split('&').find((parameter) => !isWholeParameter(parameter));
  return broken === undefined ? null : (/^[\w[\].-]{1,100}/.exec(broken)?.[0] ?? '');
}

function isWholeParameter(text: string): boolean {
  // Node reads bytes that are not escaped as if they were ISO-8859-1.
  if (!/^[\x20-\x7e]*$/.test(text)) return false;
  return [...text.matchAll(escapes)].every(([escaped]) => isWholeEscape(escaped));
}

function isWholeEscape(escaped: string): boolean {
  try {
    return isWholeText(decodeURIComponent(escaped));
  } catch {
    return false;
  }
}
