import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../app/ports/nodes.ts';
import { isNotModified, weakTag } from '../conditional-requests.ts';
import { sendFile } from '../static-files.ts';
import { belowPublic, calledPath, isPublicPath } from '../request-path.ts';
import type { Addressing } from '../tenant.ts';
import { varyBy } from '../vary.ts';
import { consoleFiles, consolePage } from './files.ts';
import { baseFrom, consoleSecurity, pageReader, pages } from './page.ts';

/** Answers with the console's page; `status`: 404 where it will say that there is no such page. */
export type SendPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  status?: 200 | 404,
) => FastifyReply;

/** null: the console is not built. */
export function createSendPage(addressing: Addressing): SendPage | null {
  if (!consolePage) return null;
  const page = pageReader(consolePage);
  return (request, reply, status = 200) => {
    const text = page(baseOf(request, addressing));
    varyBy(reply, 'accept');
    reply.headers({
      'content-disposition': 'inline',
      'content-security-policy': consoleSecurity,
    });
    if (status === 200 && isNotModified(request, reply, weakTag(text)))
      return reply.status(304).send();
    return reply.status(status).type('text/html; charset=utf-8').send(text);
  };
}

function baseOf(request: FastifyRequest, { publicUrl }: Addressing): string {
  if (isPublicPath(request, publicUrl)) return belowPublic(publicUrl, '');
  // As the browser has it, slashes at the end and all.
  return baseFrom(calledPath(request, publicUrl).replace(/\?.*/s, ''));
}

/** Whether a browser asks for something to show, not a program for an answer. */
export function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

/** Whatever is below these is the API's, and answers as it does. */
const apiPaths = /^\/(?:api|oauth)(?:[/?]|$)/;

/** Whether it is for the console, which draws its page or says that there is none. */
export function isForConsole(request: FastifyRequest): boolean {
  return request.method === 'GET' && wantsPage(request) && !apiPaths.test(request.url);
}

/** The files of the console, and its pages: all are the same file, and draw themselves by their address. */
export function consoleRoutes(
  app: FastifyInstance,
  sendPage: SendPage,
  clock: Pick<Clock, 'after'>,
): void {
  for (const [path, file] of consoleFiles()) {
    const isHashed = path.startsWith('assets/');
    app.get(`/${path}`, async (request, reply) =>
      sendFile(file, { request, reply, clock, isForever: () => isHashed }),
    );
  }
  for (const name of pages)
    for (const path of [`/${name}`, `/${name}/*`])
      app.get(path, async (request, reply) => sendPage(request, reply));
}
