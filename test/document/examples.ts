/** The keys of the Document's example answers, with the JSON type each value has there. */
export type Shape =
  | 'string'
  | 'integer'
  | 'boolean'
  | 'null'
  /** an array, whatever its elements: examples hold ids that only exist there */
  | readonly ('string' | 'integer')[]
  | { readonly [key: string]: Shape };

const greetings = {
  categorised_greetings: { '1': 'string', '2': 'string' },
  categorised_greetings_with_sub_settings: {
    '1': {
      voicemail_off_inside_business_hours: 'string',
      voicemail_off_outside_business_hours: 'string',
      voicemail_on_inside_business_hours: 'string',
    },
    '2': { voicemail_off: 'string', voicemail_on: 'string' },
  },
} as const;

const listedNumber = {
  capabilities: {
    emergency_address: 'boolean',
    mms: 'boolean',
    sms: 'boolean',
    voice: 'boolean',
  },
  ...greetings,
  country_code: 'string',
  created_at: 'string',
  default_greeting_ids: ['string'],
  default_group_id: 'integer',
  display_number: 'string',
  external: 'boolean',
  greeting_ids: ['integer'],
  group_ids: ['integer'],
  id: 'integer',
  location: 'string',
  name: 'string',
  nickname: 'string',
  number: 'string',
  recorded: 'boolean',
  sms_group_id: 'integer',
  toll_free: 'boolean',
  transcription: 'boolean',
} as const;

const shownNumber = {
  ...listedNumber,
  brand_id: 'integer',
  call_recording_consent: 'string',
  line_type: 'string',
} as const;

const illustratedNumber = {
  number: 'string',
  display_number: 'string',
  toll_free: 'boolean',
  location: 'string',
  country_code: 'string',
  token: 'string',
  price: 'string',
} as const;

const paging = { count: 'integer', next_page: 'null', previous_page: 'null' } as const;

/** Of a list, `phone_numbers` is the shape of its first element. */
export const exampleShapes = {
  'JSON format': {
    ...listedNumber,
    brand_id: 'integer',
    post_call_voice_ai_enabled: 'boolean',
    voice_qa_enabled: 'boolean',
  },
  List: { ...paging, phone_numbers: { '0': listedNumber } },
  'Search, as illustrated': illustratedNumber,
  Search: {
    ...paging,
    phone_numbers: {
      '0': {
        ...illustratedNumber,
        address_requirements: 'string',
        capabilities: { mms: 'boolean', sms: 'boolean', voice: 'boolean' },
        nickname: 'null',
      },
    },
  },
  Show: { phone_number: shownNumber },
  Create: { phone_number: shownNumber },
  Update: { phone_number: shownNumber },
} as const satisfies Record<string, Shape>;

/** The properties that make a line hold a value wherever the examples hold one. */
export const exampleProperties = {
  nickname: 'Awesome Support Line',
  default_group_id: 1,
  group_ids: [1, 2],
  sms_group_id: 2,
};

/** What is missing in `value` or of another type than in the example; empty when all is there. */
export function differences(value: unknown, shape: Shape, path = 'the answer'): string[] {
  if (typeof shape === 'string') return typeOf(value) === shape ? [] : [`${path} is no ${shape}`];
  if (typeof value !== 'object' || value === null) return [`${path} holds nothing`];
  if (isList(shape)) {
    if (!Array.isArray(value)) return [`${path} is no array`];
    return value.flatMap((one, index) => differences(one, shape[0] ?? 'null', `${path}[${index}]`));
  }
  return Object.entries(shape).flatMap(([key, expected]) =>
    Object.hasOwn(value, key)
      ? differences((value as Record<string, unknown>)[key], expected, `${path}.${key}`)
      : [`${path} has no ${key}`],
  );
}

function isList(shape: Shape): shape is readonly ('string' | 'integer')[] {
  return Array.isArray(shape);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
