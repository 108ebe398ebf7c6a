import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import { hasBody } from './body-timeout.ts';
import { problemOfDepth } from './json-depth.ts';
import { problemOfSyntax } from './json-syntax.ts';
import { bodyText, brokenTextIn, notText } from './text.ts';

/** What real clients send that purists would refuse; `docs/differences.md` lists it. */

/**
 * Bodies are JSON whatever they are labelled, and none at all is fine: GET and DELETE come with a
 * JSON content type and no body, PUT with JSON called `application/octet-stream`.
 */
export function takeAnyBodyAsJson(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('remove', 'remove');
  app.removeAllContentTypeParsers();
  // What says the type of nothing is not read, and cannot be wrong.
  app.addHook('onRequest', ({ raw, method }, _reply, done) => {
    if (['DELETE', 'OPTIONS'].includes(method) && !hasBody(raw)) delete raw.headers['content-type'];
    done();
  });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0 || request.method === 'GET' || request.method === 'HEAD') {
      done(null, undefined);
      return;
    }
    try {
      const text = shallowText(request, body as Buffer);
      void parseJson(request, text, (error, json) => {
        if (error) {
          done(new DomainError('BadRequest', problemOfSyntax(text)), undefined);
          return;
        }
        const broken = brokenTextIn(text, json);
        done(broken && notText(broken), json);
      });
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}

function shallowText({ headers }: FastifyRequest, body: Buffer): string {
  const text = bodyText(headers['content-type'], body);
  const problem = problemOfDepth(text);
  if (problem !== null) throw new DomainError('BadRequest', problem);
  return text;
}

export type Query = Readonly<Record<string, string | undefined>>;

/** What is a list: `include=a,b`, `include=a&include=b`, `include[]=a`, `include[0]=a`. */
const listName =
  /^(include|filter\[(?:created_at|country_code|type|capability|carrier|(?:group|ivr|schedule|brand|greeting|external)_id)\])(?:\[\d*\])?$/;

/** Whether a parameter is a list, of which each one counts. */
export const isList = (name: string): boolean => listName.test(name);

/** The parameter that is given by this name. */
export const parameterNamed = (name: string): string => listName.exec(name)?.[1] ?? name;

/** Blank parameters mean "not given"; of one that is repeated the last counts, unless it is a list. */
export function givenParameters(query: unknown): Query {
  const given: Record<string, string> = {};
  for (const [name, values] of Object.entries(query as Record<string, string | string[]>)) {
    const list = listName.exec(name)?.[1];
    const before = list === undefined ? undefined : given[list];
    const value =
      list === undefined ? [values].flat().at(-1) : [before ?? [], values].flat().join();
    if (value !== undefined && value.trim() !== '') given[list ?? name] = value.trim();
  }
  return given;
}
