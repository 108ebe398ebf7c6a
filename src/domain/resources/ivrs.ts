import { z } from 'zod';
import { usesIn, withoutReference, type Referred, type Use } from '../references.ts';
import { professionalAndUp } from '../plan.ts';
import { menuSchema, newMenu, type Menu } from './ivr-menus.ts';
import { routeReferences, type Route } from './ivr-routes.ts';
import { idSchema, notBlank } from './properties.ts';
import { allOperations, type KeptRecord, type ResourceDeclaration, type User } from './resource.ts';

const ivrSchema = z.object({
  id: idSchema,
  name: notBlank(255),
  menus: z.array(menuSchema),
  phone_number_ids: z.array(idSchema),
  phone_number_names: z.array(z.string()),
});

export type Ivr = Omit<z.infer<typeof ivrSchema>, 'phone_number_ids' | 'phone_number_names'>;

const menuReferences = [['greeting', 'greeting_id']] as const;

export const ivrs = {
  kind: 'ivr',
  // Recorded: in the singular.
  path: '/api/v2/channels/voice/ivr',
  one: 'ivr',
  many: 'ivrs',
  title: 'Ivr',
  operations: allOperations,
  // Recorded.
  order: 'oldest first',
  writers: 'agents',
  plans: professionalAndUp,
  url: null,
  schema: ivrSchema,
  changeSchema: ivrSchema.pick({ name: true }).partial(),
  required: ['name'],
  whenUsed: 'let go',

  /** Recorded: with one menu, where calls arrive. */
  make(id, properties, { nextId }) {
    const main = { ...newMenu(nextId(), { name: 'Main menu' }), default: true };
    return { id, ...properties, menus: [main] };
  },

  usesOf: (ivr) => (ivr as unknown as Ivr).menus.flatMap(usesOfMenu),
  without: (ivr, gone) => ({ ...ivr, menus: (ivr as unknown as Ivr).menus.map(withoutIn(gone)) }),

  derive: (_, users) => {
    const numbers = users.flatMap(({ phone_number }) => phone_number ?? []);
    return {
      phone_number_ids: idsOf(users),
      phone_number_names: numbers.map(({ name }) => name),
    };
  },

  /** Recorded: the IVR as it was. */
  deleted: (ivr) => ({ ivr }),
} satisfies ResourceDeclaration;

function usesOfMenu(menu: Menu): Use[] {
  const field = (name: string) => `menus.${menu.id}.${name}`;
  const ofRoutes = menu.routes.flatMap(({ id, options }) =>
    usesIn(options, routeReferences).map((use) => ({
      ...use,
      field: field(`routes.${id}.options.${use.field}`),
    })),
  );
  const own = usesIn(menu, menuReferences).map((use) => ({ ...use, field: field(use.field) }));
  return [...own, ...ofRoutes];
}

function withoutIn(gone: Referred) {
  return (menu: Menu): KeptRecord => ({
    ...menu,
    ...withoutReference(menu, menuReferences, gone),
    routes: menu.routes.map((route: Route) => ({
      ...route,
      options: withoutOption(route.options, gone),
    })),
  });
}

/** Options name only what they name: nothing is put where nothing was. */
function withoutOption(options: Route['options'], gone: Referred): object {
  const named = routeReferences.filter(([, field]) => options[field] !== undefined);
  return { ...options, ...withoutReference(options, named, gone) };
}

function idsOf(users: readonly User[]): number[] {
  return users.filter(({ kind }) => kind === 'phone_number').map(({ id }) => id);
}
