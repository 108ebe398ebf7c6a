import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { logHints } from '../request-log.ts';
import { declaredBy, type Declared } from './declared.ts';
import { mistakesInBody, mistakesInHeaders, mistakesInQuery, unreadBody } from './find.ts';
import { headerValueOf, hintHeader, separator } from './hint-header.ts';
import { hintOf, type Mistake } from './mistake.ts';
import { refusalOf } from './refusal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** of which clients send properties back, beside the operation's own answer: they are no mistakes */
    sentBack?: z.ZodType;
    /** Tells what nobody reads of a body that the handler has read by itself, or refuses it. */
    checkBody?: (request: FastifyRequest, reply: FastifyReply, body: object) => void;
  }
}

interface HintOptions {
  /** what would be told is refused */
  readonly isStrict: boolean;
  /** in the envelope of RFC 6749 */
  readonly isOAuth?: boolean;
}

/**
 * Tells what a client sends and nobody reads, for the routes to come: in a header, and in a line of the log.
 * What a route takes is found out when somebody sends it something.
 */
export function giveHints(app: FastifyInstance, { isStrict, isOAuth = false }: HintOptions): void {
  const tell = isStrict
    ? (_request: FastifyRequest, _reply: FastifyReply, mistakes: Mistake[]) => {
        throw refusalOf(mistakes, isOAuth);
      }
    : hint;
  app.addHook('onRoute', (route) => {
    const { handler, schema, config } = route;
    let known: Declared | undefined;
    const declared = () => (known ??= declaredBy(schema, config?.sentBack));
    route.config = {
      ...config,
      checkBody(request, reply, body) {
        const mistakes = mistakesInBody(body, declared());
        if (mistakes.length > 0) tell(request, reply, mistakes);
      },
    } as NonNullable<typeof config>;
    route.handler = function checked(request, reply) {
      if (mayHaveMistakes(request)) {
        const mistakes = mistakesIn(request, declared());
        if (mistakes.length > 0) tell(request, reply, mistakes);
      }
      return handler.call(this, request, reply);
    };
  });
}

/** Most requests that read something have neither a query nor a body, and pay for this alone. */
function mayHaveMistakes({ query, body, headers }: FastifyRequest): boolean {
  for (const _name in query as object) return true;
  return body !== undefined || headers['content-length'] !== undefined;
}

function mistakesIn({ query, headers, body, method }: FastifyRequest, takes: Declared): Mistake[] {
  const inQuery = mistakesInQuery(query as Record<string, unknown>, takes);
  if (body === undefined) return [...inQuery, ...unreadBody(method, headers['content-length'])];
  return [...inQuery, ...mistakesInHeaders(headers, takes), ...mistakesInBody(body, takes)];
}

function hint(request: FastifyRequest, reply: FastifyReply, mistakes: readonly Mistake[]): void {
  const before = reply.getHeader(hintHeader);
  const value = headerValueOf(mistakes.map(hintOf));
  reply.header(hintHeader, before === undefined ? value : `${String(before)}${separator}${value}`);
  logHints(request, value);
}
