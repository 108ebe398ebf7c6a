import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormOf } from '../../components/form/record-form.tsx';
import { RecordSelect, RecordsSelect } from '../../components/record/choice-fields.tsx';
import { useGroups } from '../../components/record/choices.ts';
import { freeKeys, keyName, keys, type Ivr, type Menu, type Route } from './ivr-tree.ts';
import { textNumbersQuery } from './queries.ts';
import { actionNames } from './route-text.ts';

export interface Shown extends Record<string, unknown> {
  keypress: Route['keypress'];
  action: Route['action'];
  options: Route['options'];
}

export const labels = { keypress: 'Key', action: 'What happens', options: 'With' };

/** What each action is told; tags go with all. */
const optionsOf: Readonly<Record<Route['action'], readonly (keyof Route['options'])[]>> = {
  group: ['group_ids'],
  voicemail: ['group_ids'],
  phone_number: ['phone_number'],
  textback: ['sms_text', 'textback_phone_number_id'],
  menu: ['menu_id'],
};

/** The options that an action takes: others stay in the form, for who changes the action back. */
export function optionsFor({ action, options }: Pick<Shown, 'action' | 'options'>) {
  const taken = [...optionsOf[action], 'tags' as const];
  const given = taken.flatMap((name) => (options[name] ? [[name, options[name]]] : []));
  return Object.fromEntries(given) as Route['options'];
}

/** Which options are asked for depends on the action. */
export const aboutOption = (path: string) => (path.startsWith('options.') ? ['action'] : []);

/** `own`: the key as it is saved; undefined: it is being made. */
export function RouteFields({
  form,
  ivr,
  menu,
  own,
}: {
  form: FormOf<Shown>;
  ivr: Ivr;
  menu: Menu;
  own?: Route['keypress'];
}) {
  const isTaken = (key: Route['keypress']) => key !== own && !freeKeys(menu).includes(key);
  return (
    <>
      <Select
        label="Key"
        allowDeselect={false}
        data={keys.map((key) => ({
          value: key,
          label: isTaken(key) ? `${keyName(key)} (leads elsewhere already)` : keyName(key),
          disabled: isTaken(key),
        }))}
        {...form.getInputProps('keypress')}
      />
      <Select
        label="What happens"
        allowDeselect={false}
        data={Object.entries(actionNames).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('action')}
      />
      <Options form={form} ivr={ivr} />
      <TagsInput
        label="Tags"
        description="Tickets of such calls get them; Enter after each."
        {...form.getInputProps('options.tags')}
        value={form.values.options.tags ?? []}
      />
    </>
  );
}

function Options({ form, ivr }: { form: FormOf<Shown>; ivr: Ivr }) {
  const { action, options } = form.values;
  if (action === 'menu') return <MenuOption form={form} ivr={ivr} />;
  if (action === 'phone_number')
    return (
      <TextInput
        label="Number"
        type="tel"
        placeholder="+12125550100"
        {...form.getInputProps('options.phone_number')}
        value={options.phone_number ?? ''}
      />
    );
  return action === 'textback' ? <TextbackOptions form={form} /> : <GroupOption form={form} />;
}

function GroupOption({ form }: { form: FormOf<Shown> }) {
  return (
    <RecordsSelect
      label="Groups"
      choices={useGroups()}
      {...form.getInputProps('options.group_ids')}
      value={form.values.options.group_ids ?? []}
    />
  );
}

function MenuOption({ form, ivr }: { form: FormOf<Shown>; ivr: Ivr }) {
  return (
    <RecordSelect
      label="Menu"
      choices={ivr.menus.map(({ id, name }) => ({ value: id, label: name }))}
      allowDeselect={false}
      {...form.getInputProps('options.menu_id')}
      value={form.values.options.menu_id ?? null}
    />
  );
}

function TextbackOptions({ form }: { form: FormOf<Shown> }) {
  const { data: numbers = [] } = useQuery(textNumbersQuery());
  return (
    <>
      <Textarea
        label="Text"
        autosize
        minRows={2}
        {...form.getInputProps('options.sms_text')}
        value={form.values.options.sms_text ?? ''}
      />
      <RecordSelect
        label="Sent from"
        description="A number of yours that can send texts."
        choices={numbers.map(({ id, display_number, nickname }) => ({
          value: id,
          label: nickname ? `${display_number} ${nickname}` : display_number,
        }))}
        {...form.getInputProps('options.textback_phone_number_id')}
        value={form.values.options.textback_phone_number_id ?? null}
      />
    </>
  );
}
