import { isAscii, isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badParameter, DomainError } from '../domain/errors.ts';
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

/** A text that is not whole: what it is called, and what is wrong with it. */
export interface BrokenText {
  readonly name: string;
  readonly problem: string;
}

export function notText({ name, problem }: BrokenText): DomainError {
  return badParameter(name, 'InvalidValue', problem);
}

/** The first text, or key, of some JSON that is not whole, by its property; null: there is none. */
export function brokenTextIn(json: string, value: unknown): BrokenText | null {
  return suspicious.test(json) ? findBroken(value, []) : null;
}

type Path = readonly string[];

function findBroken(value: unknown, path: Path): BrokenText | null {
  if (typeof value === 'string') {
    return isWholeText(value) ? null : { name: nameOf(path), problem: problemOfText(value) };
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!isWholeText(key)) {
      return { name: nameOf(path), problem: `has a key that ${problemOfText(key)}` };
    }
    const found = findBroken(inner, Array.isArray(value) ? path : [...path, key]);
    if (found) return found;
  }
  return null;
}

/** A name that came from the client may be as long as all it sent. Halves no character. */
const shortened = (name: string): string => /^.{0,100}/su.exec(name)?.[0] ?? '';

/** Dotted. */
function nameOf(path: Path): string {
  return path.length === 0 ? 'body' : shortened(path.join('.'));
}

/** Refuses queries that are not text, with the parameter's name; `isFree`: those that the service does not read. */
export function refuseBrokenQueries(
  app: FastifyInstance,
  isFree: (request: FastifyRequest) => boolean,
): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { originalUrl } = request;
    const at = isFree(request) ? -1 : originalUrl.indexOf('?');
    const broken = at === -1 ? null : brokenParameterIn(originalUrl.slice(at + 1));
    done(broken ? notText(broken) : undefined);
  });
}

const escapes = /(?:%[\da-f]{2})+/gi;

/** The first parameter of a query, or a form, that is not text; null: there is none. One whose name is not has its place. */
export function brokenParameterIn(text: string): BrokenText | null {
  const parameters = text.split('&');
  const at = parameters.findIndex((parameter) => !isWholeParameter(parameter));
  if (at === -1) return null;
  const [escaped = ''] = (parameters[at] ?? '').split('=', 1);
  const isNamed = escaped !== '' && isWholeParameter(escaped);
  const name = isNamed ? shortened(unescaped(escaped)) : `parameter ${at + 1}`;
  const what = isNamed ? 'is' : 'has a name or a value that is';
  return { name, problem: `${what} not text: bytes of UTF-8, percent-encoded, without NUL` };
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

/** A `%` that escapes nothing stands for itself. */
function unescaped(text: string): string {
  return text.replaceAll('+', ' ').replaceAll(escapes, decodeURIComponent);
}
