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
import { allOperations, type StoredRecord, type ResourceDeclaration } from './resource.ts';

/** So that an IVR stays something that can be read and written as a whole. */
const menusAtMost = 100;

const shared = {
  kind: 'ivr',
  operations: allOperations,
  order: 'oldest first',
  writers: 'agents',
  plans: professionalAndUp,
  url: null,
  onDelete: 'detach',
} as const;

export const ivrMenus = {
  ...shared,
  nesting: {
    parent: ivrs,
    property: 'menus',
    check(menu, ivr, errors) {
      checkRoutesOf(menu, ivr, errors);
      if ((ivr['menus'] as readonly StoredRecord[]).length > menusAtMost) {
        errors.add('base', 'InvalidValue', `an IVR has ${menusAtMost} menus at most`);
      }
    },
    removeReference: withoutRoutesTo,
  },
  path: 'menus',
  singular: 'ivr_menu',
  plural: 'ivr_menus',
  title: 'IvrMenu',
  schema: menuSchema,
  changeSchema: menuSchema
    .pick({ name: true, greeting_id: true, greeting_loop_count: true })
    .partial(),
  required: ['name'],
  create: newMenu,
  checkDeletion(menu, errors) {
    if (menu['default'] === true) {
      errors.add('base', 'InUse', 'is where calls arrive; delete the IVR instead');
    }
  },
  deletionAnswer: (ivr_menu) => ({ ivr_menu }),
} satisfies ResourceDeclaration;

export const ivrRoutes = {
  ...shared,
  nesting: { parent: ivrMenus, property: 'routes', check: checkKeypress },
  path: 'routes',
  singular: 'ivr_route',
  plural: 'ivr_routes',
  title: 'IvrRoute',
  schema: routeSchema,
  changeSchema: routeChangeSchema,
  required: ['keypress', 'action'],
  create: newRoute,
  check: (route, { errors }) => checkRoute(route, errors),
  deletionAnswer: (ivr_route) => ({ ivr_route }),
} satisfies ResourceDeclaration;
