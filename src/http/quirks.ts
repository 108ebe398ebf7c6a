import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import { isTooDeep, maxJsonDepth } from './json-depth.ts';
import { describeSyntaxMistake } from './json-syntax.ts';

/** What real clients send that purists would refuse; `docs/differences.md` lists it. */

const suffix = '.json';

/** Paths are called with and without `.json`. */
export function withoutJsonSuffix({ url = '/' }: { url?: string | undefined }): string {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  if (!path.endsWith(suffix) || !path.startsWith('/api/')) return url;
  return path.slice(0, -suffix.length) + url.slice(path.length);
}

/**
 * Bodies are JSON whatever they are labelled, and none at all is fine: GET and DELETE come with a
 * JSON content type and no body, PUT with JSON called `application/octet-stream`.
 */
export function takeAnyBodyAsJson(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('remove', 'remove');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0 || request.method === 'GET' || request.method === 'HEAD') {
      done(null, undefined);
      return;
    }
    if (isTooDeep(body as string)) {
      const problem = `The body has more than ${maxJsonDepth} levels of objects and arrays`;
      done(new DomainError('BadRequest', problem), undefined);
      return;
    }
    void parseJson(request, body as string, (error, json) => {
      done(error ? invalidJson(body as string) : null, json);
    });
  });
}

/** Where it is not: on every version of Node alike, and nothing of the body but one character. */
function invalidJson(body: string): DomainError {
  const mistake = describeSyntaxMistake(body.replace(/^\uFEFF/, ''));
  return new DomainError('BadRequest', ['The body is not valid JSON', mistake].join(': '));
}

export type Query = Readonly<Record<string, string | undefined>>;

/** Blank parameters mean "not given"; of one that is repeated the last counts. */
export function givenParameters(query: unknown): Query {
  const given: Record<string, string> = {};
  for (const [name, values] of Object.entries(query as Record<string, string | string[]>)) {
    const value = Array.isArray(values) ? values.at(-1) : values;
    if (value !== undefined && value.trim() !== '') given[name] = value.trim();
  }
  return given;
}
