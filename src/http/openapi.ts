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
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

function readDocument(hasSandbox: boolean): OpenApiDocument {
  const document = JSON.parse(readFileSync(packageFile('openapi.json'), 'utf8')) as OpenApiDocument;
  return hasSandbox ? document : withoutSandbox(document);
}

function withoutSandbox({
  tags,
  paths,
  components,
  ...document
}: OpenApiDocument): OpenApiDocument {
  const { schemas, ...otherComponents } = components;
  return {
    ...document,
    tags: tags.filter(({ name }) => name !== 'Sandbox'),
    paths: without(paths, '/api/v2/trunkline/sandbox/'),
    components: { ...otherComponents, schemas: without(schemas, 'Sandbox') },
  };
}

/** What has no name that begins so. */
function without<T>(all: Readonly<Record<string, T>>, prefix: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith(prefix)));
}

/** All but where the service is, which is another place for each client. */
function withoutServers(document: OpenApiDocument) {
  const rest = JSON.stringify({ ...document, servers: undefined }).slice(1);
  return { rest: Buffer.from(rest), version: weakTag(rest) };
}
