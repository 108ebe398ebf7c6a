import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** Told for a while, and read out by screen readers: what was done. */
export function notifyDone(message: ReactNode): void {
  notifications.show({ message, color: 'trunk', autoClose: 6_000, role: 'status' });
}

/** What could not be done, and has no place of its own on the page. */
export function notifyFailed(message: ReactNode): void {
  notifications.show({ message, color: 'red', autoClose: 15_000, role: 'alert' });
}
