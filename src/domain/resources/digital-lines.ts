import * as z from 'zod';
import { diallableSchema } from '../e164.ts';
import { checkGreetingIds } from '../phone-numbers/greeting-rules.ts';
import {
  defaultGreetings,
  greetingPropertiesOf,
  lineGreetingCategories,
  slotsWith,
  slotsWithout,
  type CategorisedGreetings,
  type CustomGreetings,
} from '../phone-numbers/greetings.ts';
import { referencesOfGreetings } from '../phone-numbers/line-references.ts';
import { phoneNumberSchema } from '../phone-numbers/phone-number.ts';
import { clearedProperties, referencesIn } from '../references.ts';
import { defineResource } from './define-resource.ts';
import { firstBrandId, firstGroupId } from './first-ids.ts';
import { categoriesOf, greetings } from './greetings.ts';
import { idSchema, instantSchema, notBlank } from './properties.ts';

const like = phoneNumberSchema.shape;

/** Fidelity F-29: the properties of a line that is reached by links and buttons, not by a number. */
const digitalLineSchema = z.object({
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
  ai_agent_enabled: like.ai_agent_enabled,
  bot_id: like.bot_id,
});

/** With the slots that its greeting properties follow from; they are not shown. */
const storedSchema = digitalLineSchema.extend({
  categorised_greetings: z.record(
    z.enum(lineGreetingCategories),
    like.categorised_greetings.valueType,
  ),
});

type DigitalLine = z.infer<typeof storedSchema>;

/** Fidelity F-31: digital lines say hello in their own way. */
export const digitalLineGreetings: CategorisedGreetings = {
  ...defaultGreetings,
  '2': 'available_en_digital_lines',
};

const pairs = [
  ['group', 'group_ids'],
  ['group', 'default_group_id'],
  ['brand', 'brand_id'],
  ['schedule', 'schedule_id'],
] as const;

export const digitalLines = defineResource({
  kind: 'digital_line',
  plural: 'digital_lines',
  path: '/api/v2/channels/voice/digital_lines',
  // Fidelity F-28: there is no list but that of all lines.
  operations: ['show', 'create', 'update', 'delete'],
  writers: 'agents',
  schema: digitalLineSchema,
  stored: storedSchema,
  writable: [
    'nickname',
    'priority',
    'default_group_id',
    'brand_id',
    'outbound_number',
    'transcription',
    'recorded',
    'call_recording_consent',
    'group_ids',
    'greeting_ids',
    'schedule_id',
  ],
  required: ['nickname'],
  related: { greeting_ids: greetings },
  onDelete: 'restrict',

  /** Fidelity F-30: the defaults. */
  create: (_, { now, account, randomHex }) => ({
    priority: 0,
    default_group_id: firstGroupId,
    line_type: 'digital',
    brand_id: account.default_brand_id ?? firstBrandId,
    line_id: randomHex(16),
    outbound_number: null,
    created_at: now,
    transcription: false,
    recorded: true,
    call_recording_consent: 'always',
    group_ids: [],
    schedule_id: null,
    // Fidelity F-62.
    ai_agent_enabled: false,
    bot_id: null,
    ...greetingPropertiesOf(digitalLineGreetings),
  }),

  normalize(line, { account, related }) {
    const groups = line.group_ids.length > 0 ? line.group_ids : [line.default_group_id];
    return {
      ...line,
      ...greetingPropertiesOf(slotsOf(line, categoriesOf(related.greeting_ids))),
      // Doc: with omnichannel routing on, only the first group counts.
      group_ids: account.omnichannel ? groups.slice(0, 1) : groups,
    };
  },

  check({ greeting_ids, group_ids }, { before, related, errors }) {
    if (!sameIds(greeting_ids, before?.greeting_ids ?? [])) {
      checkGreetingIds(greeting_ids, categoriesOf(related.greeting_ids), errors);
    }
    if (new Set(group_ids).size < group_ids.length) {
      errors.add('group_ids', 'DuplicateValue', 'names a group twice');
    }
  },

  references: (line) => [
    ...referencesIn(line, pairs),
    ...referencesOfGreetings(line.categorised_greetings),
  ],

  /** The account's own defaults take the place of groups and brands, that of the category a greeting's. */
  removeReference(line, gone) {
    const { group_ids, default_group_id, brand_id, ...cleared } = {
      ...line,
      ...clearedProperties(line, pairs, gone),
    };
    return {
      ...cleared,
      group_ids: group_ids.length > 0 ? group_ids : [firstGroupId],
      default_group_id: default_group_id ?? firstGroupId,
      brand_id: brand_id ?? firstBrandId,
      ...(gone.kind === greetings.kind &&
        greetingPropertiesOf(
          slotsWithout(line.categorised_greetings, gone.id, digitalLineGreetings),
        )),
    };
  },

  /** Fidelity F-32. */
  deletionAnswer: () => ({ status: 'ok' }),
});

/** The slots stay unless other greetings of the account are named than before. */
function slotsOf(
  { greeting_ids, categorised_greetings }: DigitalLine,
  known: CustomGreetings,
): CategorisedGreetings {
  const held = Object.values(categorised_greetings).filter((id) => typeof id === 'number');
  return sameIds(greeting_ids, held)
    ? categorised_greetings
    : slotsWith(categorised_greetings, greeting_ids, { known, defaults: digitalLineGreetings });
}

function sameIds(ids: readonly number[], others: readonly number[]): boolean {
  return ids.length === others.length && ids.every((id) => others.includes(id));
}
