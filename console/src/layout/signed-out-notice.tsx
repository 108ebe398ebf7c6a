import { Modal, Text } from '@mantine/core';
import { connection } from '../api/connection.ts';
import { useSignal } from '../api/signal.ts';
import { SignInForm } from '../components/sign-in-form.tsx';

/** Over the page, which stays as it is, with what was typed into it: signing in again leads back to it. */
export function SignedOutNotice() {
  const { isSignedOut } = useSignal(connection);
  return (
    <Modal
      opened={isSignedOut}
      onClose={() => {}}
      withCloseButton={false}
      title="You are signed out"
    >
      <Text size="sm" mb="md">
        Your session has ended, here or elsewhere. The page stays as it is: sign in again to go on.
      </Text>
      <SignInForm />
    </Modal>
  );
}
