import { Badge, Group, Text, Tooltip } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useAccount } from '../../api/account.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { RunProgress } from '../../components/run/run-progress.tsx';
import { useRun } from '../../components/run/use-run.ts';
import type { Column } from '../../components/table/data-table.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { Time } from '../../components/time.tsx';
import type { DeletedNumber } from './actions.ts';
import { deletedNumbersQuery } from './queries.ts';
import { RestoreButton } from './restore-button.tsx';
import { RestoreMany } from './restore-many.tsx';

const columns: readonly Column<DeletedNumber>[] = [
  {
    id: 'number',
    header: 'Number',
    width: 'minmax(10rem, 1fr)',
    cell: ({ id, display_number }) => (
      <Link to="/deleted/$numberId" params={{ numberId: id }}>
        {display_number}
      </Link>
    ),
  },
  {
    id: 'nickname',
    header: 'Nickname',
    from: 640,
    width: 'minmax(8rem, 1fr)',
    cell: ({ nickname }) => nickname && <bdi>{nickname}</bdi>,
  },
  {
    id: 'deleted',
    header: 'Deleted',
    from: 860,
    width: '9rem',
    cell: ({ deleted_at }) => <Time at={deleted_at} />,
  },
  { id: 'left', header: 'Time left', width: '9rem', cell: left },
  {
    id: 'refusal',
    header: 'Carrier’s refusal',
    from: 1000,
    width: 'minmax(10rem, 2fr)',
    cell: refusal,
  },
  {
    id: 'restore',
    header: 'Restore',
    from: 420,
    width: '7rem',
    cell: (number) => <RestoreButton number={number} size="compact-sm" variant="default" />,
  },
];

function left({ restorable, release_at, release_refusal }: DeletedNumber) {
  if (release_refusal)
    return (
      <Badge variant="light" color="red">
        Not taken back
      </Badge>
    );
  if (!restorable)
    return (
      <Badge variant="light" color="gray">
        Being released
      </Badge>
    );
  return <TimeLeft until={release_at} over="The window has passed" />;
}

function refusal({ release_refusal }: DeletedNumber) {
  return release_refusal ? (
    <Tooltip label={release_refusal}>
      <span>{release_refusal}</span>
    </Tooltip>
  ) : null;
}

export function DeletedPage() {
  const { release_window_hours } = useAccount();
  const running = useRun();
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  return (
    <Page
      title="Deleted numbers"
      actions={<ShowAsCurl call={(client) => client.deletedPhoneNumbers.list().page()} />}
    >
      <Text size="sm">{windowText(release_window_hours)}</Text>
      {running.run ? (
        <RunProgress running={running} />
      ) : (
        ids.size > 0 && (
          <RestoreMany ids={[...ids]} onBegin={running.begin} onDone={() => setIds(new Set())} />
        )
      )}
      <QueryTable
        label="Deleted numbers"
        query={deletedNumbersQuery()}
        columns={columns}
        rowKey={({ id }) => id}
        selection={{ ids, onChange: setIds }}
        empty={
          <EmptyState
            title="Nothing is deleted"
            action={
              <Group justify="center">
                <LinkButton to="/numbers" variant="default">
                  To the numbers
                </LinkButton>
              </Group>
            }
          >
            A number that is deleted stays here until its carrier has it back. Until then it can be
            restored with all its settings, under the id it had.
          </EmptyState>
        }
      />
      <Outlet />
    </Page>
  );
}

function windowText(hours: number): string {
  if (hours === 0)
    return 'This service gives deleted numbers back at once: what is deleted cannot be restored.';
  const time = hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
  return `A deleted number can be restored for ${time}, as it was, and costs until its carrier has it back.`;
}
