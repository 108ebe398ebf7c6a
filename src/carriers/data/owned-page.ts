/** Numbers that a carrier of our own lists at a time, in their order. */
export const ownedAtATime = 1_000;

/** What was found from one number on, at most so many. */
export function pageOfOwned(
  rows: readonly { number: string; reference: string; account_id: number | null }[],
) {
  return {
    owned: rows.map((row) => ({ ...row, isOurs: true, resource: null })),
    next: (rows.length === ownedAtATime && rows.at(-1)?.number) || null,
  };
}
