import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { MouseEventHandler, ReactNode } from 'react';

/**
 * A button that, where it cannot be used, says why: it can still be focused, and found. `reason`: why not; null or
 * blank where it can.
 */
export function ExplainedButton({
  reason,
  onClick,
  children,
  type = 'button',
  ...rest
}: Omit<ButtonProps, 'disabled'> & {
  reason?: string | null | undefined;
  onClick?: MouseEventHandler;
  children: ReactNode;
  type?: 'button' | 'submit';
}) {
  if (!reason)
    return (
      <Button type={type} {...(onClick && { onClick })} {...rest}>
        {children}
      </Button>
    );
  return (
    <Tooltip label={reason}>
      <Button {...rest} data-disabled aria-disabled onClick={(event) => event.preventDefault()}>
        {children}
      </Button>
    </Tooltip>
  );
}
