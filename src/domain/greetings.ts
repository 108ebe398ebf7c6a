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

const systemGreetings: Readonly<Record<string, LineGreetingCategory | '5'>> = {
  voicemail_en: '1',
  voicemail_jp: '1',
  voicemail_none: '1',
  voicemail_en_voicemail_config: '1',
  available_en: '2',
  available_jp: '2',
  available_none: '2',
  available_en_call_monitoring: '2',
  available_jp_call_monitoring: '2',
  available_en_voicemail_config: '2',
  available_jp_voicemail_config: '2',
  available_en_digital_lines: '2',
  wait_en: '3',
  hold_en: '4',
  ivr_none: '5',
  callback_en: '6',
  callback_none: '6',
  'callback-confirmation_en': '7',
  'callback-confirmation_none': '7',
  'call-recording-opt-out_en': '8',
  'call-recording-opt-in_en': '9',
};

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

export function isSystemGreetingOf(category: string, id: string): boolean {
  return Object.hasOwn(systemGreetings, id) && systemGreetings[id] === category;
}

export function systemGreetingsOf(category: string): string[] {
  return Object.keys(systemGreetings).filter((id) => systemGreetings[id] === category);
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

/** Recorded: `voicemail_en` becomes `voicemail_en_voicemail_config`; a greeting without such a twin stays. */
function whenVoicemailIsOff(greeting: GreetingId): GreetingId {
  const variant = `${greeting}_voicemail_config`;
  return Object.hasOwn(systemGreetings, variant) ? variant : greeting;
}
