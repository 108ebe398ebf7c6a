import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { messageOf } from '../../api/errors.ts';
import { purchaseOfTokenQuery } from '../purchases/queries.ts';
import { forgetOrder, type Order } from './orders.ts';

interface OrderProps {
  readonly order: Order;
  readonly onTryAgain: () => void;
}

/** What is known of an order that has been sent: while this window waits for its answer, and once that was lost. */
export function OrderState({ isPending, ...props }: OrderProps & { readonly isPending: boolean }) {
  return isPending ? <Asked order={props.order} /> : <Unanswered {...props} />;
}

function Asked({ order: { number, token } }: { order: Order }) {
  const { data: purchase } = useQuery(purchaseOfTokenQuery(token, number));
  return (
    <Stack role="status">
      <Text>
        <Loader size="xs" mr="xs" /> The carrier is asked for the number.
      </Text>
      <Text size="sm">
        You need not wait here: the purchase goes on, and{' '}
        {purchase ? (
          <Link to="/purchases/$purchaseId" params={{ purchaseId: purchase.id }}>
            its page
          </Link>
        ) : (
          <Link to="/purchases">Purchases</Link>
        )}{' '}
        says what becomes of it.
      </Text>
    </Stack>
  );
}

/** The service is asked until it knows of the purchase, which is then followed where it has an address. */
function Unanswered({ order, onTryAgain }: OrderProps) {
  const { number, token } = order;
  const { data, error, isFetchedAfterMount } = useQuery(purchaseOfTokenQuery(token, number));
  const navigate = useNavigate();
  // What was known before the answer was lost is no sign that the service is there, and its page would wait for it.
  const isAnswered = isFetchedAfterMount && !error;
  const id = isAnswered ? data?.id : undefined;
  useEffect(() => {
    if (id === undefined) return;
    const isThere = navigate({
      to: '/purchases/$purchaseId',
      params: { purchaseId: id },
      replace: true,
    });
    // Until then the order is what this panel shows.
    void isThere.then(() => forgetOrder(number));
  }, [id, number, navigate]);
  if (id !== undefined)
    return (
      <Text role="status">
        <Loader size="xs" mr="xs" /> The service knows of the purchase: its page is coming.
      </Text>
    );
  return (
    <Unknown
      order={order}
      error={error}
      known={data?.id}
      isAsked={isAnswered && data === null}
      onTryAgain={onTryAgain}
    />
  );
}

function Unknown({
  order,
  error,
  known,
  isAsked,
  onTryAgain,
}: OrderProps & {
  readonly error: Error | null;
  /** the purchase, where the service has told of one before it fell silent */
  readonly known: number | undefined;
  readonly isAsked: boolean;
}) {
  return (
    <Stack>
      <Alert
        color="yellow"
        variant="light"
        role="status"
        title="It is not known what became of the order"
      >
        {error && `${messageOf(error)} It is asked again every two seconds.`}
        {!error && !isAsked && 'The service is asked.'}
        {!error &&
          isAsked &&
          'The service has no such purchase. If that stays so, the order has not arrived, and nothing was bought.'}
      </Alert>
      <Text size="sm">
        {known === undefined
          ? 'To try again sends the same search token, which buys one number however often it is sent.'
          : 'The order has arrived: the purchase goes on once the service does, and its page opens then.'}
      </Text>
      {known === undefined && (
        <Group>
          <Button onClick={onTryAgain}>Try again</Button>
          <Button variant="default" onClick={() => forgetOrder(order.number)}>
            Do not buy it
          </Button>
        </Group>
      )}
    </Stack>
  );
}
