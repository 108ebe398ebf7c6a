import type { Carrier, Owned, OwnedPage, Permit } from '../../src/app/ports/carriers.ts';

/** For who asks a carrier directly: nothing withdraws the order. */
export const permit: Permit = { signal: new AbortController().signal, check: () => {} };

/** A permit that ends when it is told to; `checks` counts how often it was asked for. */
export function endingPermit() {
  const controller = new AbortController();
  const { signal } = controller;
  return {
    signal,
    checks: 0,
    check() {
      this.checks += 1;
      signal.throwIfAborted();
    },
    end: () => controller.abort(new Error('given up')),
  };
}

/** All pages of what a carrier says is ours. */
export async function ownedPagesOf(
  carrier: Pick<Carrier, 'listOwned'>,
): Promise<(readonly Owned[])[]> {
  const pages: (readonly Owned[])[] = [];
  let after: string | null = null;
  do {
    const page: OwnedPage = await carrier.listOwned(after);
    pages.push(page.owned);
    after = page.next;
  } while (after !== null);
  return pages;
}

export type OwnedNumber = Pick<Owned, 'number' | 'reference'>;

/** All that a carrier says is ours, page by page. */
export async function ownedBy(carrier: Pick<Carrier, 'listOwned'>): Promise<OwnedNumber[]> {
  const pages = await ownedPagesOf(carrier);
  return pages.flat().map(({ number, reference }) => ({ number, reference }));
}

/** The reference under which we own a number; null: we do not. */
export async function ownerOf(
  carrier: Pick<Carrier, 'findOwned'>,
  number: string,
): Promise<string | null> {
  return (await carrier.findOwned(number))?.reference ?? null;
}
