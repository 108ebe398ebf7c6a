import { useEffect, useState } from 'react';

/** What closes, and what opens in its place, moves the focus until then; milliseconds. */
const settling = 50;

const isLost = () => (document.activeElement ?? document.body) === document.body;

/** The dialog on top, or the page by its heading: whoever works by keyboard goes on there. */
function place(): HTMLElement | null {
  const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"]');
  const heading = document.querySelector<HTMLElement>('h1[tabindex]');
  return dialogs[dialogs.length - 1] ?? heading ?? document.querySelector('main');
}

/** Whatever had the focus when this opened has it again once this is gone; or a link to where one was. */
export function useFocusBack(): void {
  const [from] = useState(() => ({
    element: document.activeElement,
    path: window.location.pathname,
  }));
  useEffect(
    () => () => {
      // What takes the focus now, such as what is shown instead, keeps it.
      window.setTimeout(() => isLost() && focus(openerOf(from) ?? place()), settling);
    },
    [from],
  );
}

function openerOf({ element, path }: { element: Element | null; path: string }) {
  if (element instanceof HTMLElement && element.isConnected && element !== document.body)
    return element;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
  return links.find(({ pathname }) => pathname === path);
}

/** What has the focus may go, as a row that is deleted: it is never left to the top of the document then. */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    const note = ({ target }: FocusEvent) => void (last = target as Element);
    const watch = new MutationObserver(() => {
      if (!last || last.isConnected) return;
      last = null;
      window.setTimeout(() => isLost() && focus(place()), 2 * settling);
    });
    document.addEventListener('focusin', note);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      watch.disconnect();
    };
  }, []);
}

function focus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
