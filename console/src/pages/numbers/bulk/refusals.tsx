import { Alert, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import type { Checked } from './check.ts';
import classes from './bulk.module.css';

const mostTold = 20;

/** Those that the API would refuse, and why. */
export function Refusals({ checked: { refused, numbers } }: { checked: Checked }) {
  if (refused.length === 0) return null;
  const names = new Map(numbers.map(({ id, display_number }) => [id, display_number]));
  return (
    <Alert
      color="yellow"
      icon={<CircleAlert aria-hidden />}
      title={`${refused.length.toLocaleString('en')} would be refused, and ${refused.length === 1 ? 'is' : 'are'} left out`}
    >
      <ul className={classes.refusals}>
        {refused.slice(0, mostTold).map(({ id, reason }) => (
          <li key={id}>
            {names.get(id) ?? `Number ${id}`}: {reason}
          </li>
        ))}
      </ul>
      {refused.length > mostTold && (
        <Text size="sm">and {(refused.length - mostTold).toLocaleString('en')} more</Text>
      )}
    </Alert>
  );
}
