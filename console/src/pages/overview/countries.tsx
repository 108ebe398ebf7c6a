import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { Text } from '@mantine/core';
import { Country } from '../../components/country.tsx';
import { Section } from '../../components/section.tsx';
import classes from './countries.module.css';
import { counted } from './days.ts';

const mostShown = 8;

/** Those with the most numbers, each with a bar; the figures stand beside it. */
export function Countries({ countries }: { countries: readonly Schemas['CountryUsage'][] }) {
  const having = countries.filter(({ phone_numbers }) => phone_numbers > 0);
  const most = having[0]?.phone_numbers ?? 0;
  const more = having.length - mostShown;
  return (
    <Section title="Numbers by country" more={<Link to="/numbers">All numbers</Link>}>
      {having.length === 0 && <Text size="sm">The account has no numbers now.</Text>}
      <ol className={classes.countries}>
        {having.slice(0, mostShown).map(({ country_code, phone_numbers, monthly_cost }) => (
          <li key={country_code}>
            <Link
              to="/numbers"
              search={{ country_code: [country_code] }}
              className={classes.country}
            >
              <Country code={country_code} />
              <span className={classes.figures}>
                {counted(phone_numbers, 'number')}, {monthly_cost} a month
              </span>
              <svg
                viewBox={`0 0 ${most} 1`}
                preserveAspectRatio="none"
                className={classes.bar}
                aria-hidden
              >
                <rect width={phone_numbers} height={1} />
              </svg>
            </Link>
          </li>
        ))}
      </ol>
      {more > 0 && <Text size="sm">And {counted(more, 'more country', 'more countries')}.</Text>}
    </Section>
  );
}
