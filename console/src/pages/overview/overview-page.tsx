import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { Activity } from './activity.tsx';
import { Carriers } from './carriers.tsx';
import { Cost } from './cost.tsx';
import { Countries } from './countries.tsx';
import { Findings } from './findings.tsx';
import { FirstNumber } from './first-number.tsx';
import { LatestEvents } from './latest-events.tsx';
import { OpenPurchases } from './open-purchases.tsx';
import classes from './overview.module.css';
import { usageQuery } from './queries.ts';
import { QueryPart } from './query-part.tsx';
import { Quotas } from './quotas.tsx';
import { Totals } from './totals.tsx';

type Usage = Schemas['Usage'];

/** What the account has, what it costs, and what needs somebody's attention. */
export function OverviewPage() {
  const { days = 30 } = useSearch({ from: '/shell/' });
  return (
    <Page
      title="Overview"
      actions={
        <>
          <DaysPicker days={days} />
          <ShowAsCurl call={(client) => client.usage.show()} />
          <LinkButton to="/buy">Buy a number</LinkButton>
        </>
      }
    >
      <QueryPart query={useQuery(usageQuery(days))}>
        {(usage) => <AllUsage usage={usage} />}
      </QueryPart>
      <div className={classes.sections}>
        <OpenPurchases />
        <Carriers />
        <Quotas />
        <Findings />
        <LatestEvents />
      </div>
    </Page>
  );
}

function DaysPicker({ days }: { days: number }) {
  const navigate = useNavigate({ from: '/' });
  return (
    <SegmentedControl
      size="xs"
      aria-label="How far back"
      value={String(days)}
      data={[
        { value: '7', label: '7 days' },
        { value: '30', label: '30 days' },
        { value: '90', label: '90 days' },
      ]}
      onChange={(value) => {
        const chosen = ([7, 90] as const).find((one) => String(one) === value);
        void navigate({ search: { days: chosen } });
      }}
    />
  );
}

function AllUsage({ usage }: { usage: Usage }) {
  const { totals, by_country, by_day } = usage;
  const has = [totals, totals.deleted, totals.under_way].some(
    ({ phone_numbers }) => phone_numbers > 0,
  );
  const hadAny = has || by_day.some(({ purchases, refusals }) => purchases + refusals > 0);
  return (
    <>
      {has ? <Totals totals={totals} /> : <FirstNumber />}
      {hadAny && (
        <div className={classes.charts}>
          <Cost days={by_day} />
          <Countries countries={by_country} />
          <Activity days={by_day} />
        </div>
      )}
    </>
  );
}
