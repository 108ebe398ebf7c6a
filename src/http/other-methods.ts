import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import { isForConsole, type SendPage } from './console/routes.ts';
import { invalidEndpoint } from './errors.ts';

/** Of a path that there is: how it may be called. */
interface KnownPath {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/**
 * Answers what no route does: OPTIONS of a path that there is with what it allows, any other method it
 * does not have with a 405, and paths that there are not with a 404. `OPTIONS *` is of all paths (RFC 9110,
 * 9.3.7). After other hooks, and before routes are registered. A person gets the console's page that says so.
 */
export function answerOtherMethods(app: FastifyInstance, sendPage: SendPage | null): void {
  const paths = new Map<string, KnownPath>();
  app.addHook('onRoute', ({ url, method }) => {
    // OPTIONS of everything is the preflights' own route.
    if (/^\/?\*$/.test(url)) return;
    const known = paths.get(url) ?? { pattern: patternOf(url), methods: new Set(['OPTIONS']) };
    paths.set(url, known);
    for (const name of [method].flat()) known.methods.add(name);
  });
  // `/search` could be an id as well, and is not called as one.
  app.addHook('onRequest', (request, reply, done) => {
    const fixed = paths.get(pathOf(request));
    const isOther = fixed && !fixed.methods.has(request.method);
    done(isOther ? notAllowed(reply, fixed.methods) : undefined);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const isServer = path === '*' && request.method === 'OPTIONS';
    const fixed = paths.get(path);
    const known = fixed
      ? [fixed]
      : [...paths.values()].filter(({ pattern }) => isServer || pattern.test(path));
    const methods = new Set(known.flatMap((one) => [...one.methods]));
    if (methods.size === 0) {
      if (sendPage && isForConsole(request)) return sendPage(request, reply, 404);
      throw invalidEndpoint();
    }
    const refusal = notAllowed(reply, methods);
    if (request.method === 'OPTIONS') return reply.status(204).send();
    throw refusal;
  });
}

function pathOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at === -1 ? url : url.slice(0, at);
}

/** Says in `Allow` what is (RFC 9110, 15.5.6). */
function notAllowed(reply: FastifyReply, methods: ReadonlySet<string>): DomainError {
  const allowed = [...methods].toSorted().join(', ');
  reply.header('allow', allowed);
  return new DomainError('MethodNotAllowed', `This path can be called with ${allowed}`);
}

/** `/groups/:group_id`, or `/numbers/*` with whatever is below it. */
function patternOf(url: string): RegExp {
  const pattern = url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+').replace(/\*$/, '.+');
  return new RegExp(`^${pattern}$`);
}
