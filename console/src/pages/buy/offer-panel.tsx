import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Failure } from '../../components/failure.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Neighbours } from './neighbours.tsx';
import { OfferForm } from './offer-form.tsx';
import { OrderState } from './order-state.tsx';
import { usePurchase } from './purchase.ts';
import { offerQuery, ownNumberQuery } from './queries.ts';

/** A number that may be bought: on what terms, whether it would succeed, and what becomes of it. */
export function OfferPanel() {
  const { number } = useParams({ from: '/shell/buy/number/$number' });
  const { data: offer } = useQuery(useOfferQuery(number));
  const navigate = useNavigate({ from: '/buy/number/$number' });
  return (
    <Panel
      title={offer?.display_number ?? number}
      onClose={() => void navigate({ to: '/buy', search: (before) => before })}
    >
      <Content key={number} number={number} />
    </Panel>
  );
}

const useOfferQuery = (number: string) => {
  const { country = '' } = useSearch({ from: '/shell/buy' });
  return { ...offerQuery(number, country), enabled: country !== '' };
};

function Content({ number }: { number: string }) {
  const query = useOfferQuery(number);
  const { data: offer, error, refetch } = useQuery(query);
  const { order, bought, refusal, isPending, send } = usePurchase(number);
  if (bought) return <Bought id={bought.id} number={bought.display_number} />;
  if (order)
    return <OrderState order={order} isPending={isPending} onTryAgain={() => send(order)} />;
  if (offer) return <OfferForm offer={offer} refusal={refusal} onBuy={send} />;
  if (!query.enabled)
    return (
      <Text>
        The address of this page does not say in which country the number is:{' '}
        <Link to="/buy">search for it</Link>.
      </Text>
    );
  if (error)
    return (
      <Failure error={error} title="The search has no answer" onRetry={() => void refetch()} />
    );
  if (offer === null) return <NotForSale number={number} refusal={refusal} />;
  return (
    <Text role="status">
      <Loader size="xs" mr="xs" /> The carriers are asked
    </Text>
  );
}

function Bought({ id, number }: { id: number; number: string }) {
  return (
    <Stack role="status">
      <Text>
        <b>{number}</b> is bought. It takes calls from now on.
      </Text>
      <Group>
        <LinkButton to="/numbers/$numberId" params={{ numberId: id }}>
          Set up its line
        </LinkButton>
        <LinkButton from="/buy" to="/buy" search={(before) => before} variant="default">
          Buy more
        </LinkButton>
      </Group>
    </Stack>
  );
}

function NotForSale({ number, refusal }: { number: string; refusal: Error | null }) {
  const { country = '' } = useSearch({ from: '/shell/buy' });
  const { data: own } = useQuery(ownNumberQuery(number));
  if (own)
    return (
      <Text>
        The account has this number:{' '}
        <Link to="/numbers/$numberId" params={{ numberId: own.id }}>
          {own.name}
        </Link>
      </Text>
    );
  return (
    <Stack>
      {refusal && <Failure error={refusal} title="Nothing was bought" />}
      <Text>
        No carrier sells this number now. It may have been sold, or somebody may be buying it.
      </Text>
      <Neighbours number={number} country={country} />
      <Button component={Link} to="/purchases" variant="default" w="fit-content">
        What this account is buying
      </Button>
    </Stack>
  );
}
