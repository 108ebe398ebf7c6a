import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { NameField } from '../../components/form/name-field.tsx';
import type { FormOf } from '../../components/form/record-form.tsx';
import { RecordSelect } from '../../components/record/choice-fields.tsx';
import { namesOf, useOwnGreetings } from '../../components/record/choices.ts';
import { usePlanReason } from '../../components/record/reasons.ts';
import { NewRecordPanel, RecordPanel } from '../../components/record/record-panel.tsx';
import type { Ivr, Menu } from './ivr-tree.ts';
import { GoneFromIvr } from './gone-from-ivr.tsx';
import { ivrQuery } from './queries.ts';

interface Shown extends Record<string, unknown> {
  name: string;
  greeting_id: number | null;
  greeting_loop_count: number;
}

const labels = {
  name: 'Name',
  greeting_id: 'Greeting',
  greeting_loop_count: 'How often it is said',
};

const useGreetingChoices = () =>
  useOwnGreetings().map(({ id, name }) => ({ value: Number(id), label: name }));

function MenuFields({ form }: { form: FormOf<Shown> }) {
  return (
    <>
      <NameField form={form} required description="For you: callers do not hear it." />
      <RecordSelect
        label="Greeting"
        description="Says which keys there are."
        placeholder="None: callers hear nothing"
        choices={useGreetingChoices()}
        clearable
        {...form.getInputProps('greeting_id')}
      />
      <NativeSelect
        label="How often it is said"
        data={['1', '2', '3']}
        value={form.values.greeting_loop_count}
        error={form.errors['greeting_loop_count']}
        onChange={({ currentTarget: { value } }) =>
          form.setFieldValue('greeting_loop_count', Number(value))
        }
      />
    </>
  );
}

function useIvr(ivrId: number) {
  const navigate = useNavigate();
  return () => void navigate({ to: '/ivrs/$ivrId', params: { ivrId } });
}

export function NewMenuPanel() {
  const { ivrId } = useParams({ from: '/shell/ivrs/$ivrId/menus/new' });
  const close = useIvr(ivrId);
  return (
    <NewRecordPanel<Shown, Schemas['IvrMenu']>
      one="menu"
      onClose={close}
      onMade={close}
      initial={{ name: '', greeting_id: null, greeting_loop_count: 3 }}
      labels={labels}
      fields={(form) => <MenuFields form={form} />}
      reason={usePlanReason('ivr_menus', 'Menus')}
      action={(values) => ({
        call: ({ ivrMenus }) => ivrMenus.create(ivrId, values),
        changes: ['ivrs', 'greetings'],
      })}
    />
  );
}

export function MenuPanel() {
  const { ivrId, menuId } = useParams({ from: '/shell/ivrs/$ivrId/menus/$menuId' });
  const { data: ivr } = useSuspenseQuery(ivrQuery(ivrId));
  const close = useIvr(ivrId);
  const menu = ivr.menus.find(({ id }) => id === menuId);
  if (!menu) return <GoneFromIvr what="menu" onClose={close} />;
  return <MenuForm key={menuId} {...{ ivr, menu, close }} />;
}

function MenuForm({ ivr, menu, close }: { ivr: Ivr; menu: Menu; close: () => void }) {
  const { name, greeting_id, greeting_loop_count } = menu;
  const greetings = useGreetingChoices();
  const reason = usePlanReason('ivr_menus', 'Menus');
  return (
    <RecordPanel<Shown, unknown>
      one="menu"
      name={name}
      onClose={close}
      initial={{ name, greeting_id, greeting_loop_count }}
      labels={labels}
      fields={(form) => <MenuFields form={form} />}
      valueText={(property, value) =>
        property === 'greeting_id' ? namesOf(greetings, value) : undefined
      }
      reason={reason}
      action={(_values, changed) => ({
        call: ({ ivrMenus }) => ivrMenus.update(ivr.id, menu.id, changed),
        changes: ['ivrs', 'greetings'],
      })}
      deletion={{
        text: whatGoes(ivr, menu),
        reason:
          reason ?? (menu.default ? 'Calls arrive here: delete the whole IVR instead.' : null),
        action: {
          call: ({ ivrMenus }) => ivrMenus.delete(ivr.id, menu.id),
          changes: ['ivrs', 'greetings'],
        },
      }}
    />
  );
}

/** Keys that lead to a menu go with it. */
function whatGoes({ menus }: Ivr, { id, routes }: Menu): string {
  const leading = menus.flatMap((menu) =>
    menu.routes.flatMap(({ keypress, options }) =>
      options.menu_id === id ? [`${keypress} of ${menu.name}`] : [],
    ),
  );
  const to = leading.length > 0 ? ` So do the keys that lead to it: ${leading.join(', ')}.` : '';
  return `Its keys go too (${routes.length}).${to} This cannot be undone.`;
}
