import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../app/ports/nodes.ts';
import { sendJson } from '../answers.ts';
import { isNotModified, weakTag } from '../conditional-requests.ts';
import { invalidEndpoint } from '../errors.ts';
import { calledPath, publicPath } from '../request-path.ts';
import { baseUrl, type Addressing } from '../tenant.ts';
import { varyBy } from '../vary.ts';
import { scalar, script, serveAsset, styles } from './assets.ts';
import { pageSecurity, referencePage } from './page.ts';

const html = 'text/html; charset=utf-8';

/** GET /docs, the reference page, and GET /, which leads there. For anybody, as the document that it shows. */
export function docsRoutes(
  app: FastifyInstance,
  addressing: Addressing,
  clock: Pick<Clock, 'after'>,
): void {
  app.get('/docs', async (request, reply) => {
    // Relative: the page is below whatever a proxy has put before it.
    const isFolder = pathOf(request, addressing).endsWith('/');
    const page = await referencePage(isFolder ? '../' : '');
    reply.headers({ 'content-disposition': 'inline', 'content-security-policy': pageSecurity });
    if (isNotModified(request, reply, weakTag(page))) return reply.status(304).send();
    return reply.type(html).send(page);
  });
  for (const asset of [scalar, script, styles]) serveAsset(app, asset, clock);
  app.get('/', async (request, reply) => {
    // The router takes the target `*` for it.
    if (request.url === '*') throw invalidEndpoint();
    varyBy(reply, 'accept');
    if (request.headers.accept?.includes('text/html')) {
      return reply.redirect(pathOf(request, addressing) === '' ? belowPublic(addressing) : 'docs');
    }
    const url = baseUrl(request, addressing);
    return sendJson(reply, JSON.stringify({ docs: `${url}/docs`, openapi: `${url}/openapi.json` }));
  });
}

/** What the client has called, without its query; blank: the public path without a slash behind it. */
function pathOf(request: FastifyRequest, { publicUrl }: Addressing): string {
  return calledPath(request, publicUrl).replace(/\?.*/s, '');
}

/** As seen from `/phones`: `phones/docs`. */
function belowPublic({ publicUrl }: Addressing): string {
  return `${publicPath(publicUrl).split('/').at(-1)}/docs`;
}
