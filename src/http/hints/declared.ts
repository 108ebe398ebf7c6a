import type { FastifySchema } from 'fastify';
import * as z from 'zod';
import { shapeOf, type Shape } from './shape.ts';

/** What a route says that it takes: all of it is read off the schemas that validate, document and answer. */
export interface Declared {
  readonly parameters: ReadonlySet<string>;
  /** those that it asks for by name, in lower case */
  readonly headers: readonly string[];
  /** what a body may have: what is written, and what clients send back of an answer */
  readonly known: Shape;
  /** what is written */
  readonly written: Shape;
  /** each property that is written, by its path, those that lie in others after them */
  readonly writtenPaths: readonly string[];
}

/** `sentBack`: of which clients send properties back, beside the operation's own answer. */
export function declaredBy(schema: FastifySchema = {}, sentBack?: z.ZodType): Declared {
  const { querystring, headers, body, response } = schema;
  const bodies = schemasIn(body);
  const written = shapeOf(bodies);
  const answers =
    bodies.length === 0 ? [] : [...answersIn(response), ...(sentBack ? [sentBack] : [])];
  return {
    parameters: new Set(namesIn(querystring)),
    // Documented as people write them; Node has them in lower case.
    headers: namesIn(headers).map((name) => name.toLowerCase()),
    known: shapeOf([...bodies, ...answers]),
    written,
    writtenPaths: pathsIn(written),
  };
}

/** Schemas stand by themselves, or by content type. */
function schemasIn(value: unknown): z.ZodType[] {
  if (value instanceof z.ZodType) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(schemasIn) : [];
}

function namesIn(schema: unknown): string[] {
  const shape = shapeOf(schemasIn(schema));
  return shape === null ? [] : [...shape.keys()];
}

function answersIn(response: unknown): z.ZodType[] {
  const answers = Object.entries((response ?? {}) as Record<string, unknown>);
  return answers.flatMap(([status, answer]) => (status.startsWith('2') ? schemasIn(answer) : []));
}

function pathsIn(shape: Shape, prefix = ''): string[] {
  const properties = [...(shape ?? [])].map(([name, inner]) => ({
    path: `${prefix}${name}`,
    inner,
  }));
  return [
    ...properties.map(({ path }) => path),
    ...properties.flatMap(({ path, inner }) => pathsIn(inner, `${path}.`)),
  ];
}
