import type { Client } from 'trunkline/client';
import { narrowing, type NumbersSearch } from '../search.ts';

/** What is changed or deleted at a time: jobs of a hundred, of which an account may have 30 under way. */
export const mostAtOnce = 3_000;

/** The ids of all that match, as the list has them; tells how many it has found so far. */
export async function gather(
  client: Client,
  search: NumbersSearch,
  onFound: (count: number) => void,
): Promise<{ ids: readonly number[]; isCut: boolean }> {
  const asked = { ...narrowing(search), ...(search.sort && { sort: search.sort }) };
  const ids: number[] = [];
  for await (const { id } of client.phoneNumbers.list({ ...asked, minimalMode: true })) {
    if (ids.length === mostAtOnce) return { ids, isCut: true };
    ids.push(id);
    if (ids.length % 100 === 0) onFound(ids.length);
  }
  return { ids, isCut: false };
}
