import { z } from 'zod';
import type { FieldErrors } from '../errors.ts';
import { routeSchema } from './ivr-routes.ts';
import { idSchema, notBlank } from './properties.ts';
import type { StoredRecord } from './resource.ts';

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

export function newMenu(id: number, properties: object): Menu {
  return {
    id,
    name: '',
    default: false,
    greeting_id: null,
    routes: [],
    greeting_loop_count: 3,
    ...properties,
  };
}

/** Routes that lead to a menu lead to one of the same IVR. */
export function checkRoutesOf(menu: StoredRecord, ivr: StoredRecord, errors: FieldErrors): void {
  const menus = menusOf(ivr);
  for (const { action, options } of (menu as unknown as Menu).routes) {
    if (action !== 'menu' || menus.some(({ id }) => id === options.menu_id)) continue;
    errors.add(
      'options.menu_id',
      'RecordNotFound',
      `no menu of this IVR has the id ${options.menu_id}`,
    );
  }
}

/** Routes to a menu go with it: they would lead nowhere. */
export function withoutRoutesTo(ivr: StoredRecord, gone: StoredRecord): StoredRecord {
  const menus = menusOf(ivr).map((menu) => ({
    ...menu,
    routes: menu.routes.filter(
      ({ action, options }) => action !== 'menu' || options.menu_id !== gone.id,
    ),
  }));
  return { ...ivr, menus };
}

const menusOf = (ivr: StoredRecord) => ivr['menus'] as readonly Menu[];
