import { ActionIcon, Alert, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useAct, type Action } from '../../api/act.ts';
import {
  addressesFor,
  addressNeed,
  savedAddressesQuery,
  type Address,
} from '../../components/address/address.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import type { Job } from '../../components/job.ts';
import { Panel } from '../../components/panel.tsx';
import { totalOf } from '../../components/price.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { AddressRule } from './offer-columns.tsx';
import { noteOrdered, takeOutOfBasket, useBasket, type BasketItem } from './basket.ts';
import { MonthLine } from './month-line.tsx';
import { basketDryRunQuery, type JobDryRun, type ManyOrder } from './queries.ts';

/** All that is meant to be bought at once: what it costs, what would be refused, and the order of it as a job. */
export function BasketPanel() {
  const basket = useBasket();
  const navigate = useNavigate({ from: '/buy/basket' });
  return (
    <Panel
      title="Basket"
      size="xl"
      onClose={() => void navigate({ to: '/buy', search: (before) => before })}
    >
      {basket.length === 0 ? (
        <EmptyState title="The basket is empty">
          Put numbers into it to buy them together. It belongs to this window, and outlasts a
          reload.
        </EmptyState>
      ) : (
        <Basket items={basket} />
      )}
    </Panel>
  );
}

function Basket({ items }: { items: readonly BasketItem[] }) {
  const { data: saved } = useSuspenseQuery(savedAddressesQuery());
  const [isAllOrNothing, setAllOrNothing] = useState(false);
  const order = orderOf(items, saved);
  const { data: dryRun, error: unknown } = useQuery(basketDryRunQuery(order));
  const navigate = useNavigate({ from: '/buy/basket' });
  const { mutate, isPending, error } = useAct<Job>({
    async onDone({ id }) {
      const offers = items.map(({ offer }) => offer);
      noteOrdered(id, offers);
      await navigate({
        to: '/buy/ordered/$jobId',
        params: { jobId: id },
        search: (before) => before,
      });
      // Until the order is in sight, this panel still shows what it is of.
      takeOutOfBasket(offers.map(({ number }) => number));
    },
  });
  const whole = { ...order, ...(isAllOrNothing && { all_or_nothing: true }) };
  const action: Action<Job> = {
    call: ({ phoneNumbers }) => phoneNumbers.createMany(whole),
    changes: ['jobStatuses', 'purchases', 'phoneNumbers', 'account', 'usage', 'countries'],
  };
  const prices = items.map(({ offer }) => offer.price);
  return (
    <Stack>
      <Items items={items} saved={saved} dryRun={dryRun} />
      <MonthLine prices={prices} />
      {unknown && <Failure error={unknown} title="It could not be tried without buying" />}
      <Checkbox
        label="All or nothing"
        description="If one is refused, none of them is bought"
        checked={isAllOrNothing}
        onChange={({ currentTarget }) => setAllOrNothing(currentTarget.checked)}
      />
      {error && <Failure error={error} title="Nothing was ordered, as far as is known" />}
      <Group justify="space-between">
        <ShowAsCurl call={action.call} />
        <ExplainedButton
          loading={isPending}
          needs="purchases:write"
          reason={reasonOf(dryRun, isAllOrNothing)}
          onClick={() => mutate(action)}
        >
          Buy {items.length} for {totalOf(prices)} a month
        </ExplainedButton>
      </Group>
    </Stack>
  );
}

/** As many at once are ordered: by tokens, each of which buys one number however often it is sent. */
function orderOf(items: readonly BasketItem[], saved: readonly Address[]): ManyOrder {
  return {
    phone_numbers: items.map(({ offer, addressSid, nickname }) => {
      const [fitting] = addressNeed(offer) === null ? [] : addressesFor(offer, saved);
      const address_sid = addressSid ?? fitting?.provider_reference;
      return {
        token: offer.token,
        ...(address_sid && { address_sid }),
        ...(nickname && { nickname }),
      };
    }),
  };
}

function reasonOf(dryRun: JobDryRun | undefined, isAllOrNothing: boolean): string | null {
  if (!dryRun || dryRun.would_succeed) return null;
  const refused = dryRun.items.filter(({ would_succeed }) => !would_succeed).length;
  if (refused === dryRun.items.length) return 'All of them would be refused, for the reasons above';
  return isAllOrNothing ? `${refused} would be refused, so that none would be bought` : null;
}

function Items({
  items,
  saved,
  dryRun,
}: {
  items: readonly BasketItem[];
  saved: readonly Address[];
  dryRun: JobDryRun | undefined;
}) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Number</Table.Th>
          <Table.Th>A month</Table.Th>
          <Table.Th aria-label="Take it out" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ offer, nickname }, index) => (
          <Table.Tr key={offer.number}>
            <Table.Th scope="row" fw={400}>
              <Link
                from="/buy"
                to="/buy/number/$number"
                params={{ number: offer.number }}
                search={(before) => ({ ...before, country: offer.country_code })}
              >
                {offer.display_number}
              </Link>{' '}
              {nickname && <bdi>{nickname}</bdi>}
              <div>
                <AddressRule offer={offer} saved={saved} />
              </div>
              <WouldBe item={dryRun?.items[index]} />
            </Table.Th>
            <Table.Td>{offer.price}</Table.Td>
            <Table.Td>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Take ${offer.display_number} out of the basket`}
                onClick={() => takeOutOfBasket([offer.number])}
              >
                <X size={16} aria-hidden />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Why one would be refused. */
function WouldBe({ item }: { item: JobDryRun['items'][number] | undefined }) {
  if (!item || item.would_succeed) return null;
  const texts = Object.values(item.details).flatMap((errors) =>
    errors.map(({ description }) => description),
  );
  return (
    <Alert color="yellow" variant="light" p="xs" title="It would be refused">
      <Text size="xs">{texts.join(' ')}</Text>
    </Alert>
  );
}
