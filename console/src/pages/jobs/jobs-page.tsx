import { Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { jobColumns } from './job-columns.tsx';
import { JobsOfOneAction } from './jobs-of-one-action.tsx';
import { jobsQuery, untilEnded, type Job } from './queries.ts';

export function JobsPage() {
  const { ids } = useSearch({ from: '/shell/jobs/' });
  return (
    <Page
      title="Jobs"
      actions={
        <ShowAsCurl
          call={({ jobStatuses }) => (ids ? jobStatuses.showMany(ids) : jobStatuses.list().page())}
        />
      }
    >
      {ids ? <JobsOfOneAction ids={ids} /> : <AllJobs />}
    </Page>
  );
}

function AllJobs() {
  return (
    <>
      <Text size="sm" c="dimmed">
        What is done to many numbers at once, a hundred a job. Jobs can be looked at for a day after
        they have ended.
      </Text>
      <QueryTable<Job>
        label="Jobs"
        query={jobsQuery()}
        columns={jobColumns}
        rowKey={({ id }) => id}
        refetchInterval={untilEnded}
        empty={
          <EmptyState
            title="No jobs today"
            action={<LinkButton to="/numbers">Select numbers</LinkButton>}
          >
            Select numbers in the list to change or delete many of them at once: the service does it
            in the background, and you follow it here.
          </EmptyState>
        }
      />
    </>
  );
}
