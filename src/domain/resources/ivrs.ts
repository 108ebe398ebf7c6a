import { z } from 'zod';
import { clearedProperties, referencesIn, type Reference, type Referred } from '../references.ts';
import { professionalAndUp } from '../plan.ts';
import { defineResource } from './define-resource.ts';
import { mainMenu, menuSchema, type Menu } from './ivr-menus.ts';
import { routeReferences } from './ivr-routes.ts';
import { idSchema, notBlank } from './properties.ts';
import { referrerIds } from './record.ts';

const storedSchema = z.object({ id: idSchema, name: notBlank(255), menus: z.array(menuSchema) });

const menuReferences = [['greeting', 'greeting_id']] as const;

export const ivrs = defineResource({
  kind: 'ivr',
  plural: 'ivrs',
  // Fidelity F-22: in the singular.
  path: '/api/v2/channels/voice/ivr',
  // Fidelity F-23.
  order: 'oldest first',
  writers: 'agents',
  plans: professionalAndUp,
  schema: storedSchema.extend({
    phone_number_ids: z.array(idSchema),
    phone_number_names: z.array(z.string()),
  }),
  stored: storedSchema,
  writable: ['name'],
  required: ['name'],
  onDelete: 'detach',

  /** Fidelity F-24: with one menu, where calls arrive. */
  create: (_, { nextId }) => ({ menus: [mainMenu(nextId())] }),

  references: ({ menus }) => menus.flatMap(referencesOfMenu),
  removeReference: (ivr, gone) => ({
    ...ivr,
    menus: ivr.menus.map((menu) => menuWithout(gone, menu)),
  }),

  needsNumbers: true,
  derive: (_, referrers) => ({
    phone_number_ids: referrerIds(referrers, 'phone_number'),
    phone_number_names: referrers.flatMap(({ phone_number }) => phone_number?.name ?? []),
  }),

  /** Fidelity F-21: the IVR as it was. */
  deletionAnswer: (ivr) => ({ ivr }),
});

/** By paths inside the IVR, such as `menus.7.greeting_id`. */
function referencesOfMenu(menu: Menu): Reference[] {
  const inMenu = (path: string) => (reference: Reference) => ({
    ...reference,
    field: `menus.${menu.id}.${path}${reference.field}`,
  });
  return [
    ...referencesIn(menu, menuReferences).map(inMenu('')),
    ...menu.routes.flatMap(({ id, options }) =>
      referencesIn(options, routeReferences).map(inMenu(`routes.${id}.options.`)),
    ),
  ];
}

function menuWithout(gone: Referred, menu: Menu): Menu {
  return {
    ...menu,
    ...clearedProperties(menu, menuReferences, gone),
    routes: menu.routes.map((route) => ({
      ...route,
      options: { ...route.options, ...clearedProperties(route.options, routeReferences, gone) },
    })),
  };
}
