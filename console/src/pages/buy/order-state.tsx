import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { messageOf } from '../../api/errors.ts';
import { purchaseOfTokenQuery } from '../purchases/queries.ts';
import { forgetOrder, type Order } from './orders.ts';

/**
 * What is known of an order that has been sent: while it is under way, and once its answer was lost. It is asked for
 * until something is known, and then followed where it has an address.
 */
export function OrderState({
  order,
  isPending,
  onTryAgain,
}: {
  order: Order;
  /** this window waits for its answer */
  isPending: boolean;
  onTryAgain: () => void;
}) {
  const { number, token } = order;
  const { data: purchase, error } = useQuery(purchaseOfTokenQuery(token, number));
  const navigate = useNavigate();
  const id = purchase?.id;
  useEffect(() => {
    if (isPending || id === undefined) return;
    forgetOrder(number);
    void navigate({ to: '/purchases/$purchaseId', params: { purchaseId: id }, replace: true });
  }, [isPending, id, number, navigate]);
  if (isPending)
    return (
      <Stack role="status">
        <Text>
          <Loader size="xs" mr="xs" /> The carrier is asked for the number.
        </Text>
        <Text size="sm">
          You need not wait here: the purchase goes on, and{' '}
          {id === undefined ? (
            <Link to="/purchases">Purchases</Link>
          ) : (
            <Link to="/purchases/$purchaseId" params={{ purchaseId: id }}>
              its page
            </Link>
          )}{' '}
          says what becomes of it.
        </Text>
      </Stack>
    );
  return (
    <Unknown order={order} error={error} isAsked={purchase === null} onTryAgain={onTryAgain} />
  );
}

function Unknown({
  order,
  error,
  isAsked,
  onTryAgain,
}: {
  order: Order;
  error: Error | null;
  isAsked: boolean;
  onTryAgain: () => void;
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
        To try again sends the same search token, which buys one number however often it is sent.
      </Text>
      <Group>
        <Button onClick={onTryAgain}>Try again</Button>
        <Button variant="default" onClick={() => forgetOrder(order.number)}>
          Do not buy it
        </Button>
      </Group>
    </Stack>
  );
}
