import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { MouseEventHandler, ReactNode } from 'react';
import { useReason, type Scope } from '../api/permissions.ts';

/**
 * A button that, where it cannot be used, says why: it can still be focused, and found. `needs`: what it does, or leads
 * to, takes it of who is signed in. `reason`: why else it cannot be used; null or blank where it can.
 */
export function ExplainedButton({
  needs,
  reason,
  onClick,
  children,
  type = 'button',
  ...rest
}: Omit<ButtonProps, 'disabled'> & {
  needs?: Scope | undefined;
  reason?: string | null | undefined;
  onClick?: MouseEventHandler;
  children: ReactNode;
  type?: 'button' | 'submit';
}) {
  const refused = useReason(needs) ?? reason;
  if (!refused)
    return (
      <Button type={type} {...(onClick && { onClick })} {...rest}>
        {children}
      </Button>
    );
  return (
    <Tooltip label={refused}>
      <Button {...rest} data-disabled aria-disabled onClick={(event) => event.preventDefault()}>
        {children}
      </Button>
    </Tooltip>
  );
}
