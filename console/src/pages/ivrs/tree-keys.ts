import type { KeyboardEvent } from 'react';

/** Up and Down: the line before and after; Left: what it belongs to; Right: what is below it. */
export function moveInTree(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: tree, target, key } = event;
  const lines = [...tree.querySelectorAll<HTMLElement>('[data-branch]')];
  const at = lines.indexOf(target as HTMLElement);
  if (at === -1) return;
  const item = lines[at]?.closest('li');
  const next = new Map<string, HTMLElement | null | undefined>([
    ['ArrowUp', lines[at - 1]],
    ['ArrowDown', lines[at + 1]],
    ['ArrowLeft', item?.parentElement?.closest('li')?.querySelector<HTMLElement>('[data-branch]')],
    ['ArrowRight', item?.querySelector<HTMLElement>(':scope > ul [data-branch]')],
    ['Home', lines[0]],
    ['End', lines.at(-1)],
  ]);
  if (!next.has(key)) return;
  event.preventDefault();
  next.get(key)?.focus();
}
