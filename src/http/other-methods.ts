import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import { invalidEndpoint } from './errors.ts';

/** Of a path that there is: how it may be called. */
interface KnownPath {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/**
 * Answers what no route does: OPTIONS of a path that there is with what it allows, any other method it
 * does not have with a 405, and paths that there are not with a 404. `OPTIONS *` is of all paths (RFC 9110,
 * 9.3.7). Before routes are registered.
 */
export function answerOtherMethods(app: FastifyInstance): void {
  const paths = new Map<string, KnownPath>();
  app.addHook('onRoute', ({ url, method }) => {
    // OPTIONS of everything is the preflights' own route.
    if (url.includes('*')) return;
    const known = paths.get(url) ?? { pattern: patternOf(url), methods: new Set(['OPTIONS']) };
    paths.set(url, known);
    for (const name of [method].flat()) known.methods.add(name);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const isServer = path === '*' && request.method === 'OPTIONS';
    const methods = [...paths.values()].flatMap((known) =>
      isServer || known.pattern.test(path) ? [...known.methods] : [],
    );
    return answer(request, reply, new Set(methods));
  });
}

function answer(
  { method }: FastifyRequest,
  reply: FastifyReply,
  methods: ReadonlySet<string>,
): FastifyReply {
  if (methods.size === 0) throw invalidEndpoint();
  const allowed = [...methods].toSorted().join(', ');
  reply.header('allow', allowed);
  if (method === 'OPTIONS') return reply.status(204).send();
  throw new DomainError('MethodNotAllowed', `This path can be called with ${allowed}`);
}

/** `/groups/:group_id` */
function patternOf(url: string): RegExp {
  const segments = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^${segments.join('/')}$`);
}
