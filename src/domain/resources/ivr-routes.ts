import * as z from 'zod';
import { diallableSchema } from '../e164.ts';
import type { FieldErrors } from '../errors.ts';
import { idSchema, text } from './properties.ts';

export const actions = ['group', 'voicemail', 'phone_number', 'textback', 'menu'] as const;
type Action = (typeof actions)[number];

// prettier-ignore
export const keypresses = [
  '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#', 'default',
] as const;

/** What an action does its work with; which of them it takes is in `optionsOf`. */
const optionsSchema = z
  .object({
    group_ids: z.array(idSchema).max(1_000),
    phone_number: diallableSchema,
    sms_text: text(1_000),
    textback_phone_number_id: idSchema,
    menu_id: idSchema,
    tags: z.array(text(255)).max(100),
  })
  .partial();

const overflowValueSchema = z.union([
  text(255),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([text(255), z.number()])).max(100),
]);

const flatObjectSchema = z
  .record(text(64), z.unknown())
  .refine((option) => Object.keys(option).length <= 20, 'has more than 20 properties')
  .pipe(z.record(z.string(), overflowValueSchema));

/** Fidelity F-65: a text. Chosen: as nobody documents what it says, any small flat object is one too. */
const overflowOptionSchema = z.union([text(1_000), flatObjectSchema]);

type Option = keyof z.infer<typeof optionsSchema>;

/** Fidelity F-26: the keys and their order. */
export const routeSchema = z.object({
  id: idSchema,
  keypress: z.enum(keypresses),
  greeting: z.null(),
  action: z.enum(actions),
  options: optionsSchema,
  option_text: z.string().nullable(),
  overflow_options: z.array(overflowOptionSchema).max(10),
});

export type Route = z.infer<typeof routeSchema>;

/** The records that options name. */
export const routeReferences = [['group', 'group_ids']] as const;

/** Fidelity F-27: the options of each action, with those it cannot do without; tags go with all. */
const optionsOf: Readonly<Record<Action, { takes: readonly Option[]; needs: readonly Option[] }>> =
  {
    group: { takes: ['group_ids'], needs: ['group_ids'] },
    voicemail: { takes: ['group_ids'], needs: [] },
    phone_number: { takes: ['phone_number'], needs: ['phone_number'] },
    textback: {
      takes: ['sms_text', 'textback_phone_number_id'],
      needs: ['sms_text', 'textback_phone_number_id'],
    },
    menu: { takes: ['menu_id'], needs: ['menu_id'] },
  };

/** What calls find behind a route: text longer than this is cut down to how much there is. */
const maxOptionText = 255;

export type GroupNames = ReadonlyMap<number, { readonly name: string }>;

export function groupIdsIn({ options }: Route): readonly number[] {
  return options.group_ids ?? [];
}

/** Fidelity F-64: the name of the group that calls go to. Chosen: of several, all names; of other actions, null. */
export function withOptionText(route: Route, groups: GroupNames): Route {
  const names = groupIdsIn(route).flatMap((id) => groups.get(id)?.name ?? []);
  const all = names.join(', ');
  const [first = null, ...others] = names;
  const option_text =
    first === null || all.length <= maxOptionText ? all || null : `${first} (+${others.length})`;
  return { ...route, option_text };
}

/** What a route has unless it is given something else. */
export function newRoute(): Omit<Route, 'id' | 'keypress' | 'action'> {
  return { greeting: null, options: {}, option_text: null, overflow_options: [] };
}

/** An action has the options it needs, and none that it does not take. */
export function checkRoute({ action, options }: Route, errors: FieldErrors): void {
  const { takes, needs } = optionsOf[action];
  for (const name of needs) {
    if (options[name] !== undefined) continue;
    errors.add(`options.${name}`, 'BlankValue', `is needed for the action ${action}`);
  }
  for (const name of Object.keys(options)) {
    if (name === 'tags' || takes.includes(name as Option)) continue;
    errors.add(`options.${name}`, 'InvalidValue', `is not an option of the action ${action}`);
  }
}
