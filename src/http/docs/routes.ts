import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../app/ports/nodes.ts';
import { isNotModified, weakTag } from '../conditional-requests.ts';
import { calledPath } from '../request-path.ts';
import type { Addressing } from '../tenant.ts';
import { scalar, script, serveAsset, styles } from './assets.ts';
import { pageSecurity, referencePage } from './page.ts';

const html = 'text/html; charset=utf-8';

/** GET /docs, the reference page. For anybody, as the document that it shows. */
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
}

/** What the client has called, without its query; blank: the public path without a slash behind it. */
function pathOf(request: FastifyRequest, { publicUrl }: Addressing): string {
  return calledPath(request, publicUrl).replace(/\?.*/s, '');
}
