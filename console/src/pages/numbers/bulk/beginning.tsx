import { Progress, Stack, Text } from '@mantine/core';
import { Failure } from '../../../components/failure.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import type { useBegin } from './use-begin.ts';

/** How many jobs have begun, and why the others have not. */
export function Beginning({
  act: { isPending, data, error, progressOf },
  ids,
}: {
  act: ReturnType<typeof useBegin>;
  ids: readonly number[];
}) {
  const { begun, of } = progressOf(ids);
  if (isPending)
    return (
      <Stack gap={4} role="status">
        <Text size="sm">
          {begun} of {of} {of === 1 ? 'job' : 'jobs'} begun. Stay on this page until all are.
        </Text>
        <Progress value={(begun / of) * 100} aria-label="Jobs that have begun" />
      </Stack>
    );
  if (error) return <Failure error={error} title="Nothing was begun" />;
  if (!data?.error) return null;
  return (
    <Stack gap="xs">
      <Failure error={data.error} title={`${data.jobIds.length} of ${of} jobs have begun`} />
      <LinkButton to="/jobs" search={{ ids: [...data.jobIds] }} variant="default">
        Look at those that have begun
      </LinkButton>
    </Stack>
  );
}
