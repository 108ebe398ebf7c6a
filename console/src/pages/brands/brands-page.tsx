import { Badge, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { RecordList } from '../../components/record/record-list.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { brandsQuery } from './queries.ts';

type Brand = Schemas['Brand'];

const columns: readonly Column<Brand>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(10rem, 2fr)',
    cell: ({ id, name }) => (
      <Link to="/brands/$brandId" params={{ brandId: id }}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { id: 'state', header: 'State', width: '11rem', cell: (brand) => <State brand={brand} /> },
  { id: 'subdomain', header: 'Subdomain', from: 560, cell: ({ subdomain }) => subdomain },
  {
    id: 'brand_url',
    header: 'Page',
    width: 'minmax(10rem, 2fr)',
    from: 800,
    cell: ({ brand_url }) => brand_url,
  },
];

function State({ brand }: { brand: Brand }) {
  return (
    <Group gap={4} wrap="nowrap">
      {brand.default && <Badge variant="light">Default</Badge>}
      {brand.active || (
        <Badge variant="light" color="gray">
          Not active
        </Badge>
      )}
    </Group>
  );
}

export function BrandsPage() {
  return (
    <RecordList
      title="Brands"
      call={(client) => client.brands.list().page()}
      query={brandsQuery()}
      columns={columns}
      rowKey={({ id }) => id}
      create={{ to: '/brands/new', needs: 'brands:write', label: 'New brand' }}
      empty={{
        title: 'No brands yet',
        text: 'A brand is who callers believe to call: each number belongs to one.',
      }}
    />
  );
}
