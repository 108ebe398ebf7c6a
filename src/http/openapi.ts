import { existsSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { describeScope, scopes } from '../domain/scopes.ts';
import { describeExtensions } from './docs/extensions.ts';
import { tokenPath } from './oauth/tokens.ts';
import { joined, sendJson } from './answers.ts';
import { isNotModified, weakTag } from './conditional-requests.ts';
import { baseUrl, type Addressing } from './tenant.ts';

/** Whether there are the routes that write faults of the sandbox: they are in another document. */
export interface OpenApiOptions extends Addressing {
  readonly hasFaults: boolean;
}

/**
 * GET /openapi.json. To make it from the schemas of the routes takes a third of a second, and memory that is
 * not given back: the build does it, and the sources do it when they are asked. Before routes are registered.
 */
export async function serveOpenApi(
  app: FastifyInstance,
  version: string,
  { hasFaults, ...addressing }: OpenApiOptions,
): Promise<void> {
  const built = builtDocument(hasFaults);
  if (built === null) await renderFromRoutes(app, { version, hasFaults });
  let document: { rest: Buffer; version: string } | undefined;
  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    const { rest, version: kept } = (document ??= withoutServers(built?.() ?? renderOpenApi(app)));
    const url = baseUrl(request, addressing);
    if (isNotModified(request, reply, weakTag(kept, url))) return reply.status(304).send();
    return sendJson(reply, joined(`{"servers":[{"url":${JSON.stringify(url)}}],`, rest));
  });
}

/** Beside the folders of what is built. */
export const builtName = (hasFaults: boolean): string =>
  hasFaults ? 'openapi-sandbox.json' : 'openapi.json';

/** Reads what the build has left; null: this does not run from a build. */
function builtDocument(hasFaults: boolean): (() => string) | null {
  const file = new URL(`../../${builtName(hasFaults)}`, import.meta.url);
  return existsSync(file) ? () => readFileSync(file, 'utf8') : null;
}

/** Has the document made from the routes that are registered after this. */
async function renderFromRoutes(
  app: FastifyInstance,
  { version, hasFaults }: { version: string; hasFaults: boolean },
): Promise<void> {
  const { default: swagger } = await import('@fastify/swagger');
  const { jsonSchemaTransform, jsonSchemaTransformObject } =
    await import('fastify-type-provider-zod');
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Trunkline',
        version,
        description: `Search, buy, keep and release phone numbers.\n\n${describeExtensions(hasFaults)}`,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: { securitySchemes },
    },
    transform: (operation) => jsonSchemaTransform(withSecurity(operation)),
    transformObject: jsonSchemaTransformObject,
  });
}

const securitySchemes = {
  basic: { type: 'http', scheme: 'basic', description: '{email}/token:{api_token}' },
  bearer: { type: 'http', scheme: 'bearer' },
  oauth: {
    type: 'oauth2',
    flows: {
      clientCredentials: {
        // Of where the document is: a proxy may have put something before both.
        tokenUrl: tokenPath.slice(1),
        scopes: Object.fromEntries(scopes.map((name) => [name, describeScope(name)])),
      },
    },
  },
} as const;

/** Of a server that does not run from a build, once it is ready. */
export function renderOpenApi(app: FastifyInstance): string {
  return JSON.stringify(app.swagger());
}

/** All but where the service is, which is another place for each client. */
function withoutServers(json: string): { rest: Buffer; version: string } {
  const rest = json.slice(1);
  return { rest: Buffer.from(rest), version: weakTag(rest) };
}

type Operation = Parameters<typeof jsonSchemaTransform>[0];

/** Every kind of credentials, where a route asks for any, and the scope that these must have. */
function withSecurity({ schema, ...operation }: Operation): Operation {
  const scope = operation.route.config?.scope;
  if (!scope) return { schema, ...operation };
  const security = [{ basic: [] }, { bearer: [] }, { oauth: [scope] }];
  return { schema: { ...schema, security }, ...operation };
}
