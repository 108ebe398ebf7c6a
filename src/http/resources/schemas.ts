import * as z from 'zod';
import type { Operation, ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { readErrors, writeErrors } from '../error-schemas.ts';
import { pageParameters, pageSchema } from '../pagination.ts';
import { describeOperation } from './descriptions.ts';
import { formSchemas } from './form-schemas.ts';
import { idName } from './paths.ts';
import { wordsOf } from './words.ts';

/** What the operations of a resource take and answer, for the OpenAPI document. */
export function schemasOf(declaration: ResourceDeclaration): Record<Operation, OperationSchema> {
  const { kind, singular, plural, isSingleton, nesting } = declaration;
  const title = titleOf(kind);
  const pluralTitle = isSingleton ? title : titleOf(plural);
  const record = recordSchema(declaration);
  const envelope = z.object({
    [singular]: record,
    ...(declaration.url === 'beside' && { url: z.url() }),
  });
  const body = (schema: z.ZodObject, id: string) => z.object({ [singular]: schema.meta({ id }) });
  const common = (operation: Operation) => ({
    tags: [wordsOf(declaration).tag] as const,
    extension: 'related' as const,
    ...describeOperation(declaration, operation),
  });
  const ofCollection = pathParameters(nesting?.parent);
  const ofOne = isSingleton ? ofCollection : pathParameters(declaration);
  return {
    list: {
      ...common('list'),
      ...ofCollection,
      operationId: `List${pluralTitle}`,
      querystring: z.object(pageParameters),
      isRevalidated: true,
      response: { 200: pageSchema(`${title}Page`, plural, record), ...readErrors },
    },
    show: {
      ...common('show'),
      ...ofOne,
      operationId: `Show${title}`,
      isRevalidated: true,
      response: { 200: envelope, ...readErrors },
    },
    create: {
      ...common('create'),
      ...ofCollection,
      operationId: `Create${title}`,
      body: body(declaration.creationSchema, `${title}Create`),
      ...formSchemas[kind],
      response: { 201: envelope, ...writeErrors },
    },
    update: {
      ...common('update'),
      ...ofOne,
      operationId: `Update${title}`,
      body: body(declaration.changeSchema, `${title}Update`),
      ...formSchemas[kind],
      response: { 200: envelope, ...writeErrors },
    },
    delete: {
      ...common('delete'),
      ...ofOne,
      operationId: `Delete${title}`,
      response: { ...deletionAnswer(declaration, record), ...writeErrors },
    },
  };
}

export function recordSchema({ kind, schema, url }: ResourceDeclaration): z.ZodObject {
  const shape = url === 'inside' ? { url: z.url(), ...schema.shape } : schema.shape;
  return z.object(shape).meta({ id: titleOf(kind) });
}

/** As the declaration answers it, for any record. */
function deletionAnswer({ deletionAnswer: answerOf }: ResourceDeclaration, record: z.ZodObject) {
  if (!answerOf) return { 204: z.undefined() };
  const view = {};
  const answer = answerOf(view) as Record<string, unknown> | null;
  if (answer === null) return { 200: z.null() };
  const properties = Object.entries(answer).map(([name, value]) => [
    name,
    value === view ? record : z.literal(String(value)),
  ]);
  return { 200: z.object(Object.fromEntries(properties) as Record<string, z.ZodType>) };
}

/** Of a path to a record: its own id, and those of what it lies in. */
function pathParameters(declaration: ResourceDeclaration | undefined) {
  if (!declaration) return {};
  const { schema, nesting } = declaration;
  const above: { params?: z.ZodObject } = pathParameters(nesting?.parent);
  const id = (schema.shape['id'] as z.ZodType).describe(`The id of ${wordsOf(declaration).one}.`);
  return { params: z.object({ ...above.params?.shape, [idName(declaration)]: id }) };
}

/** `greeting_category` is `GreetingCategory`. */
export function titleOf(name: string): string {
  return name.replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
