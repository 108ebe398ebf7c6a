import { List, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { readList } from '../../api/read.ts';
import { Failure } from '../failure.tsx';
import { LinkButton } from '../link-button.tsx';

/** A filter of the list of numbers. */
export type NumberFilter = 'group_id' | 'ivr_id' | 'schedule_id' | 'brand_id' | 'greeting_id';

const shown = 5;

const numbersQuery = (filter: NumberFilter, id: number | string) =>
  readList(['phoneNumbers', 'list', { [filter]: id }], (client, paging) =>
    client.phoneNumbers.list({ ...paging, filter: { [filter]: [String(id)] } }),
  );

/** Which numbers use a record: the first of them, and the way to all. */
export function NumbersUsing({
  filter,
  id,
  title = 'Numbers that use it',
  heading = 3,
  none,
}: {
  filter: NumberFilter;
  id: number | string;
  title?: string;
  heading?: 2 | 3;
  /** said where there are none */
  none: string;
}) {
  const { data, error, hasNextPage } = useInfiniteQuery(numbersQuery(filter, id));
  const numbers = data?.pages.flatMap(({ items }) => items);
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={heading} size="h5">
        {title}
      </Title>
      {error && !numbers && <Failure error={error} title="They cannot be read" />}
      {numbers?.length === 0 && (
        <Text size="sm" c="dimmed">
          {hasNextPage ? 'None among the newest numbers; there are older ones.' : none}
        </Text>
      )}
      {numbers && (
        <Numbers
          numbers={numbers}
          hasMore={hasNextPage || numbers.length > shown}
          search={{ [filter]: [String(id)] }}
        />
      )}
    </Stack>
  );
}

function Numbers({
  numbers,
  hasMore,
  search,
}: {
  numbers: readonly Schemas['PhoneNumber'][];
  /** than are named, or than have been looked through */
  hasMore: boolean;
  /** finds all of them in the list of numbers */
  search: object;
}) {
  return (
    <>
      {numbers.length > 0 && (
        <List size="sm" listStyleType="none">
          {numbers.slice(0, shown).map(({ id, display_number, nickname }) => (
            <List.Item key={id}>
              <Link to="/numbers/$numberId" params={{ numberId: id }}>
                {display_number}
              </Link>{' '}
              <bdi>{nickname}</bdi>
            </List.Item>
          ))}
        </List>
      )}
      {hasMore && (
        <LinkButton
          to="/numbers"
          search={search as never}
          variant="default"
          size="xs"
          w="fit-content"
        >
          All of them
        </LinkButton>
      )}
    </>
  );
}
