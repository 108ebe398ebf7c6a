import { z } from 'zod';
import { referencesIn, clearedProperties, type Referred, type Reference } from '../references.ts';
import { professionalAndUp } from '../plan.ts';
import { menuSchema, newMenu, type Menu } from './ivr-menus.ts';
import { routeReferences, type Route } from './ivr-routes.ts';
import { idSchema, notBlank } from './properties.ts';
import {
  allOperations,
  type StoredRecord,
  type ResourceDeclaration,
  type Referrer,
} from './resource.ts';

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
  // Fidelity F-22: in the singular.
  path: '/api/v2/channels/voice/ivr',
  singular: 'ivr',
  plural: 'ivrs',
  title: 'Ivr',
  operations: allOperations,
  // Fidelity F-23.
  order: 'oldest first',
  writers: 'agents',
  plans: professionalAndUp,
  url: null,
  schema: ivrSchema,
  changeSchema: ivrSchema.pick({ name: true }).partial(),
  required: ['name'],
  onDelete: 'detach',

  /** Fidelity F-24: with one menu, where calls arrive. */
  create(id, properties, { nextId }) {
    const main = { ...newMenu(nextId(), { name: 'Main menu' }), default: true };
    return { id, ...properties, menus: [main] };
  },

  references: (ivr) => (ivr as unknown as Ivr).menus.flatMap(referencesOfMenu),
  removeReference: (ivr, gone) => ({
    ...ivr,
    menus: (ivr as unknown as Ivr).menus.map(withoutIn(gone)),
  }),

  derive: (_, referrers) => {
    const numbers = referrers.flatMap(({ phone_number }) => phone_number ?? []);
    return {
      phone_number_ids: idsOf(referrers),
      phone_number_names: numbers.map(({ name }) => name),
    };
  },

  /** Fidelity F-21: the IVR as it was. */
  deletionAnswer: (ivr) => ({ ivr }),
} satisfies ResourceDeclaration;

function referencesOfMenu(menu: Menu): Reference[] {
  const field = (name: string) => `menus.${menu.id}.${name}`;
  const ofRoutes = menu.routes.flatMap(({ id, options }) =>
    referencesIn(options, routeReferences).map((use) => ({
      ...use,
      field: field(`routes.${id}.options.${use.field}`),
    })),
  );
  const own = referencesIn(menu, menuReferences).map((use) => ({
    ...use,
    field: field(use.field),
  }));
  return [...own, ...ofRoutes];
}

function withoutIn(gone: Referred) {
  return (menu: Menu): StoredRecord => ({
    ...menu,
    ...clearedProperties(menu, menuReferences, gone),
    routes: menu.routes.map((route: Route) => ({
      ...route,
      options: withoutOption(route.options, gone),
    })),
  });
}

/** Options name only what they name: nothing is put where nothing was. */
function withoutOption(options: Route['options'], gone: Referred): object {
  const named = routeReferences.filter(([, field]) => options[field] !== undefined);
  return { ...options, ...clearedProperties(options, named, gone) };
}

function idsOf(referrers: readonly Referrer[]): number[] {
  return referrers.filter(({ kind }) => kind === 'phone_number').map(({ id }) => id);
}
