import { Button, Group as Row, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Ask, type Question } from '../../components/ask.tsx';
import { RecordForm, type FormOf } from '../../components/form/record-form.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { groupQuery } from './queries.ts';

interface Shown extends Record<string, unknown> {
  name: string;
}

const labels = { name: 'Name' };

const fields = (form: FormOf<Shown>) => (
  <TextInput
    label="Name"
    required
    data-autofocus
    autoComplete="off"
    {...form.getInputProps('name')}
  />
);

export function NewGroupPanel() {
  const navigate = useNavigate();
  return (
    <Panel title="New group" onClose={() => void navigate({ to: '/groups' })}>
      <RecordForm<Shown, { id: number; name: string }>
        isNew
        initial={{ name: '' }}
        labels={labels}
        fields={fields}
        submitLabel="Create the group"
        action={(values) => ({ call: ({ groups }) => groups.create(values), changes: ['groups'] })}
        onDone={({ name }) => {
          notifyDone(`${name} is there`);
          void navigate({ to: '/groups' });
        }}
      />
    </Panel>
  );
}

export function GroupPanel() {
  const { groupId } = useParams({ from: '/shell/groups/$groupId' });
  const { data: group } = useSuspenseQuery(groupQuery(groupId));
  const navigate = useNavigate();
  const [question, setQuestion] = useState<Question<void> | null>(null);
  const close = () => void navigate({ to: '/groups' });
  const askToDelete = () =>
    setQuestion({
      title: `Delete ${group.name}?`,
      text: 'Numbers that it answers go on without it. This cannot be undone.',
      verb: 'Delete the group',
      action: { call: ({ groups }) => groups.delete(groupId), changes: ['groups', 'phoneNumbers'] },
      onDone() {
        notifyDone(`${group.name} is deleted`);
        close();
      },
    });
  return (
    <Panel title={group.name} onClose={close}>
      <RecordForm<Shown, unknown>
        initial={{ name: group.name }}
        labels={labels}
        fields={fields}
        submitLabel="Save"
        action={(_values, changed) => ({
          call: ({ groups }) => groups.update(groupId, changed),
          changes: ['groups'],
        })}
        onDone={() => notifyDone('Saved')}
      />
      <Row mt="xl">
        <Button variant="subtle" color="red" onClick={askToDelete}>
          Delete
        </Button>
      </Row>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Panel>
  );
}
