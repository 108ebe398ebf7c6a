import { readFile } from 'node:fs/promises';
import { packageFile } from '../../src/package-file.ts';
import type { Schema } from './schema-values.ts';

/** The parts of the OpenAPI document that tests look at. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Components;
}

type Components = Readonly<
  Record<'securitySchemes' | 'headers', Readonly<Record<string, object>>>
> & {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly responses: Readonly<Record<string, Response>>;
  readonly schemas: Readonly<Record<string, Schema>>;
};

interface Reference {
  readonly $ref: string;
}

export interface OperationObject {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly deprecated?: boolean;
  readonly 'x-trunkline-extension'?: boolean;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response | Reference>>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly 'x-trunkline-extension'?: boolean;
  readonly schema: Schema;
}

interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Content;
}

type Content = Readonly<
  Record<
    string,
    { readonly schema: Schema; readonly example?: unknown; readonly examples?: object }
  >
>;

/** An operation whose parameters and answers are all in one place. */
export interface FoundOperation extends OperationObject {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Response>>;
}

export function operationsIn(document: ApiDocument): FoundOperation[] {
  const find = <T extends object>(value: T | Reference): T =>
    '$ref' in value ? (referredTo(document, value.$ref) as T) : value;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method,
      path,
      parameters: (operation.parameters ?? []).map((parameter) => find<Parameter>(parameter)),
      responses: Object.fromEntries(
        Object.entries(operation.responses).map(([status, one]) => [status, find<Response>(one)]),
      ),
    })),
  );
}

/** What a reference such as `#/components/schemas/Group` leads to. */
export function referredTo(document: ApiDocument, reference: string): object {
  const names = reference.split('/').slice(1);
  return names.reduce<object>((place, name) => {
    const found = (place as Record<string, object>)[name];
    if (!found) throw new Error(`the document has no ${reference}`);
    return found;
  }, document);
}

/** The document that is committed. */
export async function readContract() {
  const text = await readFile(packageFile('openapi.json'), 'utf8');
  const document = JSON.parse(text) as ApiDocument;
  return { text, document, operations: operationsIn(document) };
}

export function operationNamed(
  operations: readonly FoundOperation[],
  operationId: string,
): FoundOperation {
  const found = operations.find((one) => one.operationId === operationId);
  if (!found) throw new Error(`no ${operationId}`);
  return found;
}

/** Every property of every named schema. */
export function propertiesIn({ components: { schemas } }: ApiDocument) {
  return Object.entries(schemas).flatMap(([schema, { properties = {} }]) =>
    Object.entries(properties).map(([name, value]) => ({ schema, name, value })),
  );
}
