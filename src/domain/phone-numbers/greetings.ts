/**
 * Greeting categories a line has a slot for, in the order of every answer. Category 5 belongs to
 * IVRs and never appears on a line.
 */
export const lineGreetingCategories = ['1', '2', '3', '4', '6', '7', '8', '9'] as const;
export type LineGreetingCategory = (typeof lineGreetingCategories)[number];

/** A system greeting's id (`voicemail_en`) or a custom greeting's (an integer). */
export type GreetingId = string | number;
export type CategorisedGreetings = Record<LineGreetingCategory, GreetingId>;
export type SubSettings = Record<string, GreetingId>;

type Category = LineGreetingCategory | '5';

/** Fidelity F-16: the greetings that come with the service, in the order of their list. */
const table: readonly (readonly [
  id: string,
  name: string,
  category: Category,
  language?: 'default language',
])[] = [
  ['voicemail_en', 'Default (voicemail on)', '1', 'default language'],
  ['voicemail_jp', 'Default (Japanese)', '1'],
  ['voicemail_none', 'None', '1'],
  ['available_en', 'Default', '2', 'default language'],
  ['available_jp', 'Default (Japanese)', '2'],
  ['available_none', 'None', '2'],
  ['wait_en', 'Default', '3', 'default language'],
  ['hold_en', 'Default', '4', 'default language'],
  ['ivr_none', 'None', '5'],
  ['available_en_call_monitoring', 'Default (call monitoring)', '2', 'default language'],
  ['available_jp_call_monitoring', 'Default (Japanese call monitoring)', '2'],
  ['callback_en', 'Default', '6', 'default language'],
  ['callback-confirmation_en', 'Default', '7', 'default language'],
  ['callback_none', 'None', '6'],
  ['callback-confirmation_none', 'None', '7'],
  ['available_en_voicemail_config', 'Default (voicemail off)', '2', 'default language'],
  ['available_jp_voicemail_config', 'Default (Japanese voicemail off)', '2'],
  ['voicemail_en_voicemail_config', 'Default (voicemail off)', '1', 'default language'],
  ['call-recording-opt-out_en', 'Opt-out consent greeting (default)', '8', 'default language'],
  ['call-recording-opt-in_en', 'Opt-in consent greeting (default)', '9', 'default language'],
  ['available_en_digital_lines', 'Default (digital line)', '2', 'default language'],
];

export const systemGreetings = table.map(([id, name, category, language]) => ({
  id,
  name,
  category,
  isOfDefaultLanguage: language !== undefined,
}));

const categories: Readonly<Record<string, Category>> = Object.fromEntries(
  table.map(([id, , category]) => [id, category]),
);

/** The categories of an account's own greetings, by their ids, as far as they are asked about. */
export type CustomGreetings = ReadonlyMap<number, string>;

export const defaultGreetings: Readonly<CategorisedGreetings> = {
  '1': 'voicemail_en',
  '2': 'available_en',
  '3': 'wait_en',
  '4': 'hold_en',
  '6': 'callback_en',
  '7': 'callback-confirmation_en',
  '8': 'call-recording-opt-out_en',
  '9': 'call-recording-opt-in_en',
};

/** One that lines have without being told. */
export function isDefaultGreeting(id: GreetingId): boolean {
  return Object.values(defaultGreetings).includes(id);
}

export function isSystemGreetingOf(category: string, id: string): boolean {
  return Object.hasOwn(categories, id) && categories[id] === category;
}

export function systemGreetingsOf(category: string): string[] {
  return Object.keys(categories).filter((id) => categories[id] === category);
}

interface SlotContext {
  known: CustomGreetings;
  /** what is played where nothing else is chosen */
  defaults?: CategorisedGreetings;
}

/**
 * The slots once an account's own greetings are these: each is in the slot of its category, and the
 * others that were there give way to the defaults.
 */
export function slotsWith(
  greetings: CategorisedGreetings,
  ids: readonly number[],
  { known, defaults = defaultGreetings }: SlotContext,
): CategorisedGreetings {
  const slots = { ...greetings };
  for (const category of lineGreetingCategories) {
    if (typeof slots[category] === 'number') slots[category] = defaults[category];
  }
  for (const id of ids) {
    const category = lineGreetingCategories.find((one) => one === known.get(id));
    if (category) slots[category] = id;
  }
  return slots;
}

/** The slots once a greeting has gone: the default of its category is played again. */
export function slotsWithout(
  greetings: CategorisedGreetings,
  gone: GreetingId,
  defaults: CategorisedGreetings = defaultGreetings,
) {
  const slots = lineGreetingCategories.map((category) => [
    category,
    greetings[category] === gone ? defaults[category] : greetings[category],
  ]);
  return Object.fromEntries(slots) as CategorisedGreetings;
}

/** The greeting properties that follow from the slots: nothing else may write them. */
export function greetingPropertiesOf(greetings: CategorisedGreetings) {
  const inOrder = lineGreetingCategories.map((category) => greetings[category]);
  return {
    greeting_ids: inOrder.filter((id) => typeof id === 'number'),
    default_greeting_ids: inOrder.filter((id) => typeof id === 'string'),
    categorised_greetings: greetings,
    categorised_greetings_with_sub_settings: {
      ...greetings,
      '1': voicemailSubSettings(greetings['1']),
      '2': availableSubSettings(greetings['2']),
    },
  };
}

function voicemailSubSettings(greeting: GreetingId): SubSettings {
  return {
    voicemail_on_outside_business_hours: greeting,
    voicemail_on_inside_business_hours: greeting,
    voicemail_off_inside_business_hours: whenVoicemailIsOff(greeting),
    voicemail_off_outside_business_hours: whenVoicemailIsOff(greeting),
  };
}

function availableSubSettings(greeting: GreetingId): SubSettings {
  return { voicemail_on: greeting, voicemail_off: whenVoicemailIsOff(greeting) };
}

/** Fidelity F-17: `voicemail_en` becomes `voicemail_en_voicemail_config`; what has no such twin stays. */
function whenVoicemailIsOff(greeting: GreetingId): GreetingId {
  const variant = `${greeting}_voicemail_config`;
  return Object.hasOwn(categories, variant) ? variant : greeting;
}
