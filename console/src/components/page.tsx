import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A page: its heading, what can be done on it, and what it shows. */
export function Page({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <div className={classes.heading}>
        <Title order={1} size="h2" tabIndex={-1} className={classes.title}>
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </div>
  );
}
