import { professionalAndUp } from '../plan.ts';
import { defineResource } from './define-resource.ts';
import { groups } from './groups.ts';
import { groupIdsOf, menuSchema, newMenu, withOptionTexts, withoutRoutesTo } from './ivr-menus.ts';
import { checkRoute, groupIdsIn, newRoute, routeSchema, withOptionText } from './ivr-routes.ts';
import { ivrs } from './ivrs.ts';

/** So that an IVR stays something that can be read and written as a whole. */
const maxMenus = 100;

const shared = {
  order: 'oldest first',
  writers: 'agents',
  plans: professionalAndUp,
  onDelete: 'detach',
} as const;

export const ivrMenus = defineResource({
  ...shared,
  kind: 'ivr_menu',
  plural: 'ivr_menus',
  path: 'menus',
  nesting: {
    parent: ivrs,
    property: 'menus',
    check(menu, { menus }, errors) {
      if (menus.length > maxMenus) {
        errors.add('base', 'InvalidValue', `an IVR has ${maxMenus} menus at most`);
      }
      for (const { action, options } of menu.routes) {
        if (action !== 'menu' || menus.some(({ id }) => id === options.menu_id)) continue;
        const problem = `no menu of this IVR has the id ${options.menu_id}`;
        errors.add('options.menu_id', 'RecordNotFound', problem);
      }
    },
    removeReference: (ivr, gone) => ({
      ...ivr,
      menus: ivr.menus.map((menu) => withoutRoutesTo(gone, menu)),
    }),
  },
  schema: menuSchema,
  writable: ['name', 'greeting_id', 'greeting_loop_count'],
  required: ['name'],
  create: newMenu,
  checkDeletion(menu, errors) {
    if (menu.default) errors.add('base', 'InUse', 'is where calls arrive; delete the IVR instead');
  },
  naming: { type: groups, ids: groupIdsOf, withNames: withOptionTexts },
  deletionAnswer: (ivr_menu) => ({ ivr_menu }),
});

export const ivrRoutes = defineResource({
  ...shared,
  kind: 'ivr_route',
  plural: 'ivr_routes',
  path: 'routes',
  nesting: {
    parent: ivrMenus,
    property: 'routes',
    /** A key leads to one place. */
    check({ id, keypress }, { routes }, errors) {
      if (!routes.some((other) => other.id !== id && other.keypress === keypress)) return;
      errors.add('keypress', 'DuplicateValue', 'has a route in this menu already');
    },
  },
  schema: routeSchema,
  writable: ['keypress', 'action', 'options', 'overflow_options'],
  required: ['keypress', 'action'],
  create: newRoute,
  check: (route, { errors }) => checkRoute(route, errors),
  naming: { type: groups, ids: groupIdsIn, withNames: withOptionText },
  deletionAnswer: (ivr_route) => ({ ivr_route }),
});
