import { Outlet, useNavigate, type LinkProps } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Client } from 'trunkline/client';
import { useReason, type Scope } from '../../api/permissions.ts';
import { EmptyState } from '../empty-state.tsx';
import { ExplainedLink } from '../explained-link.tsx';
import { Page } from '../page.tsx';
import { usePageActions } from '../page-actions.ts';
import { ShowAsCurl } from '../show-as-curl.tsx';
import type { Column } from '../table/data-table.tsx';
import { QueryTable, type ListQuery } from '../table/query-table.tsx';

interface RecordListProps<Row> {
  readonly title: string;
  /** the request behind the list */
  readonly call: (client: Client) => Promise<unknown>;
  readonly query: ListQuery<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => number | string;
  /** where one is made, what that is called, what it takes, and why else it cannot be done */
  readonly create: {
    readonly to: NonNullable<LinkProps['to']>;
    readonly label: string;
    readonly needs: Scope;
    readonly search?: object;
  };
  readonly reason?: string | null | undefined;
  /** said where there are none: what they are for */
  readonly empty: { readonly title: string; readonly text: ReactNode };
  /** above the table: what narrows it down */
  readonly children?: ReactNode;
}

/** The list of the records of one resource; the panels of its routes lie over it. */
export function RecordList<Row>(props: RecordListProps<Row>) {
  const { title, call, query, columns, rowKey, empty, children } = props;
  const { label, ...way } = props.create;
  const create = (
    <ExplainedLink {...way} reason={props.reason}>
      {label}
    </ExplainedLink>
  );
  useCreateAction(props);
  return (
    <Page
      title={title}
      actions={
        <>
          <ShowAsCurl call={call} />
          {create}
        </>
      }
    >
      {children}
      <QueryTable
        label={title}
        query={query}
        columns={columns}
        rowKey={rowKey}
        empty={
          <EmptyState title={empty.title} action={create}>
            {empty.text}
          </EmptyState>
        }
      />
      <Outlet />
    </Page>
  );
}

/** What makes one is in the command palette too, unless it cannot be done. */
function useCreateAction({
  create: { to, label, needs },
  reason,
}: Pick<RecordListProps<unknown>, 'create' | 'reason'>): void {
  const navigate = useNavigate();
  const refused = useReason(needs) ?? reason;
  const actions = useMemo(
    () => (refused ? [] : [{ id: `create ${to}`, label, onClick: () => void navigate({ to }) }]),
    [refused, to, label, navigate],
  );
  usePageActions(actions);
}
