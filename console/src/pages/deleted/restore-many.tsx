import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/act.ts';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { jobQuery, type Job } from '../../components/job.ts';
import { newRun, ofAJob, type Run } from '../../components/run/run.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { restoringMany } from './actions.ts';

/** As many as a job has are followed here to its end; of more, several jobs are begun. */
export function RestoreMany({
  ids,
  onBegin,
  onDone,
}: {
  ids: readonly number[];
  onBegin: (run: Run) => void;
  onDone: () => void;
}) {
  const [jobId, setJobId] = useState<string | null>(null);
  const { mutate, isPending, error } = useAct<Job>({ onDone: ({ id }) => setJobId(id) });
  const isOneJob = ids.length <= ofAJob;
  const action = restoringMany(ids.slice(0, ofAJob));
  const restore = () => (isOneJob ? mutate(action) : onBegin(newRun(ids, { verb: 'restore' })));
  if (jobId !== null) return <Restored jobId={jobId} onDone={onDone} />;
  return (
    <Group role="group" aria-label="With what is selected">
      <Text size="sm">{ids.length} selected</Text>
      <ExplainedButton needs="phone_numbers:write" size="xs" loading={isPending} onClick={restore}>
        Restore {ids.length}
      </ExplainedButton>
      <Button size="xs" variant="default" onClick={onDone}>
        Select none
      </Button>
      <ShowAsCurl
        label={isOneJob ? 'Show as curl' : 'The first hundred as curl'}
        call={action.call}
      />
      {error && <Failure error={error} title="Nothing was restored" />}
    </Group>
  );
}

function Restored({ jobId, onDone }: { jobId: string; onDone: () => void }) {
  const { data: job, error } = useQuery(jobQuery(jobId));
  const queries = useQueryClient();
  const results = job?.results;
  useEffect(() => {
    if (!results) return;
    for (const subject of ['deletedPhoneNumbers', 'phoneNumbers', 'account'])
      void queries.invalidateQueries({ queryKey: [subject] });
  }, [results, queries]);
  const failed = results?.filter(({ success }) => !success) ?? [];
  const done = (results?.length ?? 0) - failed.length;
  return (
    <Alert
      color={failed.length > 0 ? 'yellow' : 'trunk'}
      variant="light"
      role="status"
      title={results ? `${done} of ${results.length} are restored` : 'They are being restored'}
      withCloseButton
      closeButtonLabel="Close"
      onClose={onDone}
    >
      {error && <Failure error={error} title="What became of them cannot be read" />}
      <List size="sm">
        {failed.map(({ index, details, error: code }) => (
          <List.Item key={index}>{details ?? code}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
