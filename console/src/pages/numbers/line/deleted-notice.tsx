import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useAct } from '../../../api/act.ts';
import { messageOf } from '../../../api/errors.ts';
import { notifyDone } from '../../../components/notify.ts';
import type { ShownLine } from './queries.ts';
import { restoring } from './restoring.ts';

/** Says for a while that a line is deleted, with the way back. */
export function notifyDeleted(line: ShownLine, onShowDeleted: () => void): void {
  const id = `deleted-${line.id}`;
  const close = () => notifications.hide(id);
  notifications.show({
    id,
    role: 'status',
    autoClose: 20_000,
    message: <Deleted line={line} onShowDeleted={onShowDeleted} onClose={close} />,
  });
}

interface DeletedProps {
  readonly line: ShownLine;
  readonly onShowDeleted: () => void;
  readonly onClose: () => void;
}

function Deleted({ line, onShowDeleted, onClose }: DeletedProps) {
  const { mutate, isPending, error } = useAct({
    onDone() {
      onClose();
      notifyDone(`${line.name} is back`);
    },
  });
  const showDeleted = () => {
    onClose();
    onShowDeleted();
  };
  return (
    <Stack gap="xs">
      <Text size="sm">
        <bdi>{line.name}</bdi> is deleted
      </Text>
      {error && <Text size="sm">{messageOf(error)}</Text>}
      <Group gap="xs">
        <Button size="compact-sm" loading={isPending} onClick={() => mutate(restoring(line.id))}>
          Undo
        </Button>
        <Button size="compact-sm" variant="default" onClick={showDeleted}>
          Deleted lines
        </Button>
      </Group>
    </Stack>
  );
}
