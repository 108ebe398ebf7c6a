import { Group, Progress, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAccount } from '../../api/account.ts';
import { Ask, type Question } from '../../components/ask.tsx';
import { Copy } from '../../components/copy.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { State } from '../../components/state.tsx';
import { doneBy, failedIn, progressIn, stateOf } from './job-words.ts';
import { Told } from './told.tsx';
import { JobMessage } from './job-message.tsx';
import { JobResults } from './job-results.tsx';
import { deletedBy, isUnderWay, jobQuery, untilEnded, type Job } from './queries.ts';

/** A job as it stands: asked after as long as it is under way. */
export function JobPage() {
  const { jobId } = useParams({ from: '/shell/jobs/$jobId' });
  const { data: job } = useSuspenseQuery({
    ...jobQuery(jobId),
    refetchInterval: ({ state }) => untilEnded(state.data ? [state.data] : []),
  });
  const [mood, words] = stateOf(job);
  return (
    <Page
      title={doneBy(job)}
      actions={
        <>
          <ShowAsCurl call={({ jobStatuses }) => jobStatuses.show(jobId)} />
          <Actions job={job} />
        </>
      }
    >
      <Stack gap="sm" flex={1} mih={0}>
        <Told />
        <Group gap="xs">
          <State mood={mood}>{words}</State>
          <Text size="sm" role="status">
            {progressIn(job)} of {job.total} have ended
            {job.message && (
              <>
                : <JobMessage message={job.message} />
              </>
            )}
          </Text>
        </Group>
        <Progress
          flex="none"
          value={(progressIn(job) / job.total) * 100}
          color={failedIn(job) > 0 ? 'red' : 'trunk'}
          aria-label="Numbers that have ended"
        />
        <Group gap={4}>
          <Text size="xs" c="dimmed" className="mono">
            {job.id}
          </Text>
          <Copy value={job.id} name="the id of the job" />
          <Text size="sm" component="span">
            <Link to="/jobs">All jobs</Link>
          </Text>
        </Group>
        <JobResults job={job} />
      </Stack>
    </Page>
  );
}

/** What can be done about a job: nothing more is begun of one, and a deletion is undone. */
function Actions({ job }: { job: Job }) {
  const navigate = useNavigate();
  const { release_window_hours: hours } = useAccount();
  const [question, setQuestion] = useState<Question<Job> | null>(null);
  const deleted = deletedBy(job);
  const askToCancel = () =>
    setQuestion({
      title: 'Cancel the job?',
      text: 'What is under way comes to its end; nothing more is begun. What is done stays done.',
      verb: 'Cancel the job',
      action: { call: ({ jobStatuses }) => jobStatuses.cancel(job.id), changes: ['jobStatuses'] },
    });
  const askToRestore = () =>
    setQuestion({
      title: `Restore ${deleted.length} ${deleted.length === 1 ? 'number' : 'numbers'}?`,
      text: `They come back as they were. This works for ${hours} hours after they were deleted.`,
      verb: 'Restore',
      isDangerous: false,
      action: {
        call: ({ deletedPhoneNumbers }) => deletedPhoneNumbers.restoreMany(deleted),
        changes: ['jobStatuses', 'phoneNumbers', 'deletedPhoneNumbers'],
      },
      onDone: ({ id }) => navigate({ to: '/jobs/$jobId', params: { jobId: id } }),
    });
  return (
    <>
      {isUnderWay(job) && (
        <ExplainedButton
          needs="phone_numbers:write"
          variant="light"
          color="red"
          onClick={askToCancel}
        >
          Cancel the job
        </ExplainedButton>
      )}
      {deleted.length > 0 && (
        <ExplainedButton needs="phone_numbers:write" variant="default" onClick={askToRestore}>
          Undo: restore them
        </ExplainedButton>
      )}
      <Ask question={question} onClose={() => setQuestion(null)} />
    </>
  );
}
