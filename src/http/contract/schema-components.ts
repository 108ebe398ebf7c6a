import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The named schemas of the OpenAPI document, which others refer to. */
export class SchemaComponents {
  readonly #named = new Map<string, JsonSchema>();

  /** The JSON schema of what a client sends (`input`) or is answered (`output`). Throws when two have the same name. */
  refer(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _,
      $defs = {},
      ...json
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => tidy(jsonSchema),
    });
    for (const [name, { id: __, ...definition }] of Object.entries($defs)) {
      const known = this.#named.get(name);
      const named = intoComponents(definition);
      if (known && !isDeepStrictEqual(known, named))
        throw new Error(`two schemas are called ${name}`);
      this.#named.set(name, named);
    }
    return intoComponents(json);
  }

  /** By their names, in alphabetical order. */
  all(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#named].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function intoComponents<T extends object>(json: T): T {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;
}

/** Leaves out what says nothing, and says the rest as readers are used to. */
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  // Answers may gain properties: clients should not mind.
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (isDeepStrictEqual(schema.propertyNames, { type: 'string' })) delete schema.propertyNames;
  if (schema.format === 'date-time') delete schema.pattern;
  if (schema.type === 'number' && schema.enum?.every(Number.isInteger)) schema.type = 'integer';
  if (schema.type === 'integer') tidyInteger(schema);
  if (schema.anyOf?.length === 2) joinNull(schema, schema.anyOf);
}

/** What is only bounded by what JavaScript can count takes 64 bits elsewhere. */
function tidyInteger(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum !== Number.MAX_SAFE_INTEGER) return;
  delete schema.maximum;
  schema.format = 'int64';
}

/** `{ anyOf: [{ type: 'string' }, { type: 'null' }] }` is `{ type: ['string', 'null'] }`. */
function joinNull(schema: z.core.JSONSchema.BaseSchema, choices: readonly JsonSchema[]): void {
  const [choice, other] = choices as [JsonSchema, JsonSchema];
  if (other.type !== 'null' || typeof choice.type !== 'string' || choice.enum || 'const' in choice)
    return;
  delete schema.anyOf;
  Object.assign(schema, { ...choice, ...schema, type: [choice.type, 'null'] });
}
