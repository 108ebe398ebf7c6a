import { useEffect, useState } from 'react';

/**
 * Whatever had the focus when this opened has it again once this is gone; where that is gone as well, a link
 * to where one was, or the page. Who works by keyboard would begin at the top of the page otherwise.
 */
export function useFocusBack(): void {
  const [from] = useState(() => ({
    element: document.activeElement,
    path: window.location.pathname,
  }));
  useEffect(
    () => () => {
      // What takes the focus now, such as what is shown instead, keeps it.
      window.setTimeout(() => isLost() && placeOf(from)?.focus({ preventScroll: true }), settling);
    },
    [from],
  );
}

/** What closes, and what opens in its place, moves the focus until then; milliseconds. */
const settling = 50;

const isLost = () => (document.activeElement ?? document.body) === document.body;

function placeOf({ element, path }: { element: Element | null; path: string }) {
  if (element instanceof HTMLElement && element.isConnected && element !== document.body)
    return element;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
  const link = links.find(({ pathname }) => pathname === path);
  return link ?? document.querySelector('h1') ?? document.querySelector('main');
}
