import { ActionIcon, Badge, Group, Text, Tooltip } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, ShoppingCart, TriangleAlert } from 'lucide-react';
import {
  addressesFor,
  addressNeed,
  savedAddressesQuery,
  type Address,
} from '../../components/address/address.ts';
import { LinkButton } from '../../components/link-button.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { mostInBasket, putIntoBasket, takeOutOfBasket, useBasket, type Offer } from './basket.ts';
import classes from './offer-columns.module.css';
import { OfferNumber } from './offer-number.tsx';
import { capabilities, type BuySearch } from './search.ts';

/** Where a number is bought, from the list that it was found in. */
const placeOf = (offer: Offer, search: BuySearch) =>
  ({
    to: '/buy/number/$number',
    params: { number: offer.number },
    search: { ...search, country: offer.country_code },
  }) as const;

export function useOfferColumns(search: BuySearch): readonly Column<Offer>[] {
  const { data: saved } = useSuspenseQuery(savedAddressesQuery());
  return [
    {
      id: 'number',
      header: 'Number',
      width: 'minmax(11rem, 1.4fr)',
      cell: (offer) => <Numbered offer={offer} search={search} saved={saved} />,
    },
    ...terms,
    {
      id: 'address',
      header: 'Address',
      from: 620,
      width: 'minmax(12rem, 1.6fr)',
      cell: (offer) => <AddressRule offer={offer} saved={saved} />,
    },
    { id: 'price', header: 'A month', width: '5.25rem', align: 'end', cell: ({ price }) => price },
    {
      id: 'basket',
      header: 'Basket',
      width: '4.75rem',
      cell: (offer) => <BasketToggle offer={offer} />,
    },
    {
      id: 'buy',
      header: 'Buy',
      from: 480,
      width: '5.5rem',
      cell: (offer) => (
        <LinkButton
          size="compact-sm"
          {...placeOf(offer, search)}
          aria-label={`Buy ${offer.display_number}`}
        >
          Buy
        </LinkButton>
      ),
    },
  ];
}

const terms: readonly Column<Offer>[] = [
  {
    id: 'location',
    header: 'Place',
    from: 760,
    width: 'minmax(7rem, 1fr)',
    cell: ({ location, toll_free }) => location ?? (toll_free ? 'Toll-free' : ''),
  },
  {
    id: 'can',
    header: 'Can do',
    from: 900,
    width: '10rem',
    cell: (offer) => <CanDo offer={offer} />,
  },
];

/** Its address rule too, where there is no room for a column of its own. */
function Numbered({
  offer,
  search,
  saved,
}: {
  offer: Offer;
  search: BuySearch;
  saved: readonly Address[];
}) {
  return (
    <>
      <Link {...placeOf(offer, search)}>
        <OfferNumber displayNumber={offer.display_number} contains={search.contains} />
      </Link>
      {addressNeed(offer) !== null && (
        <div className={classes.narrow}>
          <AddressRule offer={offer} saved={saved} />
        </div>
      )}
    </>
  );
}

function CanDo({ offer }: { offer: Offer }) {
  return (
    <Group gap={4} wrap="nowrap">
      {capabilities
        .filter((one) => offer.capabilities[one])
        .map((one) => (
          <Badge key={one} size="xs" variant="light" color="gray" className={classes.badge}>
            {one}
          </Badge>
        ))}
    </Group>
  );
}

/** What address it needs, and the saved one that will do. */
export function AddressRule({ offer, saved }: { offer: Offer; saved: readonly Address[] }) {
  const need = addressNeed(offer);
  if (need === null)
    return (
      <Text span size="xs" c="dimmed">
        No address needed
      </Text>
    );
  const [fitting] = addressesFor(offer, saved);
  const Icon = fitting ? Check : TriangleAlert;
  const text = fitting ? `With ${fitting.name}, ${fitting.city}` : `Needs ${need}`;
  return (
    <Tooltip
      label={
        fitting
          ? `It needs ${need}: ${fitting.name}, ${fitting.street}, ${fitting.city} will do`
          : `It needs ${need}, and none is saved`
      }
    >
      <Text span size="xs" className={classes.rule}>
        <Icon size={12} aria-hidden /> <bdi>{text}</bdi>
      </Text>
    </Tooltip>
  );
}

function BasketToggle({ offer }: { offer: Offer }) {
  const basket = useBasket();
  const { number, display_number } = offer;
  const isIn = basket.some((item) => item.offer.number === number);
  const isFull = !isIn && basket.length >= mostInBasket;
  const does = isIn
    ? `Take ${display_number} out of the basket`
    : `Put ${display_number} into the basket`;
  return (
    <Tooltip
      label={
        isFull ? `The basket holds ${mostInBasket} numbers: as many as are bought at once` : does
      }
    >
      <ActionIcon
        variant={isIn ? 'filled' : 'default'}
        aria-label={does}
        aria-pressed={isIn}
        aria-disabled={isFull}
        onClick={() => {
          if (isIn) takeOutOfBasket([number]);
          else if (!isFull) putIntoBasket({ offer, addressSid: null, nickname: null });
        }}
      >
        {isIn ? <Check size={16} aria-hidden /> : <ShoppingCart size={16} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
