import type { FastifyInstance } from 'fastify';
import { sendJson } from './answers.ts';
import { wantsPage, type SendPage } from './console/routes.ts';
import { invalidEndpoint } from './errors.ts';
import { belowPublic, isPublicPath } from './request-path.ts';
import { baseUrl, type Addressing } from './tenant.ts';
import { varyBy } from './vary.ts';

/** GET /: the console, or without one the reference page; to programs, where the API is described. */
export function rootRoute(
  app: FastifyInstance,
  addressing: Addressing,
  sendPage: SendPage | null,
): void {
  app.get('/', async (request, reply) => {
    // The router takes the target `*` for it.
    if (request.url === '*') throw invalidEndpoint();
    if (wantsPage(request)) {
      if (sendPage) return sendPage(request, reply);
      varyBy(reply, 'accept');
      const isBelow = isPublicPath(request, addressing.publicUrl);
      return reply.redirect(isBelow ? belowPublic(addressing.publicUrl, 'docs') : 'docs');
    }
    varyBy(reply, 'accept');
    const url = baseUrl(request, addressing);
    return sendJson(reply, JSON.stringify({ docs: `${url}/docs`, openapi: `${url}/openapi.json` }));
  });
}
