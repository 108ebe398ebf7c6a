import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { rowsIn } from '../../components/table/pages.ts';
import { useKnownPages } from '../../components/table/use-pages.ts';
import { countQuery, numbersQuery } from './queries.ts';
import { isNarrowed, type NumbersSearch } from './search.ts';

const told = (count: number) => count.toLocaleString('en');
const lines = (count: number) => `${told(count)} ${count === 1 ? 'number' : 'numbers'}`;

/** How many there are; of what is found among them, how many so far. */
export function Found({ search }: { search: NumbersSearch }) {
  const { data: total = 0 } = useQuery(countQuery());
  const known = useKnownPages(numbersQuery(search));
  const found = rowsIn(known);
  const text = isNarrowed(search)
    ? `${told(found)}${known.isEnded ? '' : ' or more'} found among ${lines(total)}`
    : lines(total);
  return (
    <Text size="sm" c="dimmed" role="status">
      {text}
    </Text>
  );
}
