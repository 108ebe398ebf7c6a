/** What a table says of a name that comes from elsewhere: `constructor` and the like are none of its names. */
export const lookUp = <Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);
