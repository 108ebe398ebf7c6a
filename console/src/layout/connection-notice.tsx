import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { WifiOff } from 'lucide-react';
import { connection } from '../api/connection.ts';
import { useSignal } from '../api/signal.ts';

const texts = {
  offline: 'This browser is offline. What you see is what was read last; it goes on by itself.',
  unreachable:
    'The service does not answer. What you see is what was read last; it is asked again.',
  unavailable: 'The service cannot serve at the moment, and says so. It is asked again.',
};

/** Says that the page may be old, and why. */
export function ConnectionNotice() {
  const { service } = useSignal(connection);
  const { online } = useNetwork();
  if (online && service === 'reached') return null;
  const state = online ? (service as 'unreachable' | 'unavailable') : 'offline';
  return (
    <Alert color="yellow" variant="light" mb="md" role="status" icon={<WifiOff aria-hidden />}>
      {texts[state]}
    </Alert>
  );
}
