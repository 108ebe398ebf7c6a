import { Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';

/** What the jobs do, where the reader has begun them here: the API does not tell what was asked for. */
export function Told() {
  const told = useLocation({ select: ({ state }) => state.told });
  return told ? <Text size="sm">{told}</Text> : null;
}
