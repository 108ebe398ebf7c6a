import { LRUCache } from 'lru-cache';
import type { NumberPage } from '../../app/ports/phone-numbers.ts';

/**
 * Pages that were read before, at most so many, for who has just asked what they are now: where other
 * processes write unannounced, that is a short answer instead of all documents.
 */
export function confirmedPages(maxPages: number) {
  let pages: LRUCache<string, NumberPage> | undefined;
  return async (
    place: string,
    versions: string,
    read: () => Promise<NumberPage>,
  ): Promise<NumberPage> => {
    const cache = (pages ??= new LRUCache({ max: maxPages }));
    const known = cache.get(place);
    if (known?.versions === versions) return known;
    const page = await read();
    cache.set(place, page);
    return page;
  };
}
