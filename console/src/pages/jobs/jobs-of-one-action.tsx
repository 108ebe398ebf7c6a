import { Group, Progress, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Client } from 'trunkline/client';
import { Ask, type Question } from '../../components/ask.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { RunProgress } from '../../components/run/run-progress.tsx';
import { newRun } from '../../components/run/run.ts';
import { useRun } from '../../components/run/use-run.ts';
import { failedIn, progressIn } from './job-words.ts';
import { Told } from './told.tsx';
import { jobColumns } from './job-columns.tsx';
import { deletedBy, isUnderWay, jobsOfQuery, untilEnded } from './queries.ts';

/** One action on many numbers takes several jobs: how far they are together, and each. */
export function JobsOfOneAction({ ids }: { ids: readonly string[] }) {
  const { data: jobs } = useSuspenseQuery({
    ...jobsOfQuery(ids),
    refetchInterval: ({ state }) => untilEnded(state.data ?? []),
  });
  const [question, setQuestion] = useState<Question<unknown> | null>(null);
  const sum = (count: (job: (typeof jobs)[number]) => number) =>
    jobs.reduce((total, job) => total + count(job), 0);
  const [total, ended, failed] = [sum((job) => job.total), sum(progressIn), sum(failedIn)];
  const open = jobs.filter(isUnderWay);
  const askToCancel = () =>
    setQuestion({
      title: `Cancel ${open.length} ${open.length === 1 ? 'job' : 'jobs'}?`,
      text: 'What is under way comes to its end; nothing more is begun. What is done stays done.',
      verb: 'Cancel them',
      action: {
        call: (client: Client) => Promise.all(open.map(({ id }) => client.jobStatuses.cancel(id))),
        changes: ['jobStatuses'],
      },
    });
  return (
    <Stack gap="sm" flex={1} mih={0}>
      <Told />
      <Text size="sm" role="status">
        {ended.toLocaleString('en')} of {total.toLocaleString('en')} numbers have ended in{' '}
        {jobs.length} {jobs.length === 1 ? 'job' : 'jobs'}, {failed.toLocaleString('en')} of them
        not done.
      </Text>
      <Progress
        value={total === 0 ? 0 : (ended / total) * 100}
        aria-label="Numbers that have ended"
      />
      <Group justify="space-between">
        <Link to="/jobs">All jobs</Link>
        {open.length > 0 && (
          <ExplainedButton
            needs="phone_numbers:write"
            variant="light"
            color="red"
            onClick={askToCancel}
          >
            Cancel those under way
          </ExplainedButton>
        )}
      </Group>
      {open.length === 0 && <Undo deleted={jobs.flatMap(deletedBy)} />}
      <DataTable label="Jobs" rows={jobs} columns={jobColumns} rowKey={({ id }) => id} />
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Stack>
  );
}

/** Restoring takes nothing away: it is not asked about. */
function Undo({ deleted }: { deleted: readonly number[] }) {
  const running = useRun();
  if (running.run) return <RunProgress running={running} />;
  if (deleted.length === 0) return null;
  return (
    <ExplainedButton
      needs="phone_numbers:write"
      variant="default"
      w="fit-content"
      onClick={() => running.begin(newRun(deleted, { verb: 'restore' }))}
    >
      Undo: restore {deleted.length.toLocaleString('en')}{' '}
      {deleted.length === 1 ? 'number' : 'numbers'}
    </ExplainedButton>
  );
}
