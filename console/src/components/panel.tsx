import { Drawer } from '@mantine/core';
import { useState, type ReactNode } from 'react';

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
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      size={size}
      transitionProps={{ duration: isMoving ? 150 : 0 }}
    >
      {children}
    </Drawer>
  );
}
