import { Text } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { Schemas } from 'trunkline/client';
import { counted } from './days.ts';
import classes from './overview.module.css';

type Amounts = Schemas['UsageAmounts'];

interface FigureProps extends ComponentPropsWithRef<'a'> {
  readonly label: string;
  readonly note: ReactNode;
}

/** A figure that leads to the list of what it counts. */
const Figure = createLink(({ label, note, children, ...anchor }: FigureProps) => (
  <a {...anchor} className={classes.total}>
    <Text component="span" size="sm">
      {label}
    </Text>
    <span className={classes.figure}>{children}</span>
    <Text component="span" size="sm" c="dimmed">
      {note}
    </Text>
  </a>
));

const costing = ({ phone_numbers, monthly_cost }: Amounts) =>
  phone_numbers === 0 ? 'None' : `${monthly_cost} a month`;

/** What is deleted is paid for until its carrier has it back. */
const stillCosting = (amounts: Amounts) =>
  amounts.phone_numbers === 0 ? 'None' : `still ${costing(amounts)}`;

const count = ({ phone_numbers }: Amounts) => phone_numbers.toLocaleString('en');

/** What the account has, and what it pays for beside. */
export function Totals({ totals }: { totals: Schemas['UsageTotals'] }) {
  const { phone_numbers, monthly_cost, monthly_spend, deleted, under_way } = totals;
  return (
    <div className={classes.totals}>
      <Figure to="/numbers" label="Numbers" note={`${monthly_cost} a month`}>
        {count(totals)}
      </Figure>
      <Figure
        to="/numbers"
        label="Monthly spend"
        note={`for ${counted(phone_numbers + deleted.phone_numbers + under_way.phone_numbers, 'number')}`}
      >
        {monthly_spend}
      </Figure>
      <Figure to="/deleted" label="Deleted" note={stillCosting(deleted)}>
        {count(deleted)}
      </Figure>
      <Figure
        to="/purchases"
        search={{ state: 'open' }}
        label="Being bought"
        note={costing(under_way)}
      >
        {count(under_way)}
      </Figure>
    </div>
  );
}
