import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { usePlanReason } from '../../components/record/reasons.ts';
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
  const usage = useQuery(usageQuery(days));
  const startDate = usage.data?.by_day[0]?.date;
  return (
    <Page
      title="Overview"
      actions={
        <>
          <DaysPicker days={days} />
          <ShowAsCurl call={(client) => client.usage.show(startDate ? { startDate } : {})} />
          <BuyButton />
        </>
      }
    >
      <div className={classes.overview}>
        <QueryPart query={usage}>
          {({ totals }) => (hasNumbers(totals) ? <Totals totals={totals} /> : <FirstNumber />)}
        </QueryPart>
        <Parts usage={usage.data} />
      </div>
    </Page>
  );
}

function BuyButton() {
  const reason = usePlanReason('phone_numbers', 'Phone numbers');
  if (reason) return <ExplainedButton reason={reason}>Buy a number</ExplainedButton>;
  return <LinkButton to="/buy">Buy a number</LinkButton>;
}

/** In columns that stay as they are when a part grows: nothing jumps from one to another. */
function Parts({ usage }: { usage: Usage | undefined }) {
  const told = usage && hadAny(usage) ? usage : null;
  return (
    <div className={classes.columns}>
      <div>
        {told && <Cost days={told.by_day} />}
        <OpenPurchases />
        <Carriers />
        <Findings />
      </div>
      <div>
        {told && <Activity days={told.by_day} />}
        <Quotas />
      </div>
      <div>
        {told && <Countries countries={told.by_country} />}
        <LatestEvents />
      </div>
    </div>
  );
}

const hasNumbers = (totals: Usage['totals']) =>
  [totals, totals.deleted, totals.under_way].some(({ phone_numbers }) => phone_numbers > 0);

const hadAny = ({ totals, by_day }: Usage) =>
  hasNumbers(totals) || by_day.some(({ purchases, refusals }) => purchases + refusals > 0);

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
