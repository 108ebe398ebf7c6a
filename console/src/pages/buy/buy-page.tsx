import { Alert, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Outlet, useSearch } from '@tanstack/react-router';
import { useAccount } from '../../api/account.ts';
import { fieldErrorsOf } from '../../api/errors.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { AddressNeed } from './address-need.tsx';
import { useBasket } from './basket.ts';
import { CountryChoice } from './country-choice.tsx';
import { Filters } from './filters.tsx';
import { MonthLine } from './month-line.tsx';
import { OpenPurchases } from './open-purchases.tsx';
import { offersCall, offersQuery } from './queries.ts';
import { Results } from './results.tsx';
import { filtersOf } from './search.ts';

export function BuyPage() {
  const search = useSearch({ from: '/shell/buy' });
  const { features } = useAccount();
  const basket = useBasket();
  const filters = filtersOf(search);
  const offers = useInfiniteQuery({
    ...offersQuery(filters ?? { country: '' }),
    enabled: filters !== undefined,
  });
  const reason = features.find(({ name }) => name === 'phone_numbers')?.reason;
  return (
    <Page
      title="Buy"
      actions={
        <>
          {filters && <ShowAsCurl call={offersCall(filters).call} />}
          <LinkButton to="/buy/basket" search={search} variant="default">
            Basket ({basket.length})
          </LinkButton>
        </>
      }
    >
      <OpenPurchases />
      {reason && (
        <Alert color="yellow" variant="light" title="Numbers cannot be searched">
          {reason}
        </Alert>
      )}
      <Stack gap="sm">
        <Filters search={search} errors={fieldErrorsOf(offers.error)} />
        <MonthLine prices={basket.map(({ offer }) => offer.price)} />
        <AddressNeed search={search} />
      </Stack>
      {filters ? <Results offers={offers} search={search} /> : <CountryChoice />}
      <Outlet />
    </Page>
  );
}
