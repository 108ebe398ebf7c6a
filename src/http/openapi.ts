import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { describeScope, scopes } from '../domain/scopes.ts';
import { tokenPath } from './oauth/tokens.ts';
import { joined, sendJson } from './answers.ts';
import { isNotModified, weakTag } from './conditional-requests.ts';
import { baseUrl, type Addressing } from './tenant.ts';

/** GET /openapi.json, made from the schemas of the routes that are registered after this. */
export async function serveOpenApi(
  app: FastifyInstance,
  version: string,
  addressing: Addressing,
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Trunkline',
        version,
        description: 'Search, buy, keep and release phone numbers.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        securitySchemes: {
          basic: {
            type: 'http',
            scheme: 'basic',
            description: '{email}/token:{api_token}',
          },
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
        },
      },
    },
    transform: (operation) => jsonSchemaTransform(withSecurity(operation)),
    transformObject: jsonSchemaTransformObject,
  });
  // Once, before requests come: it takes longer than one of them may hold up the others.
  let rendered: { rest: Buffer; version: string } | undefined;
  app.addHook('onListen', async () => void (rendered ??= render(app)));
  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    const { rest, version: kept } = (rendered ??= render(app));
    const url = baseUrl(request, addressing);
    if (isNotModified(request, reply, weakTag(kept, url))) return reply.status(304).send();
    return sendJson(reply, joined(`{"servers":[{"url":${JSON.stringify(url)}}],`, rest));
  });
}

/** All but where the service is, which is another place for each client. */
function render(app: FastifyInstance): { rest: Buffer; version: string } {
  const rest = JSON.stringify(app.swagger()).slice(1);
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
