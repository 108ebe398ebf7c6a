import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a page that has a heading of its own. `more`: beside it, such as the way to its list. */
export function Section({
  title,
  more,
  children,
}: {
  title: string;
  more?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" align="baseline" gap="sm" wrap="nowrap">
          <Title order={2} size="h4">
            {title}
          </Title>
          {more && (
            <Text component="span" size="sm" flex="none">
              {more}
            </Text>
          )}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
