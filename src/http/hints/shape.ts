import * as z from 'zod';

/** What objects at a place may have, by name; null: whatever they like. Elements of arrays are at the array's place. */
export type Shape = ReadonlyMap<string, Shape> | null;

/** What the values of any of these schemas look like. */
export function shapeOf(schemas: readonly z.ZodType[]): Shape {
  const all = schemas.flatMap(alternativesOf);
  if (all.some(isOpen)) return null;
  const properties = new Map<string, z.ZodType[]>();
  for (const schema of all) {
    if (!(schema instanceof z.ZodObject)) continue;
    for (const [name, property] of Object.entries(schema.shape)) {
      properties.set(name, [...(properties.get(name) ?? []), property as z.ZodType]);
    }
  }
  return new Map([...properties].map(([name, property]) => [name, shapeOf(property)]));
}

/** Of what schemas are made that stand around or beside others. */
interface Composite {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
}

/** The schemas without what is around them: what a value is made into is not what a client sends. */
function alternativesOf(schema: z.ZodType): z.ZodType[] {
  const def = schema.def as Composite;
  const piped = def.in instanceof z.ZodTransform ? def.out : def.in;
  const within = [def.innerType, def.element, def.left, def.right, piped, ...(def.options ?? [])];
  const schemas = within.filter((one) => one !== undefined);
  return schemas.length === 0 ? [schema] : schemas.flatMap(alternativesOf);
}

function isOpen(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodObject) {
    const { catchall } = schema.def;
    return catchall !== undefined && !(catchall instanceof z.ZodNever);
  }
  return (
    schema instanceof z.ZodRecord || schema instanceof z.ZodUnknown || schema instanceof z.ZodAny
  );
}
