import { Alert, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { namesOf, useGroups } from '../../components/record/choices.ts';
import { usePlanReason } from '../../components/record/reasons.ts';
import { NewRecordPanel, RecordPanel } from '../../components/record/record-panel.tsx';
import { GoneFromIvr } from './gone-from-ivr.tsx';
import { freeKeys, keyName, type Ivr, type Menu, type Route } from './ivr-tree.ts';
import { MoveRoute } from './move-route.tsx';
import { ivrQuery } from './queries.ts';
import { aboutOption, labels, optionsFor, RouteFields, type Shown } from './route-fields.tsx';
import { actionNames, routeText } from './route-text.ts';

function useIvr(ivrId: number) {
  const navigate = useNavigate();
  const { data: ivr } = useSuspenseQuery(ivrQuery(ivrId));
  return { ivr, close: () => void navigate({ to: '/ivrs/$ivrId', params: { ivrId } }) };
}

export function NewRoutePanel() {
  const { ivrId, menuId } = useParams({ from: '/shell/ivrs/$ivrId/menus/$menuId/routes/new' });
  const { ivr, close } = useIvr(ivrId);
  const planReason = usePlanReason('ivr_routes', 'Keys');
  const menu = ivr.menus.find(({ id }) => id === menuId);
  if (!menu) return <GoneFromIvr what="menu" onClose={close} />;
  const [firstFree] = freeKeys(menu);
  const reason = planReason ?? (firstFree ? null : allTaken);
  return (
    <NewRecordPanel<Shown, Schemas['IvrRoute']>
      one="key"
      onClose={close}
      onMade={close}
      initial={{ keypress: firstFree ?? '1', action: 'group', options: {} }}
      labels={labels}
      about={aboutOption}
      fields={(form) => <RouteFields {...{ form, ivr, menu }} />}
      reason={reason}
      action={(values) => ({
        call: ({ ivrRoutes }) =>
          ivrRoutes.create(ivrId, menuId, { ...values, options: optionsFor(values) }),
        changes: ['ivrs'],
      })}
    >
      {!firstFree && (
        <Alert color="yellow" variant="light" title={`No key of ${menu.name} is free`} mb="md">
          <Text size="sm">{allTaken}</Text>
        </Alert>
      )}
    </NewRecordPanel>
  );
}

const allTaken =
  'All keys of this menu lead somewhere already: change or delete one of them, or lead one to a menu of its own.';

export function RoutePanel() {
  const { ivrId, menuId, routeId } = useParams({
    from: '/shell/ivrs/$ivrId/menus/$menuId/routes/$routeId',
  });
  const { ivr, close } = useIvr(ivrId);
  const menu = ivr.menus.find(({ id }) => id === menuId);
  const route = menu?.routes.find(({ id }) => id === routeId);
  if (!menu || !route) return <GoneFromIvr what="key" onClose={close} />;
  return <RouteForm key={routeId} {...{ ivr, menu, route, close }} />;
}

interface RouteFormProps {
  readonly ivr: Ivr;
  readonly menu: Menu;
  readonly route: Route;
  readonly close: () => void;
}

function RouteForm({ ivr, menu, route, close }: RouteFormProps) {
  const { keypress, action, options } = route;
  const reason = usePlanReason('ivr_routes', 'Keys');
  const valueText = useValueText(ivr, route);
  return (
    <RecordPanel<Shown, unknown>
      one="key"
      name={`${keyName(keypress)} of ${menu.name}`}
      onClose={close}
      initial={{ keypress, action, options }}
      labels={labels}
      about={aboutOption}
      fields={(form) => <RouteFields {...{ form, ivr, menu }} own={keypress} />}
      valueText={valueText}
      reason={reason}
      action={(values, changed) => ({
        call: ({ ivrRoutes }) =>
          ivrRoutes.update(ivr.id, menu.id, route.id, {
            ...changed,
            ...((changed.action ?? changed.options) && { options: optionsFor(values) }),
          }),
        changes: ['ivrs'],
      })}
      deletion={{
        text: 'Callers who press it are led nowhere. This cannot be undone.',
        reason,
        action: {
          call: ({ ivrRoutes }) => ivrRoutes.delete(ivr.id, menu.id, route.id),
          changes: ['ivrs'],
        },
      }}
    >
      <MoveRoute {...{ ivr, menu, route, reason }} onMoved={close} />
    </RecordPanel>
  );
}

/** Values of a route in words. */
function useValueText(ivr: Ivr, route: Route) {
  const groups = useGroups();
  const names = {
    groups: (ids: readonly number[]) => namesOf(groups, ids),
    menu: (id: number | undefined) => ivr.menus.find((menu) => menu.id === id)?.name ?? 'none',
  };
  return (property: string, value: unknown) => {
    if (property === 'keypress') return keyName(value as Route['keypress']);
    if (property === 'action') return actionNames[value as Route['action']];
    const options = value as Route['options'];
    const action = actionTold(options, route.action);
    const tags = (options.tags ?? []).map((tag) => `, tag ${tag}`).join('');
    return routeText({ action, options }, names) + tags;
  };
}

/** Of which action options tell, where they are about to become those of another one. */
function actionTold(options: Route['options'], action: Route['action']): Route['action'] {
  const isTold = optionsFor({ action, options: { ...options, tags: [] } });
  if (Object.keys(isTold).some((name) => name !== 'tags')) return action;
  if (options.menu_id) return 'menu';
  if (options.phone_number) return 'phone_number';
  return options.sms_text ? 'textback' : action;
}
