import { Badge } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { Copy } from '../../components/copy.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { NotInPlan } from '../../components/not-in-plan.tsx';
import { Page } from '../../components/page.tsx';
import { namesOf, useGroups } from '../../components/record/choices.ts';
import { usePlanReason } from '../../components/record/reasons.ts';
import { RecordList } from '../../components/record/record-list.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { Time } from '../../components/time.tsx';
import { digitalLinesQuery, listDigitalLines } from './queries.ts';

type DigitalLine = Schemas['DigitalLine'];

const columnsWith = (groupNames: (ids: readonly number[]) => string | undefined) =>
  [
    {
      id: 'nickname',
      header: 'Name',
      width: 'minmax(10rem, 2fr)',
      cell: ({ id, nickname }) => (
        <Link to="/digital-lines/$digitalLineId" params={{ digitalLineId: id }}>
          <bdi>{nickname}</bdi>
        </Link>
      ),
    },
    {
      id: 'line_id',
      header: 'Line id',
      width: '10rem',
      cell: ({ line_id, nickname }) => (
        <>
          <span className="mono">{line_id.slice(0, 8)}…</span>{' '}
          <Copy value={line_id} name={`the line id of ${nickname}`} />
        </>
      ),
    },
    {
      id: 'group_ids',
      header: 'Groups',
      from: 640,
      cell: ({ group_ids }) => <bdi>{groupNames(group_ids)}</bdi>,
    },
    {
      id: 'recorded',
      header: 'Calls',
      width: '8rem',
      from: 640,
      cell: ({ recorded }) => (recorded ? 'recorded' : 'not recorded'),
    },
    {
      id: 'priority',
      header: 'Priority',
      width: '7rem',
      from: 800,
      cell: ({ priority }) => priority === 1 && <Badge variant="light">High</Badge>,
    },
    {
      id: 'created_at',
      header: 'Created',
      width: '9rem',
      from: 900,
      cell: ({ created_at }) => <Time at={created_at} />,
    },
  ] satisfies Column<DigitalLine>[];

export function DigitalLinesPage() {
  const reason = usePlanReason('phone_numbers', 'Lines');
  if (!reason) return <List />;
  return (
    <Page title="Digital lines">
      <NotInPlan
        reason={reason}
        action={<LinkButton to="/digital-lines/new">New digital line</LinkButton>}
      />
      <Outlet />
    </Page>
  );
}

function List() {
  const groups = useGroups();
  return (
    <RecordList
      title="Digital lines"
      call={(client) => listDigitalLines(client).page()}
      query={digitalLinesQuery()}
      columns={columnsWith((ids) => namesOf(groups, ids))}
      rowKey={({ id }) => id}
      create={{ to: '/digital-lines/new', needs: 'digital_lines:write', label: 'New digital line' }}
      empty={{
        title: 'No digital lines yet',
        text: 'A digital line has no number: an app or a page calls it by its line id. It has groups, greetings and hours as a number has.',
      }}
    />
  );
}
