import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from 'trunkline/client';
import { CodeBlock } from '../../components/code-block.tsx';
import { State } from '../../components/state.tsx';
import { Time } from '../../components/time.tsx';
import { HeaderList } from './header-list.tsx';
import { statusWords } from './invocation-statuses.ts';

/** What was sent, and what came back, one of the times that it was tried. */
export function Attempt({
  attempt,
  isOpen,
}: {
  attempt: Schemas['WebhookAttempt'];
  isOpen: boolean;
}) {
  const { status, status_code, completed_at, error, request, response } = attempt;
  const { mood, text } = statusWords[status];
  return (
    <Paper component="section" withBorder p="sm">
      <Group justify="space-between">
        <Title order={3} size="h6">
          <Time at={completed_at} />
        </Title>
        <State mood={mood}>{status_code ? `${text}: ${status_code}` : text}</State>
      </Group>
      {error && <Text size="sm">{error}</Text>}
      <details open={isOpen}>
        <summary>What was sent, and what came back</summary>
        <Stack gap="sm" mt="xs">
          {request ? <MessageOf message={request} of="request" /> : <Text>Nothing was sent.</Text>}
          {response ? (
            <MessageOf message={response} of="answer" />
          ) : (
            <Text size="sm">Nothing came back.</Text>
          )}
        </Stack>
      </details>
    </Paper>
  );
}

function MessageOf({ message, of }: { message: Schemas['WebhookMessage']; of: string }) {
  return (
    <>
      <HeaderList headers={message.headers} name={`Headers of the ${of}`} />
      {message.payload && <CodeBlock text={message.payload} name={`Body of the ${of}`} />}
    </>
  );
}
