import type { Carrier, Owned, Permit } from '../../src/app/ports/carriers.ts';

/** For who asks a carrier directly: nothing withdraws the order. */
export const permit: Permit = { signal: new AbortController().signal, check: () => {} };

export type OwnedNumber = Pick<Owned, 'number' | 'reference'>;

/** All that a carrier says is ours, page by page. */
export async function ownedBy(carrier: Pick<Carrier, 'listOwned'>): Promise<OwnedNumber[]> {
  const all: OwnedNumber[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Carrier['listOwned']>> = await carrier.listOwned(after);
    all.push(...page.owned.map(({ number, reference }) => ({ number, reference })));
    after = page.next;
  } while (after !== null);
  return all;
}

/** The reference under which we own a number; null: we do not. */
export async function ownerOf(
  carrier: Pick<Carrier, 'findOwned'>,
  number: string,
): Promise<string | null> {
  return (await carrier.findOwned(number))?.reference ?? null;
}
