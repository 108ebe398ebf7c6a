/** The first so many; no page is asked for that has none of them. */
export async function* firstOf<Item>(
  items: AsyncIterable<Item>,
  most: number,
): AsyncGenerator<Item> {
  let left = most;
  for await (const item of items) {
    yield item;
    left -= 1;
    if (left <= 0) return;
  }
}
