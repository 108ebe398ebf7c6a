import * as z from 'zod';
import { defineResource } from './define-resource.ts';
import { idSchema } from './properties.ts';

/** Fidelity F-15: the nine categories; the fifth is for IVRs, the others have a slot on every line. */
const names = [
  'voicemail',
  'available',
  'wait',
  'hold',
  'ivr',
  'callback',
  'callback_confirmation',
  'call_recording_opt_out',
  'call_recording_opt_in',
];

export const greetingCategories = defineResource({
  kind: 'greeting_category',
  plural: 'greeting_categories',
  path: '/api/v2/channels/voice/greeting_categories',
  operations: ['list', 'show'],
  writers: 'agents',
  schema: z.object({ id: idSchema, name: z.string() }),
  fixed: names.map((name, index) => ({ id: index + 1, name })),
  onDelete: 'restrict',
});
