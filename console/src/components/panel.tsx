import { Drawer } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useFocusBack } from './use-focus-back.ts';

/** Whether the page has been drawn: what the link itself opens is there at once, without a movement. */
let isDrawn = false;
export function notePageDrawn(): void {
  isDrawn = true;
}

/**
 * What lies over a list, and has an address of its own: a route of its page. `onClose` leads back to the list.
 */
export function Panel({
  title,
  children,
  onClose,
  size = 'lg',
}: {
  title: ReactNode;
  children: ReactNode;
  onClose: () => void;
  size?: 'md' | 'lg' | 'xl';
}) {
  const [isMoving] = useState(isDrawn);
  useFocusBack();
  useWindowEvent(
    'keydown',
    (event) => {
      if (!isForPanel(event)) return;
      // Or it would close the question that closing leads to.
      event.stopImmediatePropagation();
      onClose();
    },
    { capture: true },
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      closeOnEscape={false}
      title={title}
      size={size}
      transitionProps={{ duration: isMoving ? 150 : 0 }}
    >
      {children}
    </Drawer>
  );
}

/** Escape closes what is on top: a question over the panel, or a list of choices in it, goes first. */
function isForPanel({ key, isComposing, target }: KeyboardEvent): boolean {
  if (key !== 'Escape' || isComposing) return false;
  const isTaken = (target as HTMLElement).dataset?.['mantineStopPropagation'] === 'true';
  return !isTaken && document.querySelectorAll('[role="dialog"]').length === 1;
}
