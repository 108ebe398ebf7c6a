import { describeScope, scopes, type RouteScope } from '../../domain/scopes.ts';
import { describeApi } from '../docs/extensions.ts';
import { tokenPath } from '../oauth/tokens.ts';
import type { Examples } from './examples.ts';
import { answerHeaders } from './headers.ts';
import { extensionKey, type OperationSchema } from './operation.ts';
import { parametersOf, shareParameters } from './parameters.ts';
import { ResponseComponents } from './responses.ts';
import { SchemaComponents } from './schema-components.ts';
import { tags } from './tags.ts';
import { exchange, receivings } from './webhooks.ts';

/** An operation as it is served. */
export interface ServedOperation {
  readonly method: string;
  /** `/groups/{group_id}` */
  readonly path: string;
  readonly scope: RouteScope | undefined;
  readonly schema: OperationSchema;
}

/** The OpenAPI document of these operations. */
export function openApiDocument(
  served: readonly ServedOperation[],
  { version, examples }: { version: string; examples: Examples },
): object {
  const schemas = new SchemaComponents();
  const responses = new ResponseComponents(schemas, examples);
  const inOrder = served.toSorted((a, b) => tagIndex(a) - tagIndex(b) || depthOf(a) - depthOf(b));
  const paths: Record<string, Record<string, object>> = {};
  const operations = inOrder.map((operation) => {
    const { method, path, schema } = operation;
    const described = operationObject(operation, { schemas, responses, examples });
    (paths[path] ??= {})[method.toLowerCase()] = described;
    return { ...operation, described, schema };
  });
  const parts = { schemas, responses, examples };
  const received = receivings().map(({ name, schema, event }) => {
    const described = operationObject({ scope: undefined, schema }, parts);
    // As answers are: it is what this service sends.
    return [name, { ...described, ...exchange(schemas.refer(event, 'output')) }] as const;
  });
  const parameters = shareParameters([
    ...operations.map(({ described }) => described),
    ...received.map(([, described]) => described),
  ]);
  const used = new Set(operations.flatMap(({ schema }) => schema.tags));
  return {
    openapi: '3.1.0',
    info: info(version),
    servers: [{ url: '/', description: 'The service that this document comes from.' }],
    tags: [...used].map((name) => ({ name, description: tags[name] ?? `${name} of the account.` })),
    paths,
    webhooks: Object.fromEntries(received.map(([name, post]) => [name, { post }])),
    components: {
      securitySchemes,
      parameters,
      headers: answerHeaders,
      responses: responses.all(),
      schemas: schemas.all(),
    },
  };
}

/** Subjects that nobody has put in order come last. */
function tagIndex({ schema }: ServedOperation): number {
  const index = Object.keys(tags).indexOf(schema.tags[0]);
  return index === -1 ? Infinity : index;
}

/** Lists before their members. */
const depthOf = ({ path }: ServedOperation) => path.split('/').length;

const info = (version: string) => ({
  title: 'Trunkline',
  version,
  summary: 'Search, buy, keep and release phone numbers.',
  description: describeApi(true),
  contact: { name: 'The operator of the service' },
  license: { name: 'MIT', identifier: 'MIT' },
});

const badges = {
  own: '**Trunkline extension.** Zendesk has no such operation.',
  related:
    "**Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.",
} as const;

interface Parts {
  readonly schemas: SchemaComponents;
  readonly responses: ResponseComponents;
  readonly examples: Examples;
}

interface OperationObject {
  parameters?: object[];
  readonly [property: string]: unknown;
}

function operationObject(
  { scope, schema }: Pick<ServedOperation, 'scope' | 'schema'>,
  { schemas, responses, examples }: Parts,
): OperationObject {
  const { operationId, summary, description, tags: subjects, extension } = schema;
  const request = examples[operationId]?.request;
  const parameters = parametersOf(schema, schemas, request);
  return {
    operationId,
    summary,
    description: extension ? `${badges[extension]}\n\n${description}` : description,
    tags: subjects,
    ...(extension && { [extensionKey]: true }),
    ...(parameters.length > 0 && { parameters }),
    ...(schema.body && { requestBody: requestBody(schema, schemas, request?.body) }),
    responses: responses.responsesOf(schema),
    security: scope
      ? [{ basic: [] }, { bearer: [] }, { oauth: scope === 'any' ? [] : [scope] }]
      : [],
  };
}

function requestBody(
  { body, bodyTypes }: OperationSchema,
  schemas: SchemaComponents,
  example: unknown,
) {
  const types = { ...(body && { 'application/json': body }), ...bodyTypes };
  const content = Object.entries(types).map(([type, schema]) => {
    const shown = type === 'application/json' && example !== undefined;
    return [type, { schema: schemas.refer(schema, 'input'), ...(shown && { example }) }];
  });
  return { required: true, content: Object.fromEntries(content) as object };
}

const securitySchemes = {
  basic: {
    type: 'http',
    scheme: 'basic',
    description: 'An API token of an agent: `{email}/token:{api_token}`.',
  },
  bearer: { type: 'http', scheme: 'bearer', description: 'An API token or an access token.' },
  oauth: {
    type: 'oauth2',
    description: 'An access token of an OAuth client.',
    flows: {
      clientCredentials: {
        // Of where the document is: a proxy may have put something before both.
        tokenUrl: tokenPath.slice(1),
        scopes: Object.fromEntries(scopes.map((name) => [name, describeScope(name)])),
      },
    },
  },
} as const;
