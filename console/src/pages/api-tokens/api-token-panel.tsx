import { Alert, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { useAccount } from '../../api/account.ts';
import { baseUrl } from '../../api/base.ts';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { NameField } from '../../components/form/name-field.tsx';
import { Ask, type Question } from '../../components/ask.tsx';
import { Facts } from '../../components/facts.tsx';
import { RecordForm, type FormOf, type Values } from '../../components/form/record-form.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { fullTime, Time } from '../../components/time.tsx';
import { agentsQuery, apiTokenQuery } from './queries.ts';
import { scopesText } from './scopes.ts';

type ApiToken = Schemas['ApiToken'];

interface Shown extends Values {
  name: string;
}

const fields = (form: FormOf<Shown>) => <NameField form={form} />;

export function ApiTokenPanel() {
  const { apiTokenId } = useParams({ from: '/shell/api-tokens/$apiTokenId' });
  const { data: token } = useSuspenseQuery(apiTokenQuery(apiTokenId));
  const account = useAccount();
  const navigate = useNavigate();
  const [question, setQuestion] = useState<Question<void> | null>(null);
  const isOwn = account.token.id === apiTokenId;
  const close = () => navigate({ to: '/api-tokens' });
  return (
    <Panel title={nameOf(token)} onClose={() => void close()}>
      <Stack>
        {isOwn && (
          <Alert color="trunk" variant="light" title="You are signed in by this token">
            <Text size="sm">Revoking it signs you out.</Text>
          </Alert>
        )}
        <RecordForm<Shown, ApiToken>
          key={token.name}
          initial={{ name: token.name ?? '' }}
          labels={{ name: 'Name' }}
          fields={fields}
          submitLabel="Save"
          action={({ name }) => ({
            call: ({ apiTokens }) => apiTokens.update(apiTokenId, { name: name.trim() || null }),
            changes: ['apiTokens', 'auditLogs'],
          })}
          onDone={() => notifyDone('Saved')}
        />
        <TokenFacts token={token} />
        <Group>
          <ExplainedButton
            needs="api_tokens:write"
            variant="subtle"
            color="red"
            size="xs"
            onClick={() => setQuestion(isOwn ? toRevokeOwn(token) : toRevoke(token, close))}
          >
            Revoke
          </ExplainedButton>
        </Group>
      </Stack>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Panel>
  );
}

const nameOf = ({ id, name }: ApiToken) => name ?? `Token ${id}`;

function TokenFacts({ token }: { token: ApiToken }) {
  const { data: agents } = useSuspenseQuery(agentsQuery());
  const owner = agents.find(({ id }) => id === token.user_id);
  return (
    <Facts
      facts={[
        [
          'Whose it is',
          <Link key="owner" to="/agents/$agentId" params={{ agentId: token.user_id }}>
            {owner?.name ?? `Agent ${token.user_id}`}
          </Link>,
        ],
        ['May', scopesText(token.scope)],
        ['Scope', <code key="scope">{token.scope}</code>],
        ['Created', fullTime(token.created_at)],
        ['Ends', token.expires_at ? fullTime(token.expires_at) : 'when it is revoked'],
        ['Last used', token.last_used_at ? <Time at={token.last_used_at} /> : 'never'],
      ]}
    />
  );
}

function toRevoke(token: ApiToken, onDone: () => Promise<void> | void): Question<void> {
  return {
    title: `Revoke ${nameOf(token)}?`,
    text: 'Programs that sign in with it are refused from the next request on, and browsers are signed out. This cannot be undone: a new token is another one.',
    verb: 'Revoke the token',
    action: {
      call: ({ apiTokens }) => apiTokens.delete(token.id),
      changes: ['apiTokens', 'auditLogs'],
    },
    onDone() {
      notifyDone(`${nameOf(token)} is revoked`);
      return onDone();
    },
  };
}

/** Nothing can be read with it any more: the page is left, so that nothing of the account stays in memory. */
function toRevokeOwn(token: ApiToken): Question<void> {
  return {
    ...toRevoke(token, () => {}),
    text: 'You are signed in by this token: you are signed out at once, here and in all browsers that are signed in by it. To come back takes another token.',
    verb: 'Revoke it and sign out',
    action: { call: ({ apiTokens }) => apiTokens.delete(token.id), changes: [] },
    onDone: () => window.location.assign(`${baseUrl}sign-in`),
  };
}
