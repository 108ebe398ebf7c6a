import { Loader, Progress, Stack, Text } from '@mantine/core';
import { Failure } from '../../../components/failure.tsx';
import type { useChecked } from './use-checked.ts';

const told = (count: number) => count.toLocaleString('en');

/** How far it is, or why it did not work. */
export function Checking({
  checking: { error, onRetry, count },
  of,
  children,
}: {
  checking: ReturnType<typeof useChecked>;
  of: number;
  /** what is done */
  children: string;
}) {
  if (error) return <Failure error={error} title="It could not be tried out" onRetry={onRetry} />;
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        <Loader size="xs" mr="xs" />
        {children}: {told(count)} of {told(of)}
      </Text>
      <Progress value={(count / of) * 100} aria-label="Numbers that have been looked at" />
    </Stack>
  );
}
