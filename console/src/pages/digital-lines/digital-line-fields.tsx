import { Select, Switch, TextInput } from '@mantine/core';
import type { Schemas } from 'trunkline/client';
import type { FormOf } from '../../components/form/record-form.tsx';
import { RecordSelect, RecordsSelect } from '../../components/record/choice-fields.tsx';
import {
  useBrands,
  useGroups,
  useOwnGreetings,
  useSchedules,
} from '../../components/record/choices.ts';

type DigitalLine = Schemas['DigitalLine'];

export interface Shown extends Record<string, unknown> {
  nickname: string;
  group_ids: number[];
  /** null: the API's own choice, of a line that is being made */
  default_group_id: number | null;
  brand_id: number | null;
  schedule_id: number | null;
  greeting_ids: number[];
  /** blank: none */
  outbound_number: string;
  priority: DigitalLine['priority'];
  recorded: boolean;
  call_recording_consent: DigitalLine['call_recording_consent'];
  transcription: boolean;
}

export const labels: Record<string, string> = {
  nickname: 'Name',
  group_ids: 'Groups',
  default_group_id: 'Default group',
  brand_id: 'Brand',
  schedule_id: 'Schedule',
  greeting_ids: 'Greetings of your own',
  outbound_number: 'Number shown when calling out',
  priority: 'High priority',
  recorded: 'Record calls',
  call_recording_consent: 'Consent to recording',
  transcription: 'Write down voicemail',
};

const consents = [
  { value: 'always', label: 'Always recorded' },
  { value: 'opt_in', label: 'Callers are asked, and say yes' },
  { value: 'opt_out', label: 'Callers are told, and may say no' },
  { value: 'never', label: 'Never recorded' },
];

export function DigitalLineFields({ form }: { form: FormOf<Shown> }) {
  return (
    <>
      <TextInput
        label="Name"
        required
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('nickname')}
      />
      <WhoAnswers form={form} />
      <WhatCallersHear form={form} />
      <TextInput
        label={labels['outbound_number']}
        type="tel"
        placeholder="+12125550100"
        {...form.getInputProps('outbound_number')}
      />
      <Switch
        label={labels['priority']}
        description="Its calls are taken from the queue before others."
        checked={form.values.priority === 1}
        onChange={({ currentTarget }) =>
          form.setFieldValue('priority', currentTarget.checked ? 1 : 0)
        }
      />
      <Switch
        label={labels['recorded']}
        {...form.getInputProps('recorded', { type: 'checkbox' })}
      />
      <Select
        label={labels['call_recording_consent']}
        data={consents}
        allowDeselect={false}
        {...form.getInputProps('call_recording_consent')}
      />
      <Switch
        label={labels['transcription']}
        {...form.getInputProps('transcription', { type: 'checkbox' })}
      />
    </>
  );
}

function WhoAnswers({ form }: { form: FormOf<Shown> }) {
  const [groups, brands, schedules] = [useGroups(), useBrands(), useSchedules()];
  return (
    <>
      <RecordsSelect
        label={labels['group_ids']}
        description="Whose agents take its calls."
        choices={groups}
        {...form.getInputProps('group_ids')}
      />
      <RecordSelect
        label={labels['default_group_id']}
        description="Takes calls when no other group does."
        placeholder="The account's default group"
        choices={groups}
        allowDeselect={false}
        {...form.getInputProps('default_group_id')}
      />
      <RecordSelect
        label={labels['brand_id']}
        placeholder="The account's default brand"
        choices={brands}
        allowDeselect={false}
        {...form.getInputProps('brand_id')}
      />
      <RecordSelect
        label={labels['schedule_id']}
        description="When it is open; without one it always is."
        placeholder="None"
        choices={schedules}
        clearable
        {...form.getInputProps('schedule_id')}
      />
    </>
  );
}

function WhatCallersHear({ form }: { form: FormOf<Shown> }) {
  const greetings = useOwnGreetings().map(({ id, name }) => ({ value: Number(id), label: name }));
  return (
    <RecordsSelect
      label={labels['greeting_ids']}
      description="One of each category; of the others callers hear the standard one."
      choices={greetings}
      {...form.getInputProps('greeting_ids')}
    />
  );
}
