import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../../api/read.ts';
import type { Check } from './check.ts';

/** What the API says of each number before anything is done, and of how many it has said so. */
export function useChecked(what: readonly unknown[], check: Check) {
  const [count, setCount] = useState(0);
  const { data, error, refetch } = useQuery({
    ...read(['phoneNumbers', 'check', ...what], (client) => {
      setCount(0);
      return check(client, setCount);
    }),
    gcTime: 0,
    // What was said of others is no answer.
    placeholderData: () => undefined,
  });
  return { checked: data, error, onRetry: () => void refetch(), count };
}
