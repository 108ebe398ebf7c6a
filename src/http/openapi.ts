import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { describeScope, scopes } from '../domain/scopes.ts';
import { tokenPath } from './oauth/tokens.ts';
import { sendJson } from './answers.ts';
import { isNotModified, weakTag } from './conditional-requests.ts';

/** GET /openapi.json, made from the schemas of the routes that are registered after this. */
export async function serveOpenApi(app: FastifyInstance, version: string): Promise<void> {
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
                tokenUrl: tokenPath,
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
  let rendered: { json: Buffer; etag: string } | undefined;
  app.addHook('onListen', async () => void (rendered ??= render(app)));
  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    const { json, etag } = (rendered ??= render(app));
    if (isNotModified(request, reply, etag)) return reply.status(304).send();
    return sendJson(reply, json);
  });
}

function render(app: FastifyInstance): { json: Buffer; etag: string } {
  const json = JSON.stringify(app.swagger());
  return { json: Buffer.from(json), etag: weakTag(json) };
}

type Operation = Parameters<typeof jsonSchemaTransform>[0];

/** Every kind of credentials, where a route asks for any, and the scope that these must have. */
function withSecurity({ schema, ...operation }: Operation): Operation {
  const scope = operation.route.config?.scope;
  if (!scope) return { schema, ...operation };
  const security = [{ basic: [] }, { bearer: [] }, { oauth: [scope] }];
  return { schema: { ...schema, security }, ...operation };
}
