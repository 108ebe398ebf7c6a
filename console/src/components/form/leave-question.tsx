import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { asksBeforeLeaving, useUnsaved } from '../../api/unsaved.ts';

/** Asks whoever goes on while something would be lost; the browser asks who closes the page. */
export function LeaveQuestion({
  isAsked,
  isAskedAtClosing = isAsked,
  title = 'Leave without saving?',
  text = 'What you have changed here is not saved yet.',
}: {
  isAsked: boolean;
  isAskedAtClosing?: boolean;
  title?: string;
  text?: string;
}) {
  useUnsaved(isAskedAtClosing);
  const blocker = useBlocker({
    // The page's search, such as its tab, leaves all where it is.
    shouldBlockFn: ({ current, next }) => isAsked && current.pathname !== next.pathname,
    enableBeforeUnload: () => asksBeforeLeaving(isAskedAtClosing),
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  return (
    <Modal opened={blocker.status === 'blocked'} onClose={stay} title={title}>
      <Text size="sm">{text}</Text>
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
