import { Text } from '@mantine/core';
import { useAccount } from '../../api/account.ts';
import { totalOf } from '../../components/price.ts';

/** What the account spends a month, what it would with these, and what its quotas leave. */
export function MonthLine({ prices }: { prices: readonly string[] }) {
  const { numbers, monthly_spend, purchases_per_day } = useAccount().quotas;
  const parts = [
    `A month costs ${monthly_spend.used} now`,
    prices.length > 0 && `${totalOf([monthly_spend.used, ...prices])} with what is chosen`,
    monthly_spend.left !== null && `${monthly_spend.left} left of ${monthly_spend.limit}`,
    numbers.left !== null && `${numbers.left} of ${numbers.limit} numbers left`,
    purchases_per_day.left !== null &&
      `${purchases_per_day.left} of ${purchases_per_day.limit} purchases left today`,
  ];
  return (
    <Text size="sm" role="status">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}
