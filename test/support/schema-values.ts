/** A JSON schema as the OpenAPI document has them. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly $ref?: string;
  readonly description?: string;
}

export interface Dice {
  /** from 0 up to, and without, `below` */
  roll(below: number): number;
  /** true once in so many times */
  once(times: number): boolean;
  pick<T>(values: readonly T[]): T;
}

/** The same seed, the same rolls: a linear congruential generator is good enough to make requests by. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    roll,
    once: (times) => roll(times) === 0,
    pick: (values) => values[roll(values.length)] as (typeof values)[number],
  };
}

interface Making {
  readonly dice: Dice;
  /** for integers, which are ids more often than not */
  readonly ids: readonly number[];
  /** what breaks programs */
  readonly nasty: readonly unknown[];
  resolve(ref: string): Schema;
}

/** A value that the schema allows, most of the time. */
export function valueOf(schema: Schema, making: Making): unknown {
  const { dice, nasty } = making;
  if (dice.once(25)) return dice.pick(nasty);
  if (schema.$ref !== undefined) return valueOf(making.resolve(schema.$ref), making);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return valueOf(dice.pick(choices), making);
  const type = typeof schema.type === 'string' ? schema.type : dice.pick(schema.type ?? ['object']);
  return (byType[type] ?? textOf)(schema, making);
}

const byType: Record<string, (schema: Schema, making: Making) => unknown> = {
  object: objectOf,
  array: ({ items = {} }, making) =>
    Array.from({ length: making.dice.roll(4) }, () => valueOf(items, making)),
  integer: numberOf,
  number: numberOf,
  boolean: (_, { dice }) => dice.once(2),
  null: () => null,
};

const textOf = ({ maxLength = 22 }: Schema, { dice }: Making) =>
  'abc +12055550123 09:00'.slice(0, Math.min(dice.roll(22), maxLength));

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  making: Making,
): object {
  const { dice } = making;
  const known = Object.entries(properties)
    .filter(([name]) => !dice.once(required.includes(name) ? 30 : 3))
    .map(([name, schema]) => [name, valueOf(schema, making)]);
  const others =
    typeof additionalProperties === 'object'
      ? [[String(1 + dice.roll(9)), valueOf(additionalProperties, making)]]
      : [];
  return Object.fromEntries([...known, ...others]) as object;
}

function numberOf(
  { minimum, exclusiveMinimum, maximum = 1_000 }: Schema,
  { dice, ids }: Making,
): number {
  if (exclusiveMinimum === 0 && ids.length > 0 && !dice.once(4)) return dice.pick(ids);
  const least = minimum ?? (exclusiveMinimum ?? -1) + 1;
  return least + dice.roll(Math.min(maximum, 1_000) - least + 2);
}
