/** What properties mean, by the names of schemas and properties. */
export type PropertyDescriptions = Readonly<Record<string, Readonly<Record<string, string>>>>;
