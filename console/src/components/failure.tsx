import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { isForbidden, messageOf, requestIdOf } from '../api/errors.ts';
import { LinkedNumbers } from './linked-numbers.tsx';

/**
 * What could not be done, in the API's words, and the id by which the log knows it. What somebody may not do is not
 * tried again.
 */
export function Failure({
  error,
  title = 'That did not work',
  onRetry,
}: {
  error: unknown;
  title?: string;
  onRetry?: (() => void) | undefined;
}) {
  const requestId = requestIdOf(error);
  const retry = isForbidden(error) ? undefined : onRetry;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<CircleAlert aria-hidden />}
      title={title}
      role="alert"
    >
      <Text size="sm">
        <LinkedNumbers text={messageOf(error)} />
      </Text>
      <Group justify="space-between" mt={requestId || retry ? 'xs' : 0}>
        {requestId && (
          <Text size="xs">
            Request <Code>{requestId}</Code>
          </Text>
        )}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  );
}
