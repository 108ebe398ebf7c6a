import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import { baseUrl } from '../api/base.ts';
import { somebodyElse } from '../api/owner.ts';
import { useSignal } from '../api/signal.ts';
import { leaveFor, unsaved } from '../api/unsaved.ts';
import { SignInForm } from '../components/sign-in-form.tsx';

/**
 * Once somebody else is signed in, here or in another tab, nothing that was shown to the last one stays; what is
 * typed, and not saved, goes no way without a word.
 */
export function SomebodyElseNotice() {
  const user = useSignal(somebodyElse);
  const isAsking = useSignal(unsaved) > 0;
  const isOver = user !== null && !isAsking;
  useEffect(() => {
    if (isOver) leaveFor(baseUrl);
  }, [isOver]);
  return (
    <Modal
      opened={user !== null && isAsking}
      onClose={() => {}}
      withCloseButton={false}
      title="Somebody else is signed in here now"
    >
      <Text size="sm" mb="md">
        This browser is signed in as <b dir="auto">{user?.name}</b> ({user?.email}). What is typed
        here is not saved, and is not saved as somebody else: sign in again as before to go on with
        it.
      </Text>
      <SignInForm />
      <Text size="sm" my="md">
        Or go on as {user?.name}: what is typed here is lost then.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => leaveFor(baseUrl)}>
          Reload
        </Button>
      </Group>
    </Modal>
  );
}
