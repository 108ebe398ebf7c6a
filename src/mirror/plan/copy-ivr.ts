import { FieldErrors } from '../../domain/errors.ts';
import { menuSchema, newMenu, type Menu } from '../../domain/resources/ivr-menus.ts';
import {
  checkRoute,
  newRoute,
  routeSchema,
  type Route,
} from '../../domain/resources/ivr-routes.ts';
import { ivrs } from '../../domain/resources/ivrs.ts';
import type { NumberedRecord } from '../../domain/resources/record.ts';
import type { SourceRecord } from '../read/every-record.ts';
import { copiedProperties, problemsIn } from './copied-properties.ts';
import type { Copying, LeaveOutProperty } from './copying.ts';
import { copyRecord } from './copy-record.ts';
import { withCopiedReferences } from './references.ts';

/** An IVR with all that lies in it; null: it is left out. */
export function copyIvr(copying: Copying, source: SourceRecord, id: number): NumberedRecord | null {
  const leaveOut: LeaveOutProperty = (property, reason) =>
    copying.report.leaveOut({ kind: 'ivrs', id: source['id'], property, reason });
  const menus = recordsIn(source['menus'], () => leaveOut('menus', notRecord));
  // First all of them: routes lead to menus that come later too.
  const ids = menus.map((menu) => copying.ids.assign('ivr_menus', menu['id']));
  const copied = withOneDefault(
    menus.map((menu, at) => copyMenu(copying, menu, { id: ids[at] ?? 0, leaveOut })),
  );
  const whole = { ...source, menus: copied.length > 0 ? copied : undefined };
  return copyRecord(copying, whole, { kind: 'ivrs', declaration: ivrs, id });
}

interface Within {
  readonly id: number;
  readonly leaveOut: LeaveOutProperty;
}

function copyMenu(copying: Copying, source: SourceRecord, { id, leaveOut }: Within): Menu {
  const leaveOutOfMenu: LeaveOutProperty = (name, reason) => leaveOut(`menus.${name}`, reason);
  const { id: _, routes: __, ...shape } = menuSchema.shape;
  const given = copiedProperties(
    withCopiedReferences(source, copying, leaveOutOfMenu),
    shape,
    leaveOutOfMenu,
  );
  const routes = new Map<string, Route>();
  const noted = () => leaveOut('menus.routes', notRecord);
  for (const one of recordsIn(source['routes'], noted)) {
    const route = copyRoute(copying, one, leaveOut);
    if (!route) continue;
    if (routes.has(route.keypress)) leaveOut('menus.routes', 'a key has another route already');
    else routes.set(route.keypress, route);
  }
  return { ...newMenu(), name: `Menu ${id}`, ...given, id, routes: [...routes.values()] };
}

function copyRoute(
  copying: Copying,
  source: SourceRecord,
  leaveOut: LeaveOutProperty,
): Route | null {
  const leaveOutOfRoute: LeaveOutProperty = (name, reason) =>
    leaveOut(`menus.routes.${name}`, reason);
  const options = withCopiedReferences(
    Object(source['options']) as SourceRecord,
    copying,
    (name, reason) => leaveOutOfRoute(`options.${name}`, reason),
  );
  const { id: _, option_text: __, ...shape } = routeSchema.shape;
  const given = copiedProperties({ ...source, options }, shape, leaveOutOfRoute);
  const parsed = routeSchema.safeParse({ ...newRoute(), ...given, id: 1 });
  if (!parsed.success) {
    leaveOut('menus.routes', 'has no key, or no action, that is known here');
    return null;
  }
  const errors = new FieldErrors();
  checkRoute(parsed.data, errors);
  try {
    errors.throwIfAny();
  } catch (error) {
    leaveOut('menus.routes', problemsIn(error).join('; '));
    return null;
  }
  return { ...parsed.data, id: copying.ids.assign('ivr_routes', source['id']) };
}

/** Calls arrive at one menu. */
function withOneDefault(menus: readonly Menu[]): Menu[] {
  const main = menus.find((menu) => menu.default) ?? menus[0];
  return menus.map((menu) => ({ ...menu, default: menu === main }));
}

const notRecord = 'the list has something that is none';

const isRecord = (value: unknown): value is SourceRecord =>
  typeof value === 'object' && value !== null;

/** `noted`: called for each element of a list that is no record. */
function recordsIn(value: unknown, noted: () => void): readonly SourceRecord[] {
  const elements: unknown[] = Array.isArray(value) ? value : [];
  for (const one of elements) if (!isRecord(one)) noted();
  return elements.filter(isRecord);
}
