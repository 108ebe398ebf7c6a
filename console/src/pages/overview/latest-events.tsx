import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay, useReason } from '../../api/permissions.ts';
import { HappeningLink } from '../../components/happening-link.tsx';
import { happeningsIn } from '../../components/happenings.ts';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import { earlierEventsQuery, liveEventsQuery } from '../events/queries.ts';
import classes from './overview.module.css';

const mostShown = 8;

/** What has happened last, as it happens; admins see what came before as well. */
export function LatestEvents() {
  const mayReadLog = useMay('audit_logs:read');
  const reason = useReason('events:read');
  const { data: events = [] } = useQuery(liveEventsQuery());
  const { data: logs = [] } = useQuery({ ...earlierEventsQuery(), enabled: mayReadLog });
  const latest = happeningsIn(events, logs, undefined).slice(0, mostShown);
  return (
    <Section title="Latest events" more={<Link to="/events">All events</Link>}>
      <div role="log" aria-label="Latest events">
        {latest.length === 0 ? (
          <Text size="sm">
            {reason ??
              'Nothing has happened yet. What happens in the account shows here at once, without a reload.'}
          </Text>
        ) : (
          <ol className={classes.list}>
            {latest.map((happening) => (
              <li key={happening.id} className={classes.entry}>
                <span>
                  <HappeningLink happening={happening} />{' '}
                  <bdi className={classes.aside}>{happening.label}</bdi>
                </span>
                <span className={classes.aside}>
                  <bdi>{happening.who}</bdi>, <Time at={happening.time} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Section>
  );
}
