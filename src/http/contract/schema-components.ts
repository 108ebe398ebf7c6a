import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { tidied, type JsonSchema } from './json-schema.ts';
import { describeProperties } from './properties/describe.ts';

/** The named schemas of the OpenAPI document, which others refer to. */
export class SchemaComponents {
  readonly #named = new Map<string, JsonSchema>();

  /** The JSON schema of what a client sends (`input`) or is answered (`output`). Throws when two have the same name. */
  refer(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _,
      $defs = {},
      ...json
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    for (const [name, { id: __, ...definition }] of Object.entries($defs)) {
      describeProperties(name, definition);
      const named = tidied(definition);
      const known = this.#named.get(name);
      if (known && !isDeepStrictEqual(known, named))
        throw new Error(`two schemas are called ${name}`);
      this.#named.set(name, named);
    }
    return tidied(json);
  }

  /** By their names, in alphabetical order. */
  all(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#named].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
