import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { ExampleRequest } from './examples.ts';
import type { JsonSchema } from './json-schema.ts';
import { extensionKey, type OperationSchema } from './operation.ts';
import type { SchemaComponents } from './schema-components.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly [property: string]: unknown;
}

/** Of operations that can be asked for what has changed. */
const ifNoneMatch: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  description:
    'The `ETag` of the version that the client holds: the answer is 304 while it is the current one.',
  schema: { type: 'string' },
};

/** Of operations that change something. */
const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  description:
    'Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here.',
  schema: { type: 'string' },
};

/** In the order in which a request has them. */
export function parametersOf(
  operation: OperationSchema,
  schemas: SchemaComponents,
  example: ExampleRequest = {},
): Parameter[] {
  const { params, querystring, headers, isRevalidated, response } = operation;
  const all = [
    ...parametersIn('path', params, schemas),
    ...parametersIn('query', querystring, schemas),
    ...parametersIn('header', headers, schemas),
    ...(isRevalidated ? [ifNoneMatch] : []),
    ...(412 in response ? [ifMatch] : []),
  ];
  const values = { path: example.path, query: example.query, header: example.headers };
  return all.map((parameter) => withExample(parameter, values[parameter.in]));
}

function withExample(
  parameter: Parameter,
  values: Readonly<Record<string, unknown>> = {},
): Parameter {
  const found = Object.entries(values).find(
    ([name]) => name.toLowerCase() === parameter.name.toLowerCase(),
  );
  if (!found) return parameter;
  const [, value] = found;
  const isList = (parameter['schema'] as JsonSchema).type === 'array';
  return { ...parameter, example: isList ? String(value).split(',') : value };
}

function parametersIn(
  place: Parameter['in'],
  object: z.ZodObject | undefined,
  schemas: SchemaComponents,
): Parameter[] {
  if (!object) return [];
  const { properties = {}, required = [] } = schemas.refer(object, 'input');
  return Object.entries(properties).map(([name, property]) => {
    const {
      description,
      deprecated,
      [extensionKey]: isExtension,
      ...schema
    } = property as JsonSchema;
    return {
      name,
      in: place,
      ...(description && { description }),
      ...(required.includes(name) && { required: true }),
      ...(deprecated && { deprecated }),
      ...(isExtension === true && { [extensionKey]: true }),
      // Separated by commas.
      ...(schema.type === 'array' && { style: 'form', explode: false }),
      schema,
    };
  });
}

type Operation = { parameters?: object[] };

/** What several operations have becomes a component, which they refer to. */
export function shareParameters(operations: readonly Operation[]): Record<string, object> {
  const all = operations.flatMap(({ parameters = [] }) => parameters as Parameter[]);
  const shared = new Map<string, Parameter>();
  for (const parameter of all) {
    const name = componentName(parameter);
    const uses = all.filter((other) => isDeepStrictEqual(other, parameter)).length;
    if (uses > 1 && !shared.has(name)) shared.set(name, parameter);
  }
  for (const operation of operations) {
    if (!operation.parameters) continue;
    operation.parameters = (operation.parameters as Parameter[]).map((parameter) => {
      const name = componentName(parameter);
      return isDeepStrictEqual(shared.get(name), parameter)
        ? { $ref: `#/components/parameters/${name}` }
        : parameter;
    });
  }
  return Object.fromEntries([...shared].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** `page[size]` is `PageSize`. */
function componentName({ name }: Parameter): string {
  return name
    .replaceAll(/(?:^|[^a-z])+([a-z])/gi, (_, letter: string) => letter.toUpperCase())
    .replaceAll(/\W/g, '');
}
