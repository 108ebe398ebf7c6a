import { Alert, Loader, Text } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { InvalidError } from 'trunkline/client';
import { DataTable } from '../../components/table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failure } from '../../components/failure.tsx';
import type { Offer } from './basket.ts';
import { useOfferColumns } from './offer-columns.tsx';
import { typeNames, type BuySearch, type NumberType } from './search.ts';

interface OfferPage {
  readonly items: readonly Offer[];
  readonly count: number;
  readonly withheld: readonly { readonly type: string; readonly reason: string }[];
}

type Offers = UseInfiniteQueryResult<InfiniteData<OfferPage>>;

/** What was found, as far as it is scrolled. Pages shift while numbers are sold: no number is shown twice. */
export function Results({ offers, search }: { offers: Offers; search: BuySearch }) {
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    offers;
  const columns = useOfferColumns(search);
  if (error instanceof InvalidError)
    return (
      <EmptyState title="This cannot be searched">
        {error.fields.map(({ text }) => text).join(' ') || error.message}
      </EmptyState>
    );
  if (error && !data)
    return (
      <Failure error={error} title="The search has no answer" onRetry={() => void refetch()} />
    );
  if (!data)
    return (
      <Text role="status">
        <Loader size="xs" mr="xs" /> The carriers are asked
      </Text>
    );
  const found = uniqueIn(data.pages);
  const shown = found.filter(({ capabilities }) =>
    (search.can ?? []).every((one) => capabilities[one]),
  );
  const [first] = data.pages;
  return (
    <>
      <Withheld page={first} />
      <Found
        count={first?.count ?? 0}
        loaded={found.length}
        shown={shown.length}
        hasMore={hasNextPage}
        isFetching={isFetching}
      />
      {shown.length > 0 || hasNextPage ? (
        <DataTable
          label="Numbers for sale"
          rows={shown}
          columns={columns}
          rowKey={({ number }) => number}
          total={hasNextPage ? undefined : shown.length}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : (
        <NothingFound search={search} />
      )}
      {error && (
        <Failure error={error} title="There may be more" onRetry={() => void fetchNextPage()} />
      )}
    </>
  );
}

function uniqueIn(pages: readonly OfferPage[]): Offer[] {
  const byNumber = new Map<string, Offer>();
  for (const offer of pages.flatMap(({ items }) => items)) byNumber.set(offer.number, offer);
  return [...byNumber.values()];
}

/** Kinds that exist and are not sold here, and why. */
function Withheld({ page }: { page: OfferPage | undefined }) {
  if (!page || page.withheld.length === 0) return null;
  return (
    <Alert color="blue" variant="light" title="Not offered">
      {page.withheld.map(({ type, reason }) => (
        <Text key={type} size="sm">
          {typeNames[type as NumberType]}: {reason}.
        </Text>
      ))}
    </Alert>
  );
}

function Found(known: {
  count: number;
  loaded: number;
  shown: number;
  hasMore: boolean;
  isFetching: boolean;
}) {
  const { count, loaded, shown, hasMore, isFetching } = known;
  if (count === 0) return null;
  const parts = [
    `${count.toLocaleString('en')} ${count === 1 ? 'number is' : 'numbers are'} for sale`,
    shown < loaded && `${shown} of the ${loaded} that are loaded can do what you ask for`,
    hasMore
      ? `${loaded} are loaded; scrolling loads more`
      : 'all are loaded: the carriers have no more',
  ];
  return (
    <Text size="sm" c="dimmed" role="status">
      {isFetching && <Loader size="xs" mr="xs" />}
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}

/** Says what would find something. */
function NothingFound({ search }: { search: BuySearch }) {
  const { contains, locality, area_code, can, type } = search;
  const advice = [
    contains && 'a shorter word or fewer digits, with * for any one digit',
    area_code && 'another area code, as popular ones sell out',
    locality && 'the beginning of the place’s name as it is written there, or no place',
    can && 'fewer capabilities',
    type && 'any type',
  ].filter(Boolean);
  return (
    <EmptyState title="No such number is for sale">
      {advice.length > 0
        ? `The carriers have none now. Try ${advice.join('; ')}.`
        : 'The carriers have no numbers in this country now. Try another one.'}
    </EmptyState>
  );
}
