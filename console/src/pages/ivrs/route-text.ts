import type { Route } from './ivr-tree.ts';

/** What the names of a route's records are. */
export interface RouteNames {
  readonly groups: (ids: readonly number[]) => string;
  readonly menu: (id: number | undefined) => string;
}

export const actionNames: Readonly<Record<Route['action'], string>> = {
  group: 'Ring groups',
  voicemail: 'Take a voicemail',
  phone_number: 'Call another number',
  textback: 'Send a text back',
  menu: 'Go to a menu',
};

/** A route in words: `Rings Support, Sales`. */
export function routeText(
  { action, options }: Pick<Route, 'action' | 'options'>,
  { groups, menu }: RouteNames,
): string {
  const ids = options.group_ids ?? [];
  const texts: Readonly<Record<Route['action'], string>> = {
    group: `Rings ${ids.length > 0 ? groups(ids) : 'no group'}`,
    voicemail: ids.length > 0 ? `Voicemail for ${groups(ids)}` : 'Voicemail',
    phone_number: `Calls ${options.phone_number ?? 'no number'}`,
    textback: `Sends a text: ${options.sms_text ?? ''}`,
    menu: `Goes to ${menu(options.menu_id)}`,
  };
  return texts[action];
}
