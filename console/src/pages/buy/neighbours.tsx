import { List, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { neighboursQuery } from './queries.ts';

/** The next best numbers, where one cannot be had. */
export function Neighbours({ number, country }: { number: string; country: string }) {
  const search = useSearch({ from: '/shell/buy' });
  const { data: others } = useQuery(neighboursQuery(number, country));
  if (!others) return null;
  return (
    <section aria-label="Numbers like it">
      <Title order={3} size="h5" mb="xs">
        {others.length > 0 ? 'Numbers like it' : 'No number like it is for sale'}
      </Title>
      {others.length === 0 && (
        <Text size="sm">
          <Link to="/buy" search={{ ...search, country, contains: undefined }}>
            All that is for sale in the country
          </Link>
        </Text>
      )}
      <List listStyleType="none" spacing="xs">
        {others.map((offer) => (
          <List.Item key={offer.number}>
            <Link
              to="/buy/number/$number"
              params={{ number: offer.number }}
              search={{ ...search, country: offer.country_code }}
            >
              {offer.display_number}
            </Link>{' '}
            <Text span size="sm" c="dimmed">
              {offer.price} a month{offer.location && `, ${offer.location}`}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
