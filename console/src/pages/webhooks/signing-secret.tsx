import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { Ask, type Question } from '../../components/ask.tsx';
import { Copy } from '../../components/copy.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { notifyDone } from '../../components/notify.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { signingSecretQuery } from './queries.ts';

/** Not asked for before somebody wants to see it, and forgotten once it is hidden. */
export function SigningSecret({ webhook: { id, name } }: { webhook: Schemas['Webhook'] }) {
  const [isShown, setShown] = useState(false);
  const [question, setQuestion] = useState<Question<Schemas['WebhookSigningSecret']> | null>(null);
  const askToReset = () =>
    setQuestion({
      title: `Reset the signing secret of ${name}?`,
      text: 'For 24 hours both secrets sign, in webhook-signature: have the receiver change over until then. X-Zendesk-Webhook-Signature is of the new secret at once. The old secret cannot be had back.',
      verb: 'Reset the secret',
      action: { call: ({ webhooks }) => webhooks.resetSigningSecret(id), changes: ['webhooks'] },
      onDone() {
        notifyDone('The signing secret is a new one');
        setShown(true);
      },
    });
  return (
    <Stack gap="xs">
      <Text size="sm">
        A receiver knows by it that a request is from here. Give libraries of Standard Webhooks
        “whsec_” and the secret.
      </Text>
      {isShown && <Secret id={id} />}
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide the secret' : 'Show the secret'}
        </Button>
        <ExplainedButton
          needs="webhooks:write"
          variant="subtle"
          color="red"
          size="xs"
          onClick={askToReset}
        >
          Reset the secret
        </ExplainedButton>
        <ShowAsCurl call={({ webhooks }) => webhooks.showSigningSecret(id)} />
      </Group>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Stack>
  );
}

function Secret({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({ ...signingSecretQuery(id), gcTime: 0, staleTime: 0 });
  if (error)
    return <Failure error={error} title="It cannot be shown" onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={24} />;
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label="Signing secret">
      <code>{data.secret}</code>
      <Copy value={data.secret} name="the signing secret" />
    </Group>
  );
}
