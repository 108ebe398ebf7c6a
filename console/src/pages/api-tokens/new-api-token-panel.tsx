import { Alert, Code, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { useAccount } from '../../api/account.ts';
import { NameField } from '../../components/form/name-field.tsx';
import { Copy } from '../../components/copy.tsx';
import { RecordForm, type FormOf } from '../../components/form/record-form.tsx';
import { InstantInput } from '../../components/instant-input.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { writtenToken, type ShownToken } from './new-api-token.ts';
import { agentsQuery } from './queries.ts';
import { ScopeFields } from './scope-fields.tsx';
import classes from './scope-fields.module.css';

type NewToken = Schemas['NewApiToken'];

/** The token is held by this panel alone, for as long as it is open: it is shown this once. */
export function NewApiTokenPanel() {
  const { user: given } = useSearch({ from: '/shell/api-tokens/new' });
  const { user } = useAccount();
  const { data: agents } = useSuspenseQuery(agentsQuery());
  const [made, setMade] = useState<NewToken>();
  const navigate = useNavigate();
  const owners = agents.map(({ id, name, email }) => ({
    value: String(id),
    label: `${name} (${email})`,
  }));
  return (
    <Panel
      title={made ? 'The new API token' : 'New API token'}
      size="xl"
      onClose={() => void navigate({ to: '/api-tokens' })}
    >
      {made ? (
        <Made token={made} />
      ) : (
        <RecordForm<ShownToken, NewToken>
          isNew
          initial={{
            name: '',
            kind: 'chosen',
            scopes: [],
            user_id: String(given ?? user.id),
            expires_at: '',
          }}
          labels={{}}
          fields={(form) => fields(form, owners)}
          submitLabel="Create the token"
          action={(values) => ({
            call: ({ apiTokens }) => apiTokens.create(writtenToken(values)),
            changes: ['apiTokens', 'auditLogs'],
          })}
          about={(path) => (path === 'scope' ? ['kind', 'scopes'] : [])}
          onDone={setMade}
        />
      )}
    </Panel>
  );
}

const fields = (form: FormOf<ShownToken>, owners: { value: string; label: string }[]) => (
  <>
    <NameField form={form} description="What it is for, so that you know later whether it may go" />
    <NativeSelect
      label="Whose it is"
      description="What is done with it is done by this agent, with this agent's role"
      data={owners}
      {...form.getInputProps('user_id')}
    />
    <ScopeFields form={form} />
    <InstantInput
      label="Ends at"
      description="Blank: when it is revoked"
      value={form.values.expires_at || undefined}
      error={form.errors['expires_at']}
      onChange={(instant) => form.setFieldValue('expires_at', instant ?? '')}
    />
  </>
);

function Made({ token: { full_token, name } }: { token: NewToken }) {
  return (
    <Stack>
      <Alert
        color="yellow"
        variant="light"
        title="Copy it now: it is shown this once"
        role="status"
      >
        <Text size="sm">
          Nothing but its hash is kept. Whoever has it may do what {name ?? 'it'} may: keep it where
          secrets are kept.
        </Text>
      </Alert>
      <Group gap="xs" wrap="nowrap" role="group" aria-label="The API token">
        <Code className={classes.token}>{full_token}</Code>
        <Copy value={full_token} name="the API token" />
      </Group>
      <LinkButton to="/api-tokens" w="fit-content">
        I have it
      </LinkButton>
    </Stack>
  );
}
