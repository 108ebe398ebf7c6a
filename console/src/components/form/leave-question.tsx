import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { asksBeforeLeaving, useUnsaved } from '../../api/unsaved.ts';

export interface Place {
  readonly pathname: string;
  readonly search: object;
}

/** The page's search, such as its tab, leaves all where it is. */
const isElsewhere = (from: Place, to: Place) => from.pathname !== to.pathname;

/** Asks whoever goes on while something would be lost; the browser asks who closes the page. */
export function LeaveQuestion({
  isAsked,
  isAskedAtClosing = isAsked,
  isLeft = isElsewhere,
  title = 'Leave without saving?',
  children = 'What you have changed here is not saved yet.',
}: {
  isAsked: boolean;
  isAskedAtClosing?: boolean;
  isLeft?: (from: Place, to: Place) => boolean;
  title?: string;
  children?: ReactNode;
}) {
  useUnsaved(isAskedAtClosing);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isAsked && isLeft(current, next),
    enableBeforeUnload: () => asksBeforeLeaving(isAskedAtClosing),
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  return (
    <Modal opened={blocker.status === 'blocked'} onClose={stay} title={title}>
      <Text size="sm">{children}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={stay} data-autofocus>
          Stay
        </Button>
        <Button color="red" onClick={() => blocker.proceed?.()}>
          Leave
        </Button>
      </Group>
    </Modal>
  );
}
