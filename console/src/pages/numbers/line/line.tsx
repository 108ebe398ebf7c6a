import { Group, Stack, Tabs, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Copy } from '../../../components/copy.tsx';
import { ExplainedButton } from '../../../components/explained-button.tsx';
import { ShowAsCurl } from '../../../components/show-as-curl.tsx';
import { DeleteLine } from './delete-line.tsx';
import { History } from './history.tsx';
import { LineForm } from './line-form.tsx';
import { lineCall, type ShownLine } from './queries.ts';
import { tabs, type Tab } from './tabs.ts';

/** A line: what it is, what can be changed of it, and what was. */
export function Line({ line }: { line: ShownLine }) {
  const { tab = 'line' } = useSearch({ from: '/shell/numbers/$numberId' });
  const navigate = useNavigate({ from: '/numbers/$numberId' });
  const [isDeleting, setDeleting] = useState(false);
  const show = (next: Tab) =>
    void navigate({
      search: (now) => ({ ...now, tab: next === 'line' ? undefined : next }),
      resetScroll: false,
    });
  return (
    <Stack>
      <Group justify="space-between" gap="xs">
        <Identity line={line} />
        <Group gap="xs">
          <ShowAsCurl label="Reading as curl" call={lineCall(line.id)} />
          <ExplainedButton
            needs="phone_numbers:write"
            size="xs"
            variant="subtle"
            color="red"
            onClick={() => setDeleting(true)}
          >
            Delete
          </ExplainedButton>
        </Group>
      </Group>
      <Tabs value={tab} onChange={(next) => show(next as Tab)} keepMounted={false}>
        <Tabs.List aria-label="Parts of the line" mb="md">
          {tabs.map(([name, label]) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {/* What is not saved yet stays while the history is read. */}
        <div hidden={tab === 'history'}>
          <LineForm line={line} tab={tab} onShow={show} />
        </div>
        <Tabs.Panel value="history">
          <History line={line} />
        </Tabs.Panel>
      </Tabs>
      {isDeleting && <DeleteLine line={line} onClose={() => setDeleting(false)} />}
    </Stack>
  );
}

function Identity({ line: { id, number, display_number } }: { line: ShownLine }) {
  return (
    <Group gap="lg">
      <Group gap={4}>
        <Text size="sm">
          <bdi>{display_number}</bdi>
        </Text>
        <Copy value={number} name="the number" />
      </Group>
      <Group gap={4}>
        <Text size="sm" c="dimmed">
          id {id}
        </Text>
        <Copy value={String(id)} name="the id" />
      </Group>
    </Group>
  );
}
