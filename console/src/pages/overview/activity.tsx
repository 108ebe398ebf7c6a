import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../api/permissions.ts';
import { Section } from '../../components/section.tsx';
import { DayChart } from './day-chart.tsx';
import { DayTable, type DayColumn } from './day-table.tsx';
import { counted, dayText, refusalsIn, sumOf, type Day } from './days.ts';
import classes from './overview.module.css';
import { refusalWordsQuery } from './queries.ts';

const columns: readonly DayColumn[] = [
  { header: 'Bought', cell: ({ purchases }) => purchases },
  { header: 'Refused', cell: ({ refusals }) => refusals },
  { header: 'Given back', cell: ({ releases }) => releases },
];

const barOf = ({ date, purchases, refusals, releases }: Day) => ({
  date,
  above: purchases,
  below: refusals,
  text: `${dayText(date)}: ${purchases} bought, ${refusals} refused, ${releases} given back`,
});

/** What was bought and what was refused, day by day. */
export function Activity({ days }: { days: readonly Day[] }) {
  const [bought, refused, released] = (['purchases', 'refusals', 'releases'] as const).map((what) =>
    sumOf(days, what),
  );
  const sum = `${bought} bought, ${refused} refused, ${released} given back`;
  const most = Math.max(...days.map(({ purchases }) => purchases));
  return (
    <Section title="Purchases and refusals" more={<Link to="/purchases">All purchases</Link>}>
      <Text size="sm">
        {sum} in {counted(days.length, 'day')}. What was bought stands above the line, what was
        refused below it.
      </Text>
      <DayChart
        bars={days.map(barOf)}
        label={`Purchases and refusals of ${counted(days.length, 'day')}: ${sum}.`}
        top={most > 0 ? `${most} bought` : ''}
      />
      <DayTable label="Purchases and refusals by day" days={days} columns={columns} />
      <Reasons reasons={refusalsIn(days)} />
    </Section>
  );
}

/** Why purchases were refused: the carrier's codes, or those of the mistakes, and what they mean. */
function Reasons({ reasons }: { reasons: readonly (readonly [reason: string, count: number])[] }) {
  const mayReadLog = useMay('audit_logs:read');
  const { data: words } = useQuery({
    ...refusalWordsQuery(mayReadLog),
    enabled: reasons.length > 0,
  });
  if (reasons.length === 0) return null;
  return (
    <div role="group" aria-label="Refused by reason">
      <Text size="sm" fw={600} mb={4}>
        Refused by reason
      </Text>
      <ul className={classes.list}>
        {reasons.map(([reason, count]) => (
          <li key={reason} className={classes.reason}>
            <span>
              <code>{reason}</code> <bdi className={classes.aside}>{words?.get(reason)}</bdi>
            </span>
            {mayReadLog ? (
              <Link
                to="/audit"
                search={{ action: 'refuse' }}
                aria-label={`${reason}: ${count}`}
                className={classes.count}
              >
                {count}
              </Link>
            ) : (
              <span className={classes.count}>{count}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
