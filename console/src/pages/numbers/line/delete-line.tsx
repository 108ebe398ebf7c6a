import { List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useAccount } from '../../../api/account.ts';
import { Ask, type Question } from '../../../components/ask.tsx';
import { fromNow } from '../../../components/time.tsx';
import { useChoices } from './choices.ts';
import { notifyDeleted } from './deleted-notice.tsx';
import type { ShownLine } from './queries.ts';
import { tiesOf } from './ties.ts';

const hour = 3_600_000;

/** Asks before a line is deleted: what goes with it, what callers hear, and how long it can be had back. */
export function DeleteLine({ line, onClose }: { line: ShownLine; onClose: () => void }) {
  const { release_window_hours: window } = useAccount();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    // The line is not there to be saved, nor to be read again.
    await navigate({
      to: '/numbers',
      search: (now) => ({ ...now, tab: undefined }),
      ignoreBlocker: true,
    });
    queries.removeQueries({ queryKey: ['phoneNumbers', 'show', line.id] });
    await queries.invalidateQueries({ queryKey: ['phoneNumbers'] });
    notifyDeleted(line, () => void navigate({ to: '/deleted' }));
  };
  const question: Question<unknown> = {
    title: `Delete ${line.name}?`,
    text: <WhatGoes line={line} />,
    verb: 'Delete the line',
    action: {
      call: ({ phoneNumbers }) => phoneNumbers.delete(line.id),
      changes: ['deletedPhoneNumbers', 'lines', 'usage', 'account'],
    },
    ...(window === 0 && { typed: line.number }),
    onDone: leave,
  };
  return <Ask question={question} onClose={onClose} />;
}

function WhatGoes({ line }: { line: ShownLine }) {
  const { release_window_hours: window } = useAccount();
  const ties = tiesOf(line, useChoices());
  const until = new Date(Date.now() + window * hour);
  return (
    <Stack gap="xs">
      <Text size="sm">
        Calls to <bdi>{line.display_number}</bdi> are no longer taken: callers hear what the carrier
        says of a number that is not in service.
      </Text>
      {ties.length > 0 && (
        <>
          <Text size="sm">It is tied to:</Text>
          <List size="sm">
            {ties.map((tie) => (
              <List.Item key={tie}>{tie}</List.Item>
            ))}
          </List>
        </>
      )}
      <Text size="sm">
        {window === 0 ? (
          'The number goes back to the carrier at once: this cannot be undone.'
        ) : (
          <>
            It can be restored as it was until {moment.format(until)} (
            {fromNow(until.toISOString())}), from <Link to="/deleted">the deleted lines</Link>. Then
            the number goes back to the carrier.
          </>
        )}
      </Text>
    </Stack>
  );
}

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
