import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { packageFile } from '../package-file.ts';
import { joined, sendJson } from './answers.ts';
import { isNotModified, weakTag } from './conditional-requests.ts';
import { baseUrl, type Addressing } from './tenant.ts';

export interface OpenApiOptions extends Addressing {
  /** whether there are the operations of the sandbox */
  readonly hasSandbox: boolean;
}

/** GET /openapi.json: the document that `npm run openapi` has made, read when somebody asks for it first. */
export function serveOpenApi(
  app: FastifyInstance,
  { hasSandbox, ...addressing }: OpenApiOptions,
): void {
  let document: { rest: Buffer; version: string } | undefined;
  app.get('/openapi.json', async (request, reply) => {
    const { rest, version } = (document ??= withoutServers(readDocument(hasSandbox)));
    const url = baseUrl(request, addressing);
    if (isNotModified(request, reply, weakTag(version, url))) return reply.status(304).send();
    return sendJson(reply, joined(`{"servers":[{"url":${JSON.stringify(url)}}],`, rest));
  });
}

interface OpenApiDocument {
  readonly servers: unknown;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, object>>;
}

const sandboxTag = 'Sandbox';
const sandboxPath = '/api/v2/trunkline/sandbox/';

function readDocument(hasSandbox: boolean): OpenApiDocument {
  const document = JSON.parse(readFileSync(packageFile('openapi.json'), 'utf8')) as OpenApiDocument;
  if (hasSandbox) return document;
  const paths = Object.entries(document.paths).filter(([path]) => !path.startsWith(sandboxPath));
  return {
    ...document,
    tags: document.tags.filter(({ name }) => name !== sandboxTag),
    paths: Object.fromEntries(paths),
  };
}

/** All but where the service is, which is another place for each client. */
function withoutServers({ servers: _, ...document }: OpenApiDocument) {
  const rest = JSON.stringify(document).slice(1);
  return { rest: Buffer.from(rest), version: weakTag(rest) };
}
