import {
  skipToken,
  useQueries,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { readList } from '../../api/read.ts';
import { cursorAt, isKnown, nothingKnown, pageOf, withPage, type KnownPages } from './pages.ts';

export type ListQuery<Row> = ReturnType<typeof readList<Row>>;

interface ReadPage<Row> {
  readonly items: readonly Row[];
  readonly after: string | null;
}

export interface PagesOptions<Row> {
  readonly rowKey: (row: Row) => number | string;
  /** milliseconds until what is in sight is read anew */
  readonly refetchInterval?: ((rows: readonly Row[]) => number | false) | undefined;
}

/** Rows beyond those in sight that are read before they come into it. */
const readAhead = 20;
/** A scroll by less asks for nothing new. */
const step = 10;
/** Milliseconds that rows which went out of sight are kept: however far a list is scrolled, few are in memory. */
const keptFor = 10_000;

/** What is known of a list so far, for whoever tells of it beside the table. */
export function useKnownPages(query: Pick<ListQuery<unknown>, 'queryKey'>): KnownPages {
  const { data = nothingKnown, isPlaceholderData } = useQuery<KnownPages>({
    queryKey: [...query.queryKey, 'known'],
    queryFn: skipToken,
    staleTime: Infinity,
    // As long as the list: not compared by its contents.
    structuralSharing: false,
  });
  return isPlaceholderData ? nothingKnown : data;
}

/** Those pages of a list that are in sight: they alone are read, followed and held in memory. */
export function usePages<Row>(query: ListQuery<Row>, options: PagesOptions<Row>) {
  const known = useKnownPages(query);
  const [[first, last], setSight] = useState<readonly [number, number]>([0, 0]);
  // Of a list that has ended the last page is followed, also where nothing is on it yet.
  const end = known.isEnded ? Math.max(known.pages.length - 1, 0) : Infinity;
  const from = Math.min(pageOf(known, first).page, end);
  const to = Math.min(pageOf(known, last + readAhead).page, end);
  const places = placesBetween(from, to);
  const { beginning, read } = useRead(query, known, places, options);
  useNoting(query, known, read, options);
  const onSight = useCallback((firstRow: number, lastRow: number) => {
    const sight = [Math.floor(firstRow / step) * step, Math.ceil(lastRow / step) * step] as const;
    setSight((now) => (now[0] === sight[0] && now[1] === sight[1] ? now : sight));
  }, []);
  return { known, beginning, read, onSight };
}

const placesBetween = (from: number, to: number) =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);

const pageQuery = <Row>(query: ListQuery<Row>, cursor: string | null) => ({
  queryKey: [...query.queryKey, 'page', cursor],
  queryFn: () => query.fetchPage(cursor),
});

function useRead<Row>(
  query: ListQuery<Row>,
  known: KnownPages,
  places: readonly number[],
  { refetchInterval }: PagesOptions<Row>,
) {
  const loaded = useQueryClient().getQueryState<InfiniteData<ReadPage<Row>>>(query.queryKey);
  const first = loaded?.data?.pages[0];
  const repeated = {
    refetchInterval: ({ state }: { state: { data?: ReadPage<Row> | undefined } }) =>
      refetchInterval?.(state.data?.items ?? []) ?? false,
  };
  const beginning = useQuery<ReadPage<Row>>({
    ...pageQuery(query, null),
    enabled: places.includes(0),
    ...(first && { initialData: first, initialDataUpdatedAt: loaded?.dataUpdatedAt ?? 0 }),
    ...repeated,
  });
  const others = places.filter((place) => place > 0);
  const results = useQueries({
    queries: others.map((place) => ({
      ...pageQuery(query, cursorAt(known, place)),
      ...repeated,
      gcTime: keptFor,
    })),
  });
  const read = new Map(others.map((place, index) => [place, results[index]]));
  if (!beginning.isPlaceholderData) read.set(0, beginning);
  return { beginning, read: read as ReadonlyMap<number, UseQueryResult<ReadPage<Row>>> };
}

/** Writes down where the pages begin that were read, and what is on them. */
function useNoting<Row>(
  query: ListQuery<Row>,
  known: KnownPages,
  read: ReadonlyMap<number, UseQueryResult<ReadPage<Row>>>,
  { rowKey }: PagesOptions<Row>,
) {
  const queries = useQueryClient();
  useEffect(() => {
    for (const [place, { data }] of [...read].sort(([a], [b]) => a - b)) {
      if (!data || place > known.pages.length) continue;
      const page = { keys: data.items.map(rowKey), after: data.after };
      if (isKnown(known, place, page)) continue;
      // One at a time: the page behind it may begin elsewhere now.
      queries.setQueryData([...query.queryKey, 'known'], withPage(known, place, page));
      return;
    }
  });
}
