import { Alert, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Client, Schemas } from 'trunkline/client';
import { useAct } from '../../api/act.ts';
import { CodeBlock } from '../../components/code-block.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Failure } from '../../components/failure.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { HeaderList } from './header-list.tsx';

type Answer = Schemas['WebhookTestResponse'];

/** One request now, to see what comes of it. It counts for nothing. */
export function TestRequest({ webhook: { id } }: { webhook: Schemas['Webhook'] }) {
  const [payload, setPayload] = useState('{"hello":"world"}');
  const { mutate, isPending, error, data } = useAct<Answer>();
  const call = ({ webhooks }: Client) => webhooks.test({ payload }, { webhookId: id });
  return (
    <Stack gap="sm">
      <Text size="sm">
        One request goes to the endpoint as it is saved, signed as all are. It counts for nothing.
      </Text>
      <Textarea
        label="Body"
        rows={4}
        value={payload}
        onChange={({ currentTarget }) => setPayload(currentTarget.value)}
      />
      <Group gap="xs">
        <ExplainedButton
          needs="webhooks:write"
          size="xs"
          variant="default"
          loading={isPending}
          onClick={() => mutate({ call, changes: ['auditLogs'] })}
        >
          Send the test
        </ExplainedButton>
        <ShowAsCurl call={call} />
      </Group>
      {error && <Failure error={error} title="It was not sent" />}
      {data && !isPending && <TestAnswer answer={data} />}
    </Stack>
  );
}

function TestAnswer({ answer: { status_code, error, headers, payload } }: { answer: Answer }) {
  if (error)
    return (
      <Alert color="red" variant="light" title="The endpoint has not answered" role="alert">
        {error}
      </Alert>
    );
  return (
    <Stack gap="xs" role="group" aria-label="What the endpoint answered">
      <Facts facts={[['Status', status_code]]} />
      {payload && <CodeBlock text={payload} name="Body of the answer" />}
      <HeaderList headers={headers} name="Headers of the answer" />
    </Stack>
  );
}
