import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { Time } from '../time.tsx';

export type Purchase = Schemas['PurchaseStatus'];

export const isOpen = ({ state }: Purchase): boolean =>
  state !== 'completed' && state !== 'refused';

/** In a word. */
export function PurchaseBadge({ purchase }: { purchase: Purchase }) {
  const [text, color] = isOpen(purchase)
    ? (['Under way', 'blue'] as const)
    : purchase.state === 'completed'
      ? (['Bought', 'trunk'] as const)
      : (['Refused', 'red'] as const);
  return (
    <Badge variant="light" color={color}>
      {text}
    </Badge>
  );
}

/** What has become of it, or what it waits for: what the service knows, and no more. */
export function PurchaseState({ purchase }: { purchase: Purchase }) {
  return (
    <div role="status">
      <Group gap="xs" mb={4}>
        <PurchaseBadge purchase={purchase} />
      </Group>
      <Text size="sm">
        <Outcome purchase={purchase} />
      </Text>
    </div>
  );
}

function Outcome({ purchase }: { purchase: Purchase }) {
  const { state, waits_for, attempts, next_attempt_at, phone_number_id, refusal } = purchase;
  if (refusal)
    return `The carrier refused it (${refusal.reason}): ${refusal.message}. Nothing was bought, and nothing is charged.`;
  if (state === 'completed')
    return (
      <>
        The number is bought.{' '}
        {phone_number_id !== null && (
          <Link to="/numbers/$numberId" params={{ numberId: phone_number_id }}>
            To its line
          </Link>
        )}
      </>
    );
  return (
    <>
      It waits for {waits_for}. It goes on by itself, also when this page is closed; you will see
      here what becomes of it. {attempts > 1 && `It has been taken up ${attempts} times. `}
      {next_attempt_at && (
        <>
          The carrier is asked again <Time at={next_attempt_at} />.
        </>
      )}
    </>
  );
}
