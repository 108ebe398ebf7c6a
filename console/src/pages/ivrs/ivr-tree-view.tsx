import { Badge, Kbd, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CornerLeftUp, ListTree, TriangleAlert } from 'lucide-react';
import { choiceQueries, namesOf, useGroups } from '../../components/record/choices.ts';
import classes from './ivr-page.module.css';
import {
  freeKeys,
  keyName,
  type Ivr,
  type Menu,
  type MenuBranch,
  type Route,
  type RouteBranch,
} from './ivr-tree.ts';
import { routeText, type RouteNames } from './route-text.ts';
import { moveInTree } from './tree-keys.ts';

interface Context {
  readonly ivr: Ivr;
  readonly names: RouteNames;
}

/** How many menus deep lines are still moved in: what is deeper says where it belongs. */
const deepest = 6;

/** Lists in lists: arrows go from line to line, as Tab does. */
export function IvrTree({
  ivr,
  branches,
  label,
}: {
  ivr: Ivr;
  branches: readonly MenuBranch[];
  label: string;
}) {
  const groups = useGroups();
  const names = {
    groups: (ids: readonly number[]) => namesOf(groups, ids),
    menu: (id: number | undefined) => ivr.menus.find((menu) => menu.id === id)?.name ?? '',
  };
  return (
    // What it hears are keys of the links in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul className={classes.branches} aria-label={label} onKeyDown={moveInTree}>
      {branches.map((branch) => (
        <MenuItem key={branch.menu.id} branch={branch} context={{ ivr, names }} level={1} />
      ))}
    </ul>
  );
}

interface Place {
  readonly context: Context;
  /** of the menu: how many there are on the way to it */
  readonly level: number;
}

function MenuItem({
  branch,
  behind,
  ...place
}: Place & {
  branch: MenuBranch;
  /** where it belongs, in words, unless that is seen */
  behind?: string;
}) {
  return (
    <li>
      <MenuLine menu={branch.menu} ivr={place.context.ivr}>
        {behind && (
          <Text size="sm" c="dimmed">
            behind {behind}
          </Text>
        )}
      </MenuLine>
      <BelowMenu branch={branch} {...place} />
    </li>
  );
}

function MenuLine({ menu, ivr, children }: { menu: Menu; ivr: Ivr; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <ListTree size={16} aria-hidden />
      <Link
        to="/ivrs/$ivrId/menus/$menuId"
        params={{ ivrId: ivr.id, menuId: menu.id }}
        className={classes.menu}
        data-branch
      >
        <bdi>{menu.name}</bdi>
      </Link>
      {menu.default && <Badge variant="light">Calls arrive here</Badge>}
      {children}
      <Says menu={menu} />
    </div>
  );
}

function Says({ menu: { greeting_id } }: { menu: Menu }) {
  const { data: greetings = [] } = useQuery(choiceQueries.greetings());
  if (greeting_id === null) return null;
  return (
    <Text size="sm" c="dimmed">
      says{' '}
      <Link to="/greetings/$greetingId" params={{ greetingId: greeting_id }}>
        <bdi>{greetings.find(({ id }) => id === greeting_id)?.name ?? greeting_id}</bdi>
      </Link>
    </Text>
  );
}

/** Its keys, each with what is behind it; from some depth on, that follows all keys, no further in. */
function BelowMenu({
  branch: { menu, routes, problems },
  ...place
}: Place & { branch: MenuBranch }) {
  const { context, level } = place;
  const isDeep = level >= deepest;
  const behind = routes.flatMap(({ route, branch }) =>
    branch ? [{ ...place, route, branch, menu, isDeep }] : [],
  );
  return (
    <>
      <ul className={classes.branches} aria-label={`Keys of ${menu.name}`}>
        {problems.map((problem) => (
          <li key={problem}>
            <Problem text={problem} />
          </li>
        ))}
        {routes.map((route) => (
          <RouteItem key={route.route.id} menu={menu} branch={route} context={context}>
            {!isDeep && behind.filter((one) => one.route === route.route).map(behindKey)}
          </RouteItem>
        ))}
        <li className={classes.line}>
          {freeKeys(menu).length > 0 ? (
            <Link
              to="/ivrs/$ivrId/menus/$menuId/routes/new"
              params={{ ivrId: context.ivr.id, menuId: menu.id }}
              data-branch
            >
              Add a key<VisuallyHidden> to {menu.name}</VisuallyHidden>
            </Link>
          ) : (
            <Text size="sm" c="dimmed">
              All its keys lead somewhere
            </Text>
          )}
        </li>
      </ul>
      {isDeep && behind.map(behindKey)}
    </>
  );
}

const behindKey = (one: BehindKeyProps) => <BehindKey key={one.route.id} {...one} />;

interface BehindKeyProps extends Place {
  readonly menu: Menu;
  readonly route: Route;
  readonly branch: MenuBranch;
  readonly isDeep: boolean;
}

/** The menu that a key of another one leads to. */
function BehindKey({ menu, route: { keypress }, branch, isDeep, context, level }: BehindKeyProps) {
  return (
    <ul
      className={classes.branches}
      data-flat={isDeep || undefined}
      aria-label={`Behind ${keyName(keypress)}`}
    >
      <MenuItem
        branch={branch}
        {...(isDeep && { behind: `${keyName(keypress)} of ${menu.name}` })}
        context={context}
        level={level + 1}
      />
    </ul>
  );
}

function RouteItem({
  menu,
  branch: { route, problems, shown },
  context,
  children,
}: {
  menu: Menu;
  branch: RouteBranch;
  context: Context;
  /** what is behind it */
  children: ReactNode;
}) {
  const tags = route.options.tags ?? [];
  return (
    <li>
      <div className={classes.line}>
        <Kbd>{route.keypress === 'default' ? 'no key' : route.keypress}</Kbd>
        <Link
          to="/ivrs/$ivrId/menus/$menuId/routes/$routeId"
          params={{ ivrId: context.ivr.id, menuId: menu.id, routeId: route.id }}
          aria-label={`${keyName(route.keypress)}: ${routeText(route, context.names)}`}
          data-branch
        >
          <bdi>{routeText(route, context.names)}</bdi>
        </Link>
        {tags.map((tag) => (
          <Badge key={tag} variant="default" tt="none">
            {tag}
          </Badge>
        ))}
        {shown && <Shown isAbove={shown.isAbove} />}
      </div>
      {problems.map((problem) => (
        <Problem key={problem} text={problem} />
      ))}
      {children}
    </li>
  );
}

/** A menu is shown once: said is where. */
function Shown({ isAbove }: { isAbove: boolean }) {
  return (
    <Text size="sm" c="dimmed">
      <CornerLeftUp size={14} aria-hidden />{' '}
      {isAbove ? 'back to that menu: callers can go round' : 'the menu that is shown above'}
    </Text>
  );
}

function Problem({ text }: { text: string }) {
  return (
    <p className={classes.problem}>
      <TriangleAlert size={15} aria-hidden />
      {text}
    </p>
  );
}
