import { SegmentedControl, Tooltip } from '@mantine/core';
import { Link, Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import { Country } from '../../components/country.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { isOpen, PurchaseBadge, type Purchase } from '../../components/purchase/purchase-state.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { Time } from '../../components/time.tsx';
import { purchasesQuery, whileOpen } from './queries.ts';

const columns: readonly Column<Purchase>[] = [
  {
    id: 'number',
    header: 'Number',
    width: 'minmax(9rem, 1fr)',
    cell: ({ id, number }) => (
      <Link to="/purchases/$purchaseId" params={{ purchaseId: id }} search={(before) => before}>
        {number}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: '7rem',
    cell: (purchase) => <PurchaseBadge purchase={purchase} />,
  },
  {
    id: 'about',
    header: 'What it waits for, or why not',
    from: 760,
    width: 'minmax(12rem, 3fr)',
    cell: about,
  },
  {
    id: 'country',
    header: 'Country',
    from: 960,
    width: 'minmax(9rem, 1fr)',
    cell: ({ country_code }) => country_code && <Country code={country_code} />,
  },
  { id: 'carrier', header: 'Carrier', from: 1080, width: '7rem', cell: ({ carrier }) => carrier },
  {
    id: 'price',
    header: 'A month',
    from: 420,
    width: '5.5rem',
    align: 'end',
    cell: ({ price }) => price ?? 'not known',
  },
  {
    id: 'created',
    header: 'Asked for',
    from: 560,
    width: '9rem',
    cell: ({ created_at }) => <Time at={created_at} />,
  },
];

function about({ waits_for, refusal }: Purchase) {
  const text = waits_for ?? refusal?.message;
  return text ? (
    <Tooltip label={text}>
      <span>{text}</span>
    </Tooltip>
  ) : null;
}

export function PurchasesPage() {
  const { state } = useSearch({ from: '/shell/purchases' });
  const navigate = useNavigate({ from: '/purchases' });
  const buy = <LinkButton to="/buy">Buy a number</LinkButton>;
  return (
    <Page
      title="Purchases"
      actions={
        <>
          <ShowAsCurl
            call={({ purchases }) => purchases.list(state ? { 'filter[state]': state } : {}).page()}
          />
          {buy}
        </>
      }
    >
      <SegmentedControl
        w="fit-content"
        flex="none"
        size="xs"
        aria-label="Which purchases"
        value={state ?? 'all'}
        onChange={(chosen) =>
          void navigate({ to: '.', search: { state: chosen === 'open' ? 'open' : undefined } })
        }
        data={[
          { value: 'all', label: 'All' },
          { value: 'open', label: 'Under way' },
        ]}
      />
      <QueryTable
        label="Purchases"
        query={purchasesQuery(state)}
        columns={columns}
        rowKey={({ id }) => id}
        refetchInterval={(rows) => rows.some(isOpen) && whileOpen}
        empty={
          state ? (
            <EmptyState title="Nothing is under way">
              Every purchase has its outcome: no carrier is waited for.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing was bought yet" action={buy}>
              Each purchase stands here from the moment its carrier is asked, with what it waits
              for, until it has its outcome.
            </EmptyState>
          )
        }
      />
      <Outlet />
    </Page>
  );
}
