import { z } from 'zod';
import {
  creationSchemaOf,
  type Operation,
  type ResourceDeclaration,
} from '../../domain/resources/resource.ts';
import { errorAnswers } from '../error-schemas.ts';
import { cursorPaging, offsetPaging, pageParameters } from '../paging-schemas.ts';
import { idName, idNamesAbove } from './paths.ts';

/** What the operations of a resource take and answer, for the OpenAPI document. */
export function schemasOf(declaration: ResourceDeclaration): Record<Operation, object> {
  const { singular, plural, title, changeSchema, isSingleton = false } = declaration;
  const pluralTitle = isSingleton ? title : titleOf(plural);
  const record = recordSchema(declaration);
  const list = (paging: z.ZodRawShape) => z.object({ [plural]: z.array(record), ...paging });
  const envelope = z.object({
    [singular]: record,
    ...(declaration.url === 'beside' && { url: z.url() }),
  });
  const common = { tags: [pluralTitle], security: [{ basic: [] }, { bearer: [] }] };
  const above = idNamesAbove(declaration);
  const ofCollection = { ...common, ...paramsOf(above) };
  const ofOne = { ...common, ...paramsOf(isSingleton ? above : [...above, idName(declaration)]) };
  const body = (schema: z.ZodType) => z.object({ [singular]: schema });
  return {
    list: {
      ...ofCollection,
      operationId: `List${pluralTitle}`,
      querystring: z.object(pageParameters),
      response: {
        200: z.union([list(offsetPaging), list(cursorPaging)]),
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
      body: body(creationSchemaOf(declaration)),
      response: { 201: envelope, ...errorAnswers(400, 401, 403, 404, 413, 422, 429, 503) },
    },
    update: {
      ...ofOne,
      operationId: `Update${title}`,
      body: body(changeSchema),
      response: { 200: envelope, ...errorAnswers(400, 401, 403, 404, 413, 422, 429, 503) },
    },
    delete: {
      ...ofOne,
      operationId: `Delete${title}`,
      response: {
        ...(declaration.deletionAnswer ? { 200: z.unknown() } : { 204: z.undefined() }),
        ...errorAnswers(400, 401, 403, 404, 413, 422, 429, 503),
      },
    },
  };
}

function recordSchema({ schema, title, url }: ResourceDeclaration): z.ZodObject {
  const shape = url === 'inside' ? { url: z.url(), ...schema.shape } : schema.shape;
  return z.object(shape).meta({ id: title });
}

function paramsOf(names: readonly string[]) {
  const parameters = names.map((name) => [name, z.string().describe('an integer')]);
  return names.length > 0 && { params: z.object(Object.fromEntries(parameters)) };
}

/** `greeting_categories` is `GreetingCategories`. */
function titleOf(key: string): string {
  return key.replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
