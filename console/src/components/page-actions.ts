import { useEffect } from 'react';
import { createSignal } from '../api/signal.ts';

export interface PageAction {
  readonly id: string;
  readonly label: string;
  readonly onClick: () => void;
}

/** What the page in sight can do, for the command palette. */
export const pageActions = createSignal<readonly PageAction[]>([]);

/** Puts them into the command palette for as long as the page is there. */
export function usePageActions(actions: readonly PageAction[]): void {
  useEffect(() => {
    pageActions.set([...pageActions.get(), ...actions]);
    return () =>
      pageActions.set(
        pageActions.get().filter(({ id }) => !actions.some((action) => action.id === id)),
      );
  }, [actions]);
}
