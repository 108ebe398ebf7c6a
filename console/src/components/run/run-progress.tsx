import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { ExplainedButton } from '../explained-button.tsx';
import { Failure } from '../failure.tsx';
import { LeaveQuestion, type Place } from '../form/leave-question.tsx';
import { LinkButton } from '../link-button.tsx';
import { isForgotten, parts, type Run } from './run.ts';
import type { useRun } from './use-run.ts';

type Running = ReturnType<typeof useRun>;
const tooLate =
  'Two hours have passed: what was begun last is not known any more. Look at the jobs, and select the rest again.';
const jobs = (count: number) => `${count} ${count === 1 ? 'job' : 'jobs'}`;

/** Also a panel over the same page. */
const isAnother = (from: Place, to: Place) => placeOf(from) !== placeOf(to);
const placeOf = ({ pathname, search }: Place) => pathname + JSON.stringify(search);

/** How many jobs have begun, and what can be done about the others. */
export function RunProgress({ running }: { running: Running }) {
  const { run, isPending } = running;
  if (!run) return null;
  const begun = run.jobIds.length;
  const of = parts(run.ids).length;
  return (
    <Stack gap="sm">
      {run.words && (
        <Text size="sm" fw={600}>
          {run.words}
        </Text>
      )}
      {isPending ? <UnderWay {...{ begun, of, running }} /> : <Stopped {...{ run, of, running }} />}
      <LeaveQuestion isAsked={isPending} isLeft={isAnother} title="Leave before all have begun?">
        {begun} of {jobs(of)} have begun. The others will not be begun if you leave; Back leads here
        again, where you can go on.
      </LeaveQuestion>
    </Stack>
  );
}

function UnderWay({ begun, of, running }: { begun: number; of: number; running: Running }) {
  return (
    <>
      <Text size="sm" role="status">
        {begun} of {jobs(of)} begun. Stay on this page until all are.
      </Text>
      <Progress value={(begun / of) * 100} aria-label="Jobs that have begun" />
      <Group justify="flex-end">
        <Button variant="default" loading={running.isStopping} onClick={running.stop}>
          Stop
        </Button>
      </Group>
    </>
  );
}

function Stopped({ run, of, running }: { run: Run; of: number; running: Running }) {
  const { jobIds } = run;
  const rest = of - jobIds.length;
  return (
    <>
      {running.error && <Failure error={running.error} />}
      <Alert
        color={rest > 0 ? 'yellow' : 'trunk'}
        variant="light"
        role="status"
        title={title(run, of)}
      >
        {rest > 0
          ? 'What has not begun is left as it was. Where the page was left while a job was sent, that one may have begun too: going on begins none twice.'
          : 'What becomes of each number, the jobs say.'}
      </Alert>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={running.forget}>
          Begin with something else
        </Button>
        {jobIds.length > 0 && (
          <LinkButton to="/jobs" search={{ ids: [...jobIds] }} variant="default">
            {rest > 0 ? 'Look at those that have begun' : 'Look at the jobs'}
          </LinkButton>
        )}
        {rest > 0 && (
          <ExplainedButton
            reason={isForgotten(run) ? tooLate : null}
            onClick={() => running.begin(run)}
          >
            Go on with the other {rest === 1 ? 'job' : jobs(rest)}
          </ExplainedButton>
        )}
      </Group>
    </>
  );
}

function title({ jobIds }: Run, of: number): string {
  const rest = of - jobIds.length;
  if (rest === 0) return `All ${jobs(of)} have begun`;
  return `${jobIds.length} of ${jobs(of)} have begun, ${rest} ${rest === 1 ? 'has' : 'have'} not`;
}
