import { readFileSync } from 'node:fs';
import { packageFile } from '../../../src/package-file.ts';
import type { ExampleRequest } from './example-world.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly example?: unknown;
}

interface Media {
  readonly example?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, Media> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

/** What openapi.json says an operation is asked and answers, where it goes well. */
export interface DocumentedExample {
  readonly operationId: string;
  readonly request: ExampleRequest;
  readonly status: number;
  /** undefined: there is none, or it is not JSON */
  readonly body: unknown;
}

const json = 'application/json';

/** An example of every operation. */
export function documentedExamples(): DocumentedExample[] {
  const { paths, components } = JSON.parse(
    readFileSync(packageFile('openapi.json'), 'utf8'),
  ) as Document;
  const parameterOf = (given: Parameter | { readonly $ref: string }): Parameter => {
    if (!('$ref' in given)) return given;
    const found = components.parameters[given.$ref.split('/').at(-1) ?? ''];
    if (!found) throw new Error(`no ${given.$ref}`);
    return found;
  };
  return Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId, parameters = [], requestBody, responses }) => {
      const shown = parameters.map(parameterOf).filter(({ example }) => example !== undefined);
      const [[status, answer] = []] = Object.entries(responses).filter(([s]) => Number(s) < 300);
      const body = requestBody?.content[json]?.example;
      return {
        operationId,
        request: {
          path: valuesIn(shown, 'path'),
          query: valuesIn(shown, 'query'),
          headers: valuesIn(shown, 'header'),
          ...(body !== undefined && { body }),
        },
        status: Number(status),
        body: answer?.content?.[json]?.example,
      };
    });
}

/** By name; several of one parameter are separated by commas. */
function valuesIn(parameters: readonly Parameter[], place: Parameter['in']) {
  const values = parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, example }) => [name, String(example)] as const);
  return Object.fromEntries(values);
}
