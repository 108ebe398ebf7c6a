import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Hourglass } from 'lucide-react';
import { openPurchasesQuery } from '../purchases/queries.ts';

const mostNamed = 5;

/** What is being bought and has no outcome yet, whoever asked for it. */
export function OpenPurchases() {
  const { data: open = [] } = useQuery(openPurchasesQuery());
  if (open.length === 0) return null;
  return (
    <Alert
      color="blue"
      variant="light"
      icon={<Hourglass aria-hidden />}
      title={open.length === 1 ? 'A purchase is under way' : 'Purchases are under way'}
    >
      {open.slice(0, mostNamed).map(({ id, number, waits_for }) => (
        <Text key={id} size="sm">
          <Link to="/purchases/$purchaseId" params={{ purchaseId: id }}>
            {number}
          </Link>{' '}
          waits for {waits_for}.
        </Text>
      ))}
      {open.length > mostNamed && (
        <Link to="/purchases" search={{ state: 'open' }}>
          All that are under way
        </Link>
      )}
    </Alert>
  );
}
