import { Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isForbidden, messageOf } from '../../api/errors.ts';
import { Failure } from '../../components/failure.tsx';

/** What is drawn of an answer; what could not be read says so in its place, and leaves the others as they are. */
export function QueryPart<Answer>({
  query: { data, error, refetch },
  children,
}: {
  query: UseQueryResult<Answer>;
  children: (answer: NonNullable<Answer>) => ReactNode;
}) {
  if (data !== undefined && data !== null) return children(data);
  if (isForbidden(error)) return <Text size="sm">{messageOf(error)}</Text>;
  if (error)
    return <Failure error={error} title="This cannot be read" onRetry={() => void refetch()} />;
  return <Skeleton height={96} role="status" aria-label="Loading" />;
}
