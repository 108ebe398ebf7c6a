import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { extensionKey } from './operation.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Leaves out what says nothing, and says the rest as readers are used to. Innermost first. */
export function tidied(json: JsonSchema): JsonSchema {
  const text = JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      tidy(value as JsonSchema);
    return value;
  }) as JsonSchema;
}

const stringNames = { type: 'string' };

function tidy(schema: JsonSchema): void {
  // Answers may gain properties: clients should not mind.
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (isDeepStrictEqual(schema.propertyNames, stringNames)) delete schema.propertyNames;
  if (schema.format === 'date-time') delete schema.pattern;
  if (schema.type === 'number' && schema.enum?.every(Number.isInteger)) schema.type = 'integer';
  if (schema.type === 'integer') tidyInteger(schema);
  if (Array.isArray(schema.anyOf)) joinNull(schema, schema.anyOf);
  if (schema[extensionKey] === true) schema.description = `**Extension.** ${schema.description}`;
}

/** What is only bounded by what JavaScript can count takes 64 bits elsewhere. */
function tidyInteger(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum !== Number.MAX_SAFE_INTEGER) return;
  delete schema.maximum;
  schema.format = 'int64';
}

/** `{ anyOf: [{ type: 'string' }, { type: 'null' }] }` is `{ type: ['string', 'null'] }`. */
function joinNull(schema: JsonSchema, choices: readonly JsonSchema[]): void {
  const [choice, other] = choices;
  if (choices.length !== 2 || other?.type !== 'null' || typeof choice?.type !== 'string') return;
  if (choice.enum || 'const' in choice) return;
  delete schema.anyOf;
  Object.assign(schema, { ...choice, ...schema, type: [choice.type, 'null'] });
}
