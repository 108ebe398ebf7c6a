import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Outlet, useSearch } from '@tanstack/react-router';
import { fieldErrorsOf } from '../../api/errors.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { NotInPlan } from '../../components/not-in-plan.tsx';
import { Page } from '../../components/page.tsx';
import { usePlanReason } from '../../components/record/reasons.ts';
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
  const reason = usePlanReason('phone_numbers', 'Phone numbers');
  if (!reason) return <Shop />;
  return (
    <Page title="Buy">
      <OpenPurchases />
      <NotInPlan reason={reason} />
    </Page>
  );
}

function Shop() {
  const search = useSearch({ from: '/shell/buy' });
  const basket = useBasket();
  const filters = filtersOf(search);
  const offers = useInfiniteQuery({
    ...offersQuery(filters ?? { country: '' }),
    enabled: filters !== undefined,
  });
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
