import type { StoredRecord } from '../../domain/resources/record.ts';
import type { PageWindow, RowPage } from '../ports/paging.ts';
import { endsWithin, pageWithin, type Collection, type Keyed } from './collection.ts';

type Page = RowPage<StoredRecord>;

const isOlder = (key: number, than: number) => key < than;

/** Records that come with the service, as the oldest of a collection that has the newest first. */
export function withFixedRecords(stored: Collection, fixed: readonly StoredRecord[]): Collection {
  const keyed: Keyed[] = fixed.map((record, index) => ({ key: -1 - index, record }));

  async function pageForward(window: PageWindow): Promise<Page> {
    const { after = Infinity, limit, offset = 0 } = window;
    const head = after < 0 ? emptyPage : await stored.page(window);
    if (head.rows.length === limit || head.isCut) return head;
    const passed = offset === 0 ? 0 : Math.max(0, offset - (await stored.count()));
    const rest = { ...window, offset: passed, limit: limit - head.rows.length };
    return joined(head, pageWithin(keyed, isOlder, rest));
  }

  async function pageBackward(window: PageWindow, before: number): Promise<Page> {
    if (before > 0) return stored.page(window);
    const tail = pageWithin(keyed, isOlder, window);
    const limit = window.limit - tail.rows.length;
    return limit === 0 ? tail : joined(await stored.page({ before: 0, limit }), tail);
  }

  return {
    ...stored,
    count: async () => (await stored.count()) + fixed.length,
    page: (window) =>
      window.before === undefined ? pageForward(window) : pageBackward(window, window.before),
    async ends() {
      const [head, tail] = [await stored.ends(), endsWithin(keyed)];
      return { first: head.first ?? tail.first, last: tail.last ?? head.last };
    },
    find: async (id) => fixed.find((record) => record.id === id) ?? stored.find(id),
  };
}

const emptyPage: Page = { rows: [], first: null, last: null };

function joined(head: Page, tail: Page): Page {
  return {
    rows: [...head.rows, ...tail.rows],
    first: head.first ?? tail.first,
    last: tail.last ?? head.last,
  };
}
