import { Switch, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { NameField } from '../../components/form/name-field.tsx';
import type { FormOf } from '../../components/form/record-form.tsx';
import { NumbersUsing } from '../../components/record/numbers-using.tsx';
import { NewRecordPanel, RecordPanel } from '../../components/record/record-panel.tsx';
import { groupQuery } from './queries.ts';

interface Shown extends Record<string, unknown> {
  name: string;
  description: string;
  is_public: boolean;
}

const labels = { name: 'Name', description: 'Description', is_public: 'Open to all agents' };

const fields = (form: FormOf<Shown>) => (
  <>
    <NameField form={form} required />
    <Textarea
      label="Description"
      description="What the group is for: agents read it."
      autosize
      minRows={2}
      {...form.getInputProps('description')}
    />
    <Switch
      label="Open to all agents"
      description="Agents of other groups see its calls too."
      {...form.getInputProps('is_public', { type: 'checkbox' })}
    />
  </>
);

const useList = () => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/groups' });
};

export function NewGroupPanel() {
  const close = useList();
  return (
    <NewRecordPanel<Shown, Schemas['Group']>
      one="group"
      onClose={close}
      onMade={close}
      initial={{ name: '', description: '', is_public: true }}
      labels={labels}
      fields={fields}
      action={(values) => ({ call: ({ groups }) => groups.create(values), changes: ['groups'] })}
    />
  );
}

export function GroupPanel() {
  const { groupId } = useParams({ from: '/shell/groups/$groupId' });
  const { data: group } = useSuspenseQuery(groupQuery(groupId));
  const close = useList();
  const { name, description, is_public } = group;
  return (
    <RecordPanel<Shown, unknown>
      key={groupId}
      one="group"
      name={name}
      onClose={close}
      initial={{ name, description, is_public }}
      labels={labels}
      fields={fields}
      action={(_values, changed) => ({
        call: ({ groups }) => groups.update(groupId, changed),
        changes: ['groups'],
      })}
      deletion={{
        text: 'Numbers, digital lines and routes of IVRs go on without it: a route with no other group leads to nobody. This cannot be undone.',
        reason: group.default ? 'The default group cannot be deleted.' : null,
        action: {
          call: ({ groups }) => groups.delete(groupId),
          gone: ['groups', 'show', groupId],
          changes: ['groups', 'phoneNumbers', 'lines', 'ivrs'],
        },
      }}
    >
      <NumbersUsing
        filter="group_id"
        id={groupId}
        none="No number rings its agents. Choose the group at a number, or in a route of an IVR."
      />
    </RecordPanel>
  );
}
