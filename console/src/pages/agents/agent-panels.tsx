import { Alert, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { useAccount } from '../../api/account.ts';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { ExplainedLink } from '../../components/explained-link.tsx';
import { NameField } from '../../components/form/name-field.tsx';
import { Ask, type Question } from '../../components/ask.tsx';
import { RecordForm, type FormOf, type Values } from '../../components/form/record-form.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { toDelete, toLetIn, toSuspend } from './questions.ts';
import { agentQuery } from './queries.ts';
import { roles, type Role } from './roles.ts';

type User = Schemas['User'];

interface Shown extends Values {
  name: string;
  email: string;
  role: Role;
}

const labels = { name: 'Name', email: 'E-mail address', role: 'Role' };
const valueText = (property: string, value: unknown) =>
  property === 'role' ? roles[value as Role].label : undefined;

const fields = (form: FormOf<Shown>) => (
  <>
    <NameField form={form} />
    <TextInput
      label="E-mail address"
      type="email"
      required
      autoComplete="off"
      {...form.getInputProps('email')}
    />
    <NativeSelect
      label="Role"
      description={roles[form.values.role].may}
      data={Object.entries(roles).map(([value, { label }]) => ({ value, label }))}
      {...form.getInputProps('role')}
    />
  </>
);

export function NewAgentPanel() {
  const navigate = useNavigate();
  return (
    <Panel title="New agent" onClose={() => void navigate({ to: '/agents' })}>
      <RecordForm<Shown, User>
        isNew
        initial={{ name: '', email: '', role: 'agent' }}
        labels={labels}
        fields={fields}
        submitLabel="Create the agent"
        action={({ name, email, role }) => ({
          call: ({ users }) => users.create({ email, role, ...(name.trim() && { name }) }),
          changes: ['users', 'auditLogs'],
        })}
        onDone={({ id, name }) => {
          notifyDone(`${name} is there`);
          void navigate({ to: '/agents/$agentId', params: { agentId: id } });
        }}
      />
    </Panel>
  );
}

export function AgentPanel() {
  const { agentId } = useParams({ from: '/shell/agents/$agentId' });
  const { data: agent } = useSuspenseQuery(agentQuery(agentId));
  const { user } = useAccount();
  const navigate = useNavigate();
  const close = () => navigate({ to: '/agents' });
  const { name, email, role } = agent;
  return (
    <Panel title={agent.id === user.id ? `${name} (you)` : name} onClose={() => void close()}>
      <Stack>
        {agent.suspended && (
          <Alert color="gray" variant="light" title="Suspended" role="status">
            <Text size="sm">Is let in with no token, and with no session.</Text>
          </Alert>
        )}
        <RecordForm<Shown, User>
          key={`${name} ${email} ${role}`}
          initial={{ name, email, role }}
          labels={labels}
          fields={fields}
          valueText={valueText}
          submitLabel="Save"
          action={(_values, changed) => ({
            call: ({ users }) => users.update(agentId, changed),
            changes: ['users', 'auditLogs', 'account'],
          })}
          onDone={() => notifyDone('Saved')}
        />
        <Text size="sm">Signing in takes an API token.</Text>
        <Actions agent={agent} onDeleted={close} />
      </Stack>
    </Panel>
  );
}

function Actions({ agent, onDeleted }: { agent: User; onDeleted: () => Promise<void> }) {
  const [question, setQuestion] = useState<Question<unknown> | null>(null);
  return (
    <Group gap="xs">
      <ExplainedLink
        needs="api_tokens:write"
        to="/api-tokens/new"
        search={{ user: agent.id }}
        variant="default"
        size="xs"
      >
        Make an API token
      </ExplainedLink>
      <ExplainedButton
        needs="users:write"
        size="xs"
        variant="default"
        onClick={() => setQuestion(agent.suspended ? toLetIn(agent) : toSuspend(agent))}
      >
        {agent.suspended ? 'Let in again' : 'Suspend'}
      </ExplainedButton>
      <ExplainedButton
        needs="users:write"
        size="xs"
        variant="subtle"
        color="red"
        onClick={() => setQuestion(toDelete(agent, onDeleted))}
      >
        Delete
      </ExplainedButton>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Group>
  );
}
