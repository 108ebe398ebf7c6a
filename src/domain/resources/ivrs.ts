import * as z from 'zod';
import { clearedProperties, referencesIn, type Reference, type Referred } from '../references.ts';
import { professionalAndUp } from '../plan.ts';
import { defineResource } from './define-resource.ts';
import { groups } from './groups.ts';
import { groupIdsOf, mainMenu, menuSchema, withOptionTexts, type Menu } from './ivr-menus.ts';
import { routeReferences } from './ivr-routes.ts';
import { idSchema, notBlank } from './properties.ts';
import { referrerIds } from './record.ts';

const storedSchema = z.object({
  id: idSchema,
  name: notBlank(255),
  menus: z.array(menuSchema),
  sip_line_ids: z.array(idSchema).max(1_000),
});

/** Fidelity F-63. There are no SIP lines here, so an IVR that names one is refused. */
const sipLineReferences = [['sip_line', 'sip_line_ids']] as const;

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
  schema: storedSchema.omit({ sip_line_ids: true }).extend({
    phone_number_ids: z.array(idSchema),
    phone_number_names: z.array(z.string()),
    sip_line_ids: z.array(idSchema),
    sip_line_names: z.array(z.string()),
  }),
  stored: storedSchema,
  writable: ['name', 'sip_line_ids'],
  required: ['name'],
  onDelete: 'detach',

  /** Fidelity F-24: with one menu, where calls arrive. */
  create: (_, { nextId }) => ({ menus: [mainMenu(nextId())], sip_line_ids: [] }),

  references: (ivr) => [
    ...referencesIn(ivr, sipLineReferences),
    ...ivr.menus.flatMap(referencesOfMenu),
  ],
  removeReference: (ivr, gone) => ({
    ...ivr,
    menus: ivr.menus.map((menu) => menuWithout(gone, menu)),
  }),

  needsNumbers: true,
  derive: (_, referrers) => ({
    phone_number_ids: referrerIds(referrers, 'phone_number'),
    phone_number_names: referrers.flatMap(({ phone_number }) => phone_number?.name ?? []),
    sip_line_names: [],
  }),
  naming: {
    type: groups,
    ids: ({ menus }) => menus.flatMap(groupIdsOf),
    withNames: (ivr, named) => ({
      ...ivr,
      menus: ivr.menus.map((menu) => withOptionTexts(menu, named)),
    }),
  },

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
