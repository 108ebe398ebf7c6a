import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Stands where a list would: says what would be here, what it is for, and how to begin. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack align="center" gap="xs" p="xl" maw={520} mx="auto" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  );
}
