import { professionalAndUp } from '../plan.ts';
import { checkRoutesOf, menuSchema, newMenu, withoutRoutesTo } from './ivr-menus.ts';
import {
  checkKeypress,
  checkRoute,
  newRoute,
  routeChangeSchema,
  routeSchema,
} from './ivr-routes.ts';
import { ivrs } from './ivrs.ts';
import { allOperations, type KeptRecord, type ResourceDeclaration } from './resource.ts';

/** So that an IVR stays something that can be read and written as a whole. */
const menusAtMost = 100;

const shared = {
  kind: 'ivr',
  operations: allOperations,
  order: 'oldest first',
  writers: 'agents',
  plans: professionalAndUp,
  url: null,
  whenUsed: 'let go',
} as const;

export const ivrMenus = {
  ...shared,
  inside: {
    parent: ivrs,
    property: 'menus',
    check(menu, ivr, errors) {
      checkRoutesOf(menu, ivr, errors);
      if ((ivr['menus'] as readonly KeptRecord[]).length > menusAtMost) {
        errors.add('base', 'InvalidValue', `an IVR has ${menusAtMost} menus at most`);
      }
    },
    without: withoutRoutesTo,
  },
  path: 'menus',
  one: 'ivr_menu',
  many: 'ivr_menus',
  title: 'IvrMenu',
  schema: menuSchema,
  changeSchema: menuSchema
    .pick({ name: true, greeting_id: true, greeting_loop_count: true })
    .partial(),
  required: ['name'],
  make: newMenu,
  checkDeletion(menu, errors) {
    if (menu['default'] === true) {
      errors.add('base', 'InUse', 'is where calls arrive; delete the IVR instead');
    }
  },
  deleted: (ivr_menu) => ({ ivr_menu }),
} satisfies ResourceDeclaration;

export const ivrRoutes = {
  ...shared,
  inside: { parent: ivrMenus, property: 'routes', check: checkKeypress },
  path: 'routes',
  one: 'ivr_route',
  many: 'ivr_routes',
  title: 'IvrRoute',
  schema: routeSchema,
  changeSchema: routeChangeSchema,
  required: ['keypress', 'action'],
  make: newRoute,
  check: (route, { errors }) => checkRoute(route, errors),
  deleted: (ivr_route) => ({ ivr_route }),
} satisfies ResourceDeclaration;
