/** Items of one job that are worked at side by side. */
export const itemsAtATime = 5;

/** Works at all, so many at a time, in their order; what one of them throws is thrown once the others under way have ended. */
export async function sideBySide<Item>(
  items: Iterable<Item>,
  count: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  let failure: { readonly error: unknown } | undefined;
  async function next(): Promise<void> {
    for (let one = left.next(); !one.done && !failure; one = left.next()) {
      try {
        await work(one.value);
      } catch (error) {
        failure ??= { error };
      }
    }
  }
  await Promise.all(Array.from({ length: count }, next));
  if (failure) throw failure.error;
}
