import * as z from 'zod';
import { fileSchema } from './schema.ts';

type Described = Readonly<Record<string, { readonly description?: string }>>;

/** What the API says of its properties. */
export interface Descriptions {
  readonly number: Described;
  readonly settings: Described;
}

/** The JSON Schema of files of lines, for editors: every property has a description. */
export function linesJsonSchema(descriptions: Descriptions): object {
  const schema = z.toJSONSchema(fileSchema, { io: 'input' }) as JsonSchema;
  const { defaults, numbers } = schema.properties ?? {};
  const entry = numbers?.items;
  for (const holder of [defaults, entry]) describe(holder, descriptions);
  return {
    ...schema,
    title: 'Lines of Trunkline',
    description: 'The phone numbers of an account, and how they are set up: docs/lines.md.',
    properties: {
      ...schema.properties,
      numbers: { ...numbers, items: { ...entry, oneOf: subjects } },
    },
  };
}

interface JsonSchema {
  description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** One of them says which numbers an entry is about. */
const subjects = [{ required: ['number'] }, { required: ['id'] }, { required: ['key', 'want'] }];

function describe(holder: JsonSchema | undefined, { number, settings }: Descriptions): void {
  for (const [name, property] of Object.entries(holder?.properties ?? {})) {
    const description = property.description ?? number[name]?.description;
    if (description !== undefined) property.description = textOf(description);
    if (name === 'settings') describe(property, { number: settings, settings: {} });
  }
}

/** Whether the API's document has a property makes no difference here. */
const textOf = (description: string): string => description.replace(/^\*\*Extension\.\*\* /, '');
