import { Badge, NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { RecordList } from '../../components/record/record-list.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { counted } from './counted.ts';
import { categoriesQuery, categoryName, greetingsQuery } from './queries.ts';

type Greeting = Schemas['Greeting'];

const columnsWith = (categoryOf: (id: number) => string): readonly Column<Greeting>[] => [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(10rem, 2fr)',
    cell: ({ id, name }) => (
      <Link to="/greetings/$greetingId" params={{ greetingId: id }} search={(same) => same}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  {
    id: 'category',
    header: 'Category',
    width: 'minmax(7rem, 1fr)',
    cell: ({ category_id }) => categoryOf(category_id),
  },
  { id: 'of', header: 'Of', width: '7rem', from: 560, cell: ownerOf },
  { id: 'audio', header: 'Audio', width: 'minmax(8rem, 1fr)', from: 640, cell: audioOf },
  { id: 'use', header: 'Played by', width: 'minmax(8rem, 1fr)', from: 760, cell: usersOf },
];

const ownerOf = ({ default: isSystem }: Greeting) => (isSystem ? 'the service' : 'yours');

function audioOf({ pending, audio_name, audio_url }: Greeting) {
  if (pending)
    return (
      <Badge color="yellow" variant="light">
        None yet
      </Badge>
    );
  return audio_url === null ? 'silence' : audio_name;
}

function usersOf({ active, phone_number_ids: numbers, ivr_ids: ivrs }: Greeting) {
  const users = [
    numbers.length > 0 && counted(numbers.length, 'number'),
    ivrs.length > 0 && counted(ivrs.length, 'IVR'),
  ].filter(Boolean);
  return users.join(', ') || (active ? 'lines without their own' : 'nobody');
}

export function GreetingsPage() {
  const { category } = useSearch({ from: '/shell/greetings' });
  const { data: categories } = useSuspenseQuery(categoriesQuery());
  const navigate = useNavigate({ from: '/greetings' });
  const nameOf = (id: number) =>
    categoryName(categories.find((one) => one.id === id)?.name ?? String(id));
  return (
    <RecordList
      title="Greetings"
      call={(client) => client.greetings.list().page()}
      query={greetingsQuery(category)}
      columns={columnsWith(nameOf)}
      rowKey={({ id }) => id}
      create={{
        to: '/greetings/new',
        needs: 'greetings:write',
        label: 'New greeting',
        search: { category },
      }}
      empty={{
        title: 'No greetings of this category',
        text: 'A greeting is what callers hear: make one, and upload or record it.',
      }}
    >
      <NativeSelect
        label="Category"
        w={260}
        maw="100%"
        data={[
          { value: '', label: 'All categories' },
          ...categories.map(({ id }) => ({ value: String(id), label: nameOf(id) })),
        ]}
        value={category ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: { category: value ? Number(value) : undefined } })
        }
      />
    </RecordList>
  );
}
