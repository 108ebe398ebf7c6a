import { z } from 'zod';
import { diallableSchema } from '../e164.ts';
import { checkGreetingIds } from '../phone-numbers/greeting-rules.ts';
import {
  defaultGreetings,
  greetingPropertiesOf,
  slotsWith,
  slotsWithout,
  type CategorisedGreetings,
} from '../phone-numbers/greetings.ts';
import { referencesOfGreetings } from '../phone-numbers/line-references.ts';
import { phoneNumberSchema } from '../phone-numbers/phone-number.ts';
import { referencesIn, clearedProperties } from '../references.ts';
import { firstBrandId, firstGroupId } from './first-ids.ts';
import { idSchema, instantSchema, notBlank } from './properties.ts';
import { allOperations, type StoredRecord, type ResourceDeclaration } from './resource.ts';

const like = phoneNumberSchema.shape;

/** Fidelity F-29: the properties of a line that is reached by links and buttons, not by a number. */
export const digitalLineSchema = z.object({
  id: idSchema,
  nickname: notBlank(255),
  priority: like.priority,
  default_group_id: idSchema,
  line_type: z.literal('digital'),
  brand_id: idSchema,
  line_id: z.string().regex(/^[0-9a-f]{32}$/),
  outbound_number: diallableSchema.nullable(),
  created_at: instantSchema,
  transcription: z.boolean(),
  recorded: z.boolean(),
  call_recording_consent: like.call_recording_consent,
  group_ids: like.group_ids,
  greeting_ids: like.greeting_ids,
  default_greeting_ids: like.default_greeting_ids,
  categorised_greetings_with_sub_settings: like.categorised_greetings_with_sub_settings,
  schedule_id: idSchema.nullable(),
});

/** With the slots that its greeting properties follow from; they are not shown. */
type DigitalLine = z.infer<typeof digitalLineSchema> & {
  categorised_greetings: CategorisedGreetings;
};

/** Fidelity F-31: digital lines say hello in their own way. */
const defaults: CategorisedGreetings = { ...defaultGreetings, '2': 'available_en_digital_lines' };

const pairs = [
  ['group', 'group_ids'],
  ['group', 'default_group_id'],
  ['brand', 'brand_id'],
  ['schedule', 'schedule_id'],
] as const;

export const digitalLines = {
  kind: 'digital_line',
  path: '/api/v2/channels/voice/digital_lines',
  singular: 'digital_line',
  plural: 'digital_lines',
  title: 'DigitalLine',
  // Fidelity F-28: there is no list but that of all lines.
  operations: allOperations.filter((operation) => operation !== 'list'),
  order: 'newest first',
  writers: 'agents',
  url: null,
  schema: digitalLineSchema,
  changeSchema: digitalLineSchema
    .pick({
      nickname: true,
      priority: true,
      default_group_id: true,
      brand_id: true,
      outbound_number: true,
      transcription: true,
      recorded: true,
      call_recording_consent: true,
      group_ids: true,
      greeting_ids: true,
      schedule_id: true,
    })
    .partial(),
  required: ['nickname'],
  onDelete: 'restrict',

  /** Fidelity F-30: the defaults. */
  create(id, properties, { now, account, newLineId }) {
    return {
      id,
      nickname: '',
      priority: 0,
      default_group_id: firstGroupId,
      line_type: 'digital',
      brand_id: account.default_brand_id ?? firstBrandId,
      line_id: newLineId(),
      outbound_number: null,
      created_at: now,
      transcription: false,
      recorded: true,
      call_recording_consent: 'always',
      group_ids: [],
      greeting_ids: [],
      schedule_id: null,
      categorised_greetings: defaults,
      ...properties,
    };
  },

  normalize(record, { account, greetings }) {
    const line = record as unknown as DigitalLine;
    const slots = slotsOf(line, greetings);
    const groups = line.group_ids.length > 0 ? line.group_ids : [line.default_group_id];
    return {
      ...record,
      ...greetingPropertiesOf(slots),
      // Doc: with omnichannel routing on, only the first group counts.
      group_ids: account.omnichannel ? groups.slice(0, 1) : groups,
    };
  },

  check(record, { before, greetings, errors }) {
    const { greeting_ids, group_ids } = record as unknown as DigitalLine;
    if (!sameIds(greeting_ids, before?.['greeting_ids'])) {
      checkGreetingIds(greeting_ids, greetings, errors);
    }
    if (new Set(group_ids).size < group_ids.length) {
      errors.add('group_ids', 'DuplicateValue', 'names a group twice');
    }
  },

  references: (line) => [
    ...referencesIn(line, pairs),
    ...referencesOfGreetings((line as unknown as DigitalLine).categorised_greetings),
  ],

  /** The account's own defaults take the place of groups and brands, that of the category a greeting's. */
  removeReference(record, gone): StoredRecord {
    const line = record as unknown as DigitalLine;
    const cleared = clearedProperties(line, pairs, gone);
    const groups = (cleared['group_ids'] ?? line.group_ids) as number[];
    return {
      ...record,
      ...cleared,
      group_ids: groups.length > 0 ? groups : [firstGroupId],
      default_group_id:
        cleared['default_group_id'] ??
        (gone.kind === 'group' ? firstGroupId : line.default_group_id),
      brand_id: cleared['brand_id'] ?? (gone.kind === 'brand' ? firstBrandId : line.brand_id),
      ...(gone.kind === 'greeting' &&
        greetingPropertiesOf(slotsWithout(line.categorised_greetings, gone.id, defaults))),
    };
  },

  /** Fidelity F-32. */
  deletionAnswer: () => ({ status: 'ok' }),
} satisfies ResourceDeclaration;

/** The slots stay unless other greetings of the account are named than before. */
function slotsOf(
  { greeting_ids, categorised_greetings }: DigitalLine,
  known: ReadonlyMap<number, string>,
): CategorisedGreetings {
  const held = Object.values(categorised_greetings).filter((id) => typeof id === 'number');
  return sameIds(greeting_ids, held)
    ? categorised_greetings
    : slotsWith(categorised_greetings, greeting_ids, { known, defaults });
}

function sameIds(ids: readonly unknown[], others: unknown): boolean {
  return (
    Array.isArray(others) && ids.length === others.length && ids.every((id) => others.includes(id))
  );
}
