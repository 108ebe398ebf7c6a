import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { centsOf } from '../../components/price.ts';
import { Section } from '../../components/section.tsx';
import { DayChart } from './day-chart.tsx';
import { DayTable, type DayColumn } from './day-table.tsx';
import { counted, dayText, growthOf, type Day } from './days.ts';

const columns: readonly DayColumn[] = [
  { header: 'Monthly cost', cell: ({ monthly_cost }) => monthly_cost ?? 'not known' },
  { header: 'Numbers', cell: ({ phone_numbers }) => phone_numbers ?? 'not known' },
];

function barOf({ date, monthly_cost, phone_numbers }: Day) {
  if (monthly_cost === null) return { date, above: 0, text: `${dayText(date)}: not known` };
  const text = `${dayText(date)}: ${monthly_cost}, ${counted(phone_numbers ?? 0, 'number')}`;
  return { date, above: centsOf(monthly_cost), text };
}

/** What the numbers cost a month, as it was at the end of each day. */
export function Cost({ days }: { days: readonly Day[] }) {
  const today = days.at(-1)?.monthly_cost ?? '$0.00';
  const growth = growthOf(days) ?? 'How it grows shows here from tomorrow on';
  const highest = days.toSorted((one, other) => cents(other) - cents(one))[0]?.monthly_cost;
  return (
    <Section title="Monthly cost" more={<Link to="/numbers">All numbers</Link>}>
      <Text size="sm">
        <Text component="span" fw={600}>
          {today} now.
        </Text>{' '}
        {growth}.
      </Text>
      <DayChart
        bars={days.map(barOf)}
        label={`The monthly cost of ${counted(days.length, 'day')}: ${today} now. ${growth}.`}
        top={highest ?? ''}
      />
      <DayTable label="Monthly cost by day" days={days} columns={columns} />
    </Section>
  );
}

const cents = ({ monthly_cost }: Day) => (monthly_cost === null ? 0 : centsOf(monthly_cost));
