import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { Country, countryName } from '../../components/country.tsx';
import { cheapestOf } from '../../components/price.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import classes from './country-choice.module.css';
import { countriesQuery } from './queries.ts';

/** Where something is for sale, before a country is chosen. */
export function CountryChoice() {
  const { data: countries } = useSuspenseQuery(countriesQuery());
  if (countries.length === 0)
    return (
      <EmptyState title="Nothing is for sale">
        No carrier of this service sells numbers. Its operator configures carriers.
      </EmptyState>
    );
  const sorted = countries.toSorted((one, other) =>
    countryName(one.country_code).localeCompare(countryName(other.country_code)),
  );
  return (
    <section aria-label="Countries">
      <Text mb="xs">In which country is the number to be?</Text>
      <ul className={classes.countries}>
        {sorted.map((country) => (
          <li key={country.country_code}>
            <Link
              from="/buy"
              to="."
              search={(before) => ({ ...before, country: country.country_code })}
              className={classes.country}
            >
              <Country code={country.country_code} />
              <Text span size="xs" c="dimmed" className={classes.price}>
                {fromPrice(country)}
              </Text>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function fromPrice({ types }: Schemas['Country']): string {
  const cheapest = cheapestOf(
    types.flatMap(({ price, not_offered }) => (price && !not_offered ? [price] : [])),
  );
  return cheapest === null ? '' : `from ${cheapest}`;
}
