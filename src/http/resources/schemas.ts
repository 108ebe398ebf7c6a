import * as z from 'zod';
import type { Operation, ResourceDeclaration } from '../../domain/resources/resource.ts';
import { errorAnswers } from '../error-schemas.ts';
import { cursorPagingSchema, offsetPagingSchema, pageParameters } from '../pagination.ts';
import { idName, parentIdNames } from './paths.ts';

const refusedWrites = errorAnswers(400, 401, 403, 404, 412, 413, 415, 422, 429, 503);

/** What the operations of a resource take and answer, for the OpenAPI document. */
export function schemasOf(declaration: ResourceDeclaration): Record<Operation, object> {
  const { kind, singular, plural, changeSchema, isSingleton } = declaration;
  const title = titleOf(kind);
  const pluralTitle = isSingleton ? title : titleOf(plural);
  const record = recordSchema(declaration);
  const list = (paging: z.ZodRawShape) => z.object({ [plural]: z.array(record), ...paging });
  const envelope = z.object({
    [singular]: record,
    ...(declaration.url === 'beside' && { url: z.url() }),
  });
  const common = { tags: [pluralTitle] };
  const parentIds = parentIdNames(declaration);
  const ofCollection = { ...common, ...pathParameters(parentIds) };
  const ofOne = {
    ...common,
    ...pathParameters(isSingleton ? parentIds : [...parentIds, idName(declaration)]),
  };
  const body = (schema: z.ZodType) => z.object({ [singular]: schema });
  return {
    list: {
      ...ofCollection,
      operationId: `List${pluralTitle}`,
      querystring: z.object(pageParameters),
      response: {
        200: z.union([list(offsetPagingSchema), list(cursorPagingSchema)]),
        ...errorAnswers(400, 401, 403, 404, 429, 503),
      },
    },
    show: {
      ...ofOne,
      operationId: `Show${title}`,
      response: { 200: envelope, ...errorAnswers(400, 401, 403, 404, 429, 503) },
    },
    create: {
      ...ofCollection,
      operationId: `Create${title}`,
      body: body(declaration.creationSchema),
      response: { 201: envelope, ...refusedWrites },
    },
    update: {
      ...ofOne,
      operationId: `Update${title}`,
      body: body(changeSchema),
      response: { 200: envelope, ...refusedWrites },
    },
    delete: {
      ...ofOne,
      operationId: `Delete${title}`,
      response: {
        ...(declaration.deletionAnswer ? { 200: z.unknown() } : { 204: z.undefined() }),
        ...refusedWrites,
      },
    },
  };
}

function recordSchema({ kind, schema, url }: ResourceDeclaration): z.ZodObject {
  const shape = url === 'inside' ? { url: z.url(), ...schema.shape } : schema.shape;
  return z.object(shape).meta({ id: titleOf(kind) });
}

function pathParameters(names: readonly string[]) {
  const parameters = names.map((name) => [name, z.string().describe('an integer')]);
  return names.length > 0 && { params: z.object(Object.fromEntries(parameters)) };
}

/** `greeting_category` is `GreetingCategory`. */
function titleOf(name: string): string {
  return name.replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
