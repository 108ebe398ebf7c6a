import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Blocker {
  readonly status: 'blocked' | 'idle';
  readonly proceed?: (() => void) | undefined;
  readonly reset?: (() => void) | undefined;
}

/** Asked where somebody goes on without having saved, or while something is under way. */
export function LeaveQuestion({
  blocker,
  title = 'Leave without saving?',
  children = 'What you have changed here is not saved yet.',
}: {
  blocker: Blocker;
  title?: string;
  children?: ReactNode;
}) {
  const stay = () => blocker.reset?.();
  return (
    <Modal opened={blocker.status === 'blocked'} onClose={stay} title={title}>
      <Text size="sm">{children}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={stay}>
          Stay
        </Button>
        <Button color="red" onClick={() => blocker.proceed?.()}>
          Leave
        </Button>
      </Group>
    </Modal>
  );
}
