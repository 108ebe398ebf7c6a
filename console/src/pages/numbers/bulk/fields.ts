import type { Schemas } from 'trunkline/client';
import { lookUp } from '../../../api/look-up.ts';
import type { Kind, References } from '../references.ts';
import type { Change } from './check.ts';

type PhoneNumber = Schemas['PhoneNumber'];

/** A property that many numbers can be given at once. */
export interface BulkField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly input:
    | { readonly kind: 'flag' }
    | { readonly kind: 'word'; readonly words: Readonly<Record<string, string>> }
    | { readonly kind: 'record' | 'records'; readonly of: Kind; readonly isRequired?: boolean };
  /** what a number has now, in the place of the new value */
  readonly read: (number: PhoneNumber, value: unknown) => unknown;
  /** what `read` finds once it is changed */
  readonly target: (value: unknown) => unknown;
  readonly write: (value: unknown) => Change;
}

type Plain = Exclude<keyof Change & keyof PhoneNumber, 'settings'>;

function plain(name: Plain, label: string, input: BulkField['input'], hint?: string): BulkField {
  return {
    name,
    label,
    input,
    ...(hint && { hint }),
    read: (number) => number[name],
    target: (value) => value,
    write: (value) => ({ [name]: value }),
  };
}

/** A greeting with its category: it takes the place of the one of that category. */
export interface GreetingChoice {
  readonly id: number | string;
  readonly category: string;
}

const greeting: BulkField = {
  name: 'categorised_greetings',
  label: 'Greeting',
  hint: 'It takes the place of the greeting of its category.',
  input: { kind: 'record', of: 'greetings', isRequired: true },
  read: ({ categorised_greetings: now }, value) => now[(value as GreetingChoice).category] ?? null,
  target: (value) => (value as GreetingChoice).id,
  write(value) {
    const { id, category } = value as GreetingChoice;
    return { categorised_greetings: { [category]: id } };
  },
};

const priority: BulkField = {
  ...plain('priority', 'Priority', { kind: 'word', words: { '0': 'Normal', '1': 'High' } }),
  target: Number,
  write: (value) => ({ priority: Number(value) }),
};

export const bulkFields: readonly BulkField[] = [
  plain('group_ids', 'Groups', { kind: 'records', of: 'groups' }, 'Calls go to their agents.'),
  plain('ivr_id', 'IVR', { kind: 'record', of: 'ivrs' }),
  plain('schedule_id', 'Schedule', { kind: 'record', of: 'schedules' }),
  plain('brand_id', 'Brand', { kind: 'record', of: 'brands' }),
  greeting,
  plain('recorded', 'Recorded', { kind: 'flag' }),
  plain('call_recording_consent', 'Consent to recording', {
    kind: 'word',
    words: { always: 'Always', opt_in: 'Opt in', opt_out: 'Opt out', never: 'Never' },
  }),
  plain('transcription', 'Voicemail is transcribed', { kind: 'flag' }),
  plain('outbound_enabled', 'Outbound calls', { kind: 'flag' }),
  priority,
];

/** What is chosen, by the names of fields; those that are not in it stay as they are. */
export type Chosen = Readonly<Record<string, unknown>>;

/** Choices that are made; a greeting that is yet to be chosen changes nothing. */
export function chosenFields(chosen: Chosen): readonly BulkField[] {
  return bulkFields.filter(({ name }) => chosen[name] !== undefined);
}

export function changeOf(chosen: Chosen): Change {
  return Object.assign({}, ...chosenFields(chosen).map(({ name, write }) => write(chosen[name])));
}

/** A value in words. */
export function wordsOf({ input }: BulkField, value: unknown, { nameOf }: References): string {
  if (value === null || value === undefined) return 'none';
  if (input.kind === 'flag') return value ? 'on' : 'off';
  if (input.kind === 'word') {
    const word = `${value as string | number}`;
    return lookUp(input.words, word) ?? word;
  }
  const ids = [value].flat() as (number | string | GreetingChoice)[];
  const names = ids.map((one) => nameOf(input.of, typeof one === 'object' ? one.id : one));
  return names.join(', ') || 'none';
}

/** `Recorded → off`, of each. */
export function changeWords(chosen: Chosen, references: References): string {
  return chosenFields(chosen)
    .map((field) => {
      const value = field.target(chosen[field.name]);
      return `${field.label} → ${wordsOf(field, value, references)}`;
    })
    .join(', ');
}
