import * as z from 'zod';
import { numberTypes } from '../domain/available-number.ts';
import { NotE164, parseE164 } from '../domain/e164.ts';
import { lineGreetingCategories } from '../domain/phone-numbers/greetings.ts';
import { linePairs, settingsPairs } from '../domain/phone-numbers/line-references.ts';
import { externalIdSchema } from '../domain/phone-numbers/external-id.ts';
import { lineChangeSchema } from '../domain/phone-numbers/phone-number.ts';
import { settingsChangeSchema } from '../domain/phone-numbers/settings.ts';
import { greetingCategories } from '../domain/resources/greeting-categories.ts';
import type { RecordKind } from '../domain/resources/record.ts';

/** A property that names records: as the file has it, by names, and as the API does, by ids. */
export interface ReferenceProperty {
  readonly name: string;
  readonly property: string;
  readonly kind: RecordKind;
  readonly isList: boolean;
}

const idSchema = z.int().min(1);
const referenceSchema = z.union([z.string().min(1), idSchema]);

/** `group_ids` is called `groups` in a file, `ivr_id` `ivr`. */
const referenceOf = ([kind, property]: readonly [RecordKind, string]): ReferenceProperty => {
  const isList = property.endsWith('_ids');
  return { name: property.replace(/_ids$/, 's').replace(/_id$/, ''), property, kind, isList };
};

export const numberReferences = linePairs.map(referenceOf);
export const settingReferences = settingsPairs.map(referenceOf);

const kindText = (kind: RecordKind) => kind.replaceAll('_', ' ');

function referenceShape(references: readonly ReferenceProperty[]) {
  const properties = references.map(({ name, kind, isList, property }) => {
    const what = `${isList ? 'Names or ids of' : 'The name or id of a'} ${kindText(kind)}${isList ? 's' : ''}; the API's \`${property}\`.`;
    const schema = isList ? z.array(referenceSchema).max(1_000) : referenceSchema.nullable();
    return [name, schema.meta({ description: what }).optional()] as const;
  });
  return Object.fromEntries(properties);
}

/** Of a line, by the names of their categories: `voicemail` is category 1. */
export const greetingSlots: ReadonlyMap<string, string> = new Map(
  lineGreetingCategories.map((category) => [
    greetingCategories.fixed?.find(({ id }) => String(id) === category)?.name ?? category,
    category,
  ]),
);

const greetingsSchema = z
  .union([
    z.strictObject(
      Object.fromEntries(
        [...greetingSlots].map(([slot, category]) => [
          slot,
          referenceSchema.meta({ description: `The greeting of category ${category}.` }).optional(),
        ]),
      ),
    ),
    z.array(referenceSchema).max(1_000),
  ])
  .meta({
    description:
      'What the line plays: by category, names or ids of greetings, or ids of those of the system, as `voicemail_en`. A list says which greetings of the account it plays; all else are the defaults then.',
  });

const without = (names: readonly { readonly property: string }[]) =>
  Object.fromEntries(names.map(({ property }) => [property, true as const]));

const overflow = settingsChangeSchema.shape.overflow_number.unwrap().shape;

const settingsSchema = z
  .strictObject({
    ...z.object(settingsChangeSchema.shape).omit(without(settingReferences) as object).shape,
    overflow_number: z
      .strictObject({
        enabled: overflow.enabled.meta({ description: 'Whether any calls go there.' }),
        number: overflow.number.meta({ description: 'The number, in E.164 form.' }),
      })
      .optional(),
    ...referenceShape(settingReferences),
  })
  .meta({ description: 'Settings of the number, as the API names them.' });

/** What is written of a number, whichever it is; what is left out is not touched. */
export const propertiesShape = {
  ...z.object(lineChangeSchema.shape).omit({
    ...without(numberReferences),
    greeting_ids: true,
    categorised_greetings: true,
  }).shape,
  ...referenceShape(numberReferences),
  greetings: greetingsSchema.optional(),
  settings: settingsSchema.optional(),
};

const maxCount = 1_000;

const wantSchema = z
  .strictObject({
    country: z.string().meta({ description: 'ISO 3166-1 alpha-2, such as US.' }),
    area_code: z
      .union([z.string(), z.int()])
      .meta({ description: 'Three digits, in the US and Canada.' })
      .optional(),
    contains: z
      .union([z.string(), z.int()])
      .meta({
        description:
          'Digits, letters of the keypad, and `*` for any digit; with a `+`, a whole number.',
      })
      .optional(),
    toll_free: z.boolean().meta({ description: 'Whether callers pay nothing.' }).optional(),
    type: z.enum(numberTypes).meta({ description: 'One type of number only.' }).optional(),
    locality: z.string().meta({ description: 'A place, or how its name begins.' }).optional(),
    count: z
      .int()
      .min(1)
      .max(maxCount)
      .meta({ description: 'How many there are to be; 1 unless it is given.' })
      .optional(),
  })
  .meta({
    description: 'What is searched for and bought, once, until so many are there under the key.',
  });

/** `<key>/1000` must be an external id too. */
const maxKeyLength = 255 - `/${maxCount}`.length;

/** Digits without quotes are an integer in YAML, with a plus too. */
function e164In(given: string | number, context: z.RefinementCtx): string {
  try {
    return parseE164(typeof given === 'number' ? `+${given}` : given);
  } catch (error) {
    if (!(error instanceof NotE164)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
}

export const entrySchema = z.strictObject({
  number: z
    .union([z.string(), z.int()])
    .transform(e164In)
    .meta({
      description: 'A number of the account, as people write it, with + and the calling code.',
    })
    .optional(),
  id: idSchema.meta({ description: 'A number of the account, by its id.' }).optional(),
  absent: z
    .literal(true)
    .meta({ description: 'The number is to be deleted, if it is there.' })
    .optional(),
  key: externalIdSchema
    .max(maxKeyLength)
    .meta({
      description:
        'By what numbers that are wanted are known again: the server keeps it with them, as `external_id`.',
    })
    .optional(),
  want: wantSchema.optional(),
  max_price: z
    .number()
    .min(0)
    .meta({ description: 'What each may cost a month at most, in US dollars.' })
    .optional(),
  address: referenceSchema
    .meta({
      description: 'The name or id of the address to buy with, where a country asks for one.',
    })
    .optional(),
  ...propertiesShape,
});

const { external_id: _ofOneNumber, ...sharedShape } = propertiesShape;

export const fileSchema = z.strictObject({
  version: z.literal(1).meta({ description: 'Of this format.' }),
  defaults: z
    .strictObject(sharedShape)
    .meta({ description: 'Properties of every number of the file that does not say otherwise.' })
    .optional(),
  numbers: z
    .array(entrySchema)
    .meta({ description: 'One entry for each number, or for each key.' }),
});

export type EntryValue = z.output<typeof entrySchema>;
