/** A page of a list that has been read once: where it begins, and what was on it. */
export interface KnownPage {
  /** null: the first one */
  readonly cursor: string | null;
  readonly keys: readonly (number | string)[];
}

/** How far a list has been read; the rows themselves are kept as long as they are near those in sight. */
export interface KnownPages {
  readonly pages: readonly KnownPage[];
  /** where the next page begins; null: there is none */
  readonly next: string | null;
  readonly isEnded: boolean;
}

export const nothingKnown: KnownPages = { pages: [], next: null, isEnded: false };

export function rowsIn({ pages }: KnownPages): number {
  return pages.reduce((count, { keys }) => count + keys.length, 0);
}

/** The place of a page of what was read: one behind the last is the one that has not been read yet. */
export function pageOf({ pages }: KnownPages, index: number): { page: number; start: number } {
  let start = 0;
  for (const [page, { keys }] of pages.entries()) {
    if (index < start + keys.length) return { page, start };
    start += keys.length;
  }
  return { page: pages.length, start };
}

export const cursorAt = ({ pages, next }: KnownPages, page: number): string | null =>
  page < pages.length ? (pages[page]?.cursor ?? null) : next;

/** What is known once a page is read, or read anew: the one behind it begins where it says. */
export function withPage(
  known: KnownPages,
  at: number,
  { keys, after }: { keys: readonly (number | string)[]; after: string | null },
): KnownPages {
  const { pages } = known;
  const page = { cursor: cursorAt(known, at), keys };
  if (after === null) return { pages: [...pages.slice(0, at), page], next: null, isEnded: true };
  const behind = pages.slice(at + 1);
  if (behind.length === 0)
    return { pages: [...pages.slice(0, at), page], next: after, isEnded: false };
  const [first, ...rest] = behind as [KnownPage, ...KnownPage[]];
  return { ...known, pages: [...pages.slice(0, at), page, { ...first, cursor: after }, ...rest] };
}

/** Whether nothing of it would be other than it is. */
export function isKnown(
  { pages, next, isEnded }: KnownPages,
  at: number,
  { keys, after }: { keys: readonly (number | string)[]; after: string | null },
): boolean {
  const page = pages[at];
  if (!page) return false;
  const isLast = at === pages.length - 1;
  const isSameBehind = isLast
    ? next === after && isEnded === (after === null)
    : pages[at + 1]?.cursor === after;
  return (
    isSameBehind &&
    page.keys.length === keys.length &&
    page.keys.every((key, place) => key === keys[place])
  );
}
