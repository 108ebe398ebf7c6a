import * as z from 'zod';
import { groupIdsIn, routeSchema, withOptionText, type GroupNames } from './ivr-routes.ts';
import { idSchema, notBlank } from './properties.ts';

/** Fidelity F-25: the keys and their order; `greeting_loop_count` is newer. */
export const menuSchema = z.object({
  id: idSchema,
  name: notBlank(255),
  default: z.boolean(),
  greeting_id: idSchema.nullable(),
  routes: z.array(routeSchema),
  greeting_loop_count: z.int().min(1).max(3),
});

export type Menu = z.infer<typeof menuSchema>;

/** Where calls arrive, of a new IVR. */
export function mainMenu(id: number): Menu {
  return { id, name: 'Main menu', ...newMenu(), default: true };
}

export function newMenu(): Omit<Menu, 'id' | 'name'> {
  return { default: false, greeting_id: null, routes: [], greeting_loop_count: 3 };
}

export function groupIdsOf({ routes }: Menu): number[] {
  return routes.flatMap(groupIdsIn);
}

export function withOptionTexts(menu: Menu, groups: GroupNames): Menu {
  return { ...menu, routes: menu.routes.map((route) => withOptionText(route, groups)) };
}

/** Routes to a menu go with it: they would lead nowhere. */
export function withoutRoutesTo(gone: Menu, menu: Menu): Menu {
  const routes = menu.routes.filter(
    ({ action, options }) => action !== 'menu' || options.menu_id !== gone.id,
  );
  return { ...menu, routes };
}
