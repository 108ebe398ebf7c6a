import { useEffect } from 'react';
import { createSignal } from './signal.ts';

/** How many forms of this window hold what is not saved, or send it. */
export const unsaved = createSignal(0);

/** Counts a form for as long as that holds. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    unsaved.set(unsaved.get() + 1);
    return () => unsaved.set(unsaved.get() - 1);
  }, [isUnsaved]);
}

let isLeaving = false;

/** The page is loaded anew, and the browser asks no more: somebody has decided. */
export function leaveFor(url: string): void {
  isLeaving = true;
  window.location.assign(url);
}

export const asksBeforeLeaving = (isUnsaved: boolean): boolean => isUnsaved && !isLeaving;
