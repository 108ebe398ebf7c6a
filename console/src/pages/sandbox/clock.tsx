import { Alert, Checkbox, Code, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client, Schemas } from 'trunkline/client';
import { useAccount } from '../../api/account.ts';
import { useAct, type Action } from '../../api/act.ts';
import { useMay } from '../../api/permissions.ts';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Failure } from '../../components/failure.tsx';
import { InstantInput } from '../../components/instant-input.tsx';
import { notifyDone } from '../../components/notify.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { clockQuery } from './queries.ts';
import { Section } from '../../components/section.tsx';

type ClockTime = Schemas['SandboxClock'];
type Order = Schemas['SandboxClockUpdate'];

const shown = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });
const steps = [
  { label: '1 minute', advance: { minutes: 1 } },
  { label: '1 hour', advance: { hours: 1 } },
  { label: '1 day', advance: { days: 1 } },
  { label: '3 days', advance: { days: 3 } },
] as const;

export function Clock() {
  const { test_clock } = useAccount();
  return (
    <Section title="Clock">
      <Text size="sm">
        What takes days takes no time: deleted numbers are given back, purchases are taken up again,
        webhooks are tried again, and sessions end, as if the time had passed.
      </Text>
      {test_clock ? <TestClock /> : <MachineClock />}
    </Section>
  );
}

function MachineClock() {
  return (
    <Alert color="gray" variant="light" title="The clock cannot be moved here">
      <Text size="sm">
        It is that of the machine. A server that is started like this has one for tests:
      </Text>
      <Text size="sm" mt="xs">
        <Code>trunkline serve --carriers sandbox --test-clock</Code>
      </Text>
    </Alert>
  );
}

function TestClock() {
  const { data, error, refetch } = useQuery(clockQuery());
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return data ? <Moving clock={data} /> : <Skeleton height={120} />;
}

const moving = (order: Order): Action<ClockTime> => ({
  call: ({ sandbox }: Client) => sandbox.clock.move(order),
  changes: [
    'sandbox',
    'phoneNumbers',
    'deletedPhoneNumbers',
    'webhooks',
    'auditLogs',
    'usage',
    'account',
  ],
});

function Moving({ clock: { now, frozen } }: { clock: ClockTime }) {
  const [to, setTo] = useState<string>();
  const mayMove = useMay('sandbox:write');
  const { mutate, isPending, error } = useAct<ClockTime>({
    onDone: ({ now: then }) => notifyDone(`It is ${shown.format(Date.parse(then))}`),
  });
  const move = (order: Order) => mutate(moving(order));
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          ['Time', shown.format(Date.parse(now))],
          ['State', frozen ? 'stands still until it is moved' : 'goes on by itself'],
        ]}
      />
      <Group gap="xs" role="group" aria-label="Let time pass">
        {steps.map(({ label, advance }) => (
          <ExplainedButton
            key={label}
            size="xs"
            variant="default"
            needs="sandbox:write"
            reason={isPending ? 'It is being moved' : null}
            onClick={() => move({ advance })}
          >
            + {label}
          </ExplainedButton>
        ))}
      </Group>
      <Group gap="xs" align="end">
        <InstantInput label="Until" value={to} onChange={setTo} />
        <ExplainedButton
          variant="default"
          loading={isPending}
          needs="sandbox:write"
          reason={to === undefined ? 'Say first until when' : null}
          onClick={() => to && move({ now: to })}
        >
          Move the clock
        </ExplainedButton>
      </Group>
      <Checkbox
        label="It stands still"
        checked={frozen}
        disabled={isPending || !mayMove}
        onChange={({ currentTarget }) => move({ frozen: currentTarget.checked })}
      />
      {error && <Failure error={error} title="The clock was not moved" />}
      <Group>
        <ShowAsCurl call={moving(to ? { now: to } : { advance: { hours: 72 } }).call} />
      </Group>
    </Stack>
  );
}
