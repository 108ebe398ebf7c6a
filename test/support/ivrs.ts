import { ivrMenus, ivrRoutes } from '../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import type { Client } from './client.ts';
import { recordsOf } from './records.ts';

/** IVRs, with what is inside them, as the client sees them. */
export function ivrsOf(client: () => Client) {
  const all = () => recordsOf(client(), ivrs);
  const menusOf = (ivr: number) => recordsOf(client(), ivrMenus, [ivr]);
  const routesOf = (ivr: number, menu: number) => recordsOf(client(), ivrRoutes, [ivr, menu]);
  return {
    all,
    menusOf,
    routesOf,
    ivrOf: async (id: number) => (await all().show(id)).json.ivr,
    /** An IVR, and its first menu's routes. */
    async made() {
      const ivr = await all().make({ name: 'Front desk' });
      const [main] = ivr.menus;
      return { ivr, main, menus: menusOf(ivr.id), routes: routesOf(ivr.id, main.id) };
    },
  };
}
