import type { ReactNode } from 'react';
import classes from './filter-bar.module.css';

/** What a list is narrowed by: as many side by side as there is room for. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div role="search" aria-label="Filters" className={classes.bar}>
      {children}
    </div>
  );
}
