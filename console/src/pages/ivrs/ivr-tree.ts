import type { Schemas } from 'trunkline/client';

export type Ivr = Schemas['Ivr'];
export type Menu = Ivr['menus'][number];
export type Route = Menu['routes'][number];

/** A menu with what its keys lead to. */
export interface MenuBranch {
  readonly menu: Menu;
  readonly routes: readonly RouteBranch[];
  readonly problems: readonly string[];
}

export interface RouteBranch {
  readonly route: Route;
  readonly problems: readonly string[];
  /** the menu that it leads to, where that is shown here */
  readonly branch: MenuBranch | null;
  /** or where it is shown: above on the way here, or elsewhere */
  readonly shown: { readonly menu: Menu; readonly isAbove: boolean } | null;
}

/** In the order of a telephone. */
export const keys = '1 2 3 4 5 6 7 8 9 0 * # default'.split(' ') as readonly Route['keypress'][];

export const keyName = (key: Route['keypress']) => (key === 'default' ? 'No key' : `Key ${key}`);

/** The keys of a menu that lead nowhere yet. */
export const freeKeys = ({ routes }: Menu) =>
  keys.filter((key) => !routes.some(({ keypress }) => keypress === key));

/** The IVR from where calls arrive, and the menus that no key leads to. Each menu is shown once. */
export function treeOf({ menus }: Ivr): { main: MenuBranch[]; unreached: MenuBranch[] } {
  const shown = new Set<number>();
  const answered = answeredMenus(menus);
  const branchOf = (menu: Menu, above: readonly Menu[]): MenuBranch => {
    shown.add(menu.id);
    const way = [...above, menu];
    const routes = menu.routes.toSorted(
      (a, b) => keys.indexOf(a.keypress) - keys.indexOf(b.keypress),
    );
    return {
      menu,
      problems: problemsOfMenu(menu, answered),
      routes: routes.map((route) => routeBranch(route, way)),
    };
  };
  const routeBranch = (route: Route, way: readonly Menu[]): RouteBranch => {
    const target = targetOf(route, menus);
    const isShown = target && shown.has(target.id);
    return {
      route,
      problems: problemsOfRoute(route, target),
      branch: target && !isShown ? branchOf(target, way) : null,
      shown: target && isShown ? { menu: target, isAbove: way.includes(target) } : null,
    };
  };
  const main = menus.filter((menu) => menu.default).map((menu) => branchOf(menu, []));
  // A menu that another one leads to is shown below that.
  const isLedTo = ({ id }: Menu) =>
    menus.some(
      (menu) => menu.id !== id && menu.routes.some(({ options }) => options.menu_id === id),
    );
  const left = menus.toSorted((a, b) => Number(isLedTo(a)) - Number(isLedTo(b)));
  const unreached = left.flatMap((menu) => (shown.has(menu.id) ? [] : branchOf(menu, [])));
  return { main, unreached };
}

function targetOf({ action, options }: Route, menus: readonly Menu[]): Menu | undefined {
  return action === 'menu' ? menus.find(({ id }) => id === options.menu_id) : undefined;
}

/** The ids of the menus from which somebody or something can be reached. */
function answeredMenus(menus: readonly Menu[]): ReadonlySet<number> {
  const answered = new Set<number>();
  let before = -1;
  while (answered.size > before) {
    before = answered.size;
    for (const { id, routes } of menus)
      if (routes.some((route) => isAnswered(route, answered))) answered.add(id);
  }
  return answered;
}

const isAnswered = ({ action, options }: Route, answered: ReadonlySet<number>) =>
  action === 'menu' ? answered.has(options.menu_id ?? 0) : true;

function problemsOfMenu(
  { id, greeting_id, routes }: Menu,
  answered: ReadonlySet<number>,
): string[] {
  if (routes.length === 0) return ['Dead end: no key leads anywhere.'];
  const problems = [];
  if (!answered.has(id)) problems.push('Callers go round: its keys lead from menu to menu only.');
  if (greeting_id === null) problems.push('It says nothing: callers do not know its keys.');
  if (!routes.some(({ keypress }) => keypress === 'default'))
    problems.push('Nothing is set for callers who press no key.');
  return problems;
}

function problemsOfRoute({ action, options }: Route, target: Menu | undefined): string[] {
  if (action === 'menu' && !target) return ['Dead end: the menu is gone.'];
  const isNobody = action === 'group' && (options.group_ids ?? []).length === 0;
  return isNobody ? ['Dead end: no group, so nobody answers.'] : [];
}
