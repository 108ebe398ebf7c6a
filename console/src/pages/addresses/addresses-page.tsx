import { Link, Outlet } from '@tanstack/react-router';
import type { Address } from '../../components/address/address.ts';
import { Copied } from '../../components/copied.tsx';
import { Country } from '../../components/country.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExplainedLink } from '../../components/explained-link.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { addressesQuery } from './queries.ts';

const columns: readonly Column<Address>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(9rem, 1.5fr)',
    cell: ({ id, name }) => (
      <Link to="/addresses/$addressId" params={{ addressId: id }}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  {
    id: 'street',
    header: 'Street',
    from: 640,
    width: 'minmax(9rem, 1.5fr)',
    cell: ({ street }) => <bdi>{street}</bdi>,
  },
  {
    id: 'city',
    header: 'City',
    from: 440,
    width: 'minmax(8rem, 1fr)',
    cell: ({ zip, city }) => (
      <>
        {zip} <bdi>{city}</bdi>
      </>
    ),
  },
  {
    id: 'country',
    header: 'Country',
    width: 'minmax(8rem, 1fr)',
    cell: ({ country_code }) => <Country code={country_code} />,
  },
  {
    id: 'reference',
    header: 'Reference at the carrier',
    from: 980,
    width: '23rem',
    cell: ({ provider_reference: reference, name }) => (
      <Copied value={reference} name={`the reference of ${name}`} />
    ),
  },
];

export function AddressesPage() {
  const create = (
    <ExplainedLink to="/addresses/new" needs="addresses:write">
      New address
    </ExplainedLink>
  );
  return (
    <Page
      title="Addresses"
      actions={
        <>
          <ShowAsCurl call={(client) => client.addresses.list().page()} />
          {create}
        </>
      }
    >
      <QueryTable
        label="Addresses"
        query={addressesQuery()}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No addresses yet" action={create}>
            Numbers of some countries are sold with an address only: in the country itself, or
            anywhere. What is for sale says which; one that is saved here is offered then.
          </EmptyState>
        }
      />
      <Outlet />
    </Page>
  );
}
