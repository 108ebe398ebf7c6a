import type { ButtonProps } from '@mantine/core';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReason, type Scope } from '../api/permissions.ts';
import { ExplainedButton } from './explained-button.tsx';
import { LinkButton } from './link-button.tsx';

interface ExplainedLinkProps extends Pick<ButtonProps, 'size' | 'variant' | 'w'> {
  readonly to: NonNullable<LinkProps['to']>;
  readonly params?: object;
  readonly search?: object;
  /** what is done there takes it */
  readonly needs: Scope;
  /** why else it cannot be done */
  readonly reason?: string | null | undefined;
  readonly children: ReactNode;
}

/** The way to where something is done, such as made; where it cannot be done, it says why. */
export function ExplainedLink({
  to,
  params = {},
  search = {},
  needs,
  reason,
  children,
  ...look
}: ExplainedLinkProps) {
  const refused = useReason(needs) ?? reason;
  if (refused)
    return (
      <ExplainedButton reason={refused} {...look}>
        {children}
      </ExplainedButton>
    );
  return (
    <LinkButton to={to} params={params as never} search={search as never} {...look}>
      {children}
    </LinkButton>
  );
}
