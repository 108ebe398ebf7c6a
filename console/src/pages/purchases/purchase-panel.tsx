import { Group, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Copied } from '../../components/copied.tsx';
import { Country } from '../../components/country.tsx';
import { Facts } from '../../components/facts.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { isOpen, PurchaseState, type Purchase } from '../../components/purchase/purchase-state.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { Time } from '../../components/time.tsx';
import { purchaseQuery } from './queries.ts';

/** What becomes of a purchase, followed until that is known. It has an address: it can be sent to somebody. */
export function PurchasePanel() {
  const { purchaseId } = useParams({ from: '/shell/purchases/$purchaseId' });
  const { data: purchase } = useSuspenseQuery(purchaseQuery(purchaseId));
  const navigate = useNavigate({ from: '/purchases/$purchaseId' });
  return (
    <Panel
      title={`Purchase of ${purchase.number}`}
      onClose={() => void navigate({ to: '/purchases', search: (before) => before })}
    >
      <Stack>
        <PurchaseState purchase={purchase} />
        <About purchase={purchase} />
        <Group justify="space-between">
          <ShowAsCurl call={({ purchases }) => purchases.show(purchaseId)} />
          {purchase.state === 'refused' && <Others purchase={purchase} />}
        </Group>
      </Stack>
    </Panel>
  );
}

/** With what was refused: the search of numbers that begin alike. */
function Others({ purchase: { number, country_code } }: { purchase: Purchase }) {
  return (
    <LinkButton
      to="/buy"
      search={{
        country: country_code ?? undefined,
        contains: `${number.slice(0, -4)}****`,
      }}
    >
      Find others like it
    </LinkButton>
  );
}

function About({ purchase }: { purchase: Purchase }) {
  const { id, number, country_code, carrier, price, created_at, attempts, job_id } = purchase;
  return (
    <Facts
      facts={[
        ['Number', <Copied value={number} name="the number" />],
        ['Country', country_code && <Country code={country_code} />],
        ['Carrier', carrier],
        [isOpen(purchase) ? 'It would cost a month' : 'A month', price ?? 'not known'],
        ['Asked for', <Time at={created_at} />],
        ['Attempts', attempts],
        ['Id', <Copied value={String(id)} name="the id" />],
        [
          'Job',
          job_id && (
            <Link to="/buy/ordered/$jobId" params={{ jobId: job_id }}>
              The order that it is part of
            </Link>
          ),
        ],
      ]}
    />
  );
}
