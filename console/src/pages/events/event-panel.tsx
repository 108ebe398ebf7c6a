import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { AccountEvent } from 'trunkline/client';
import { useMay } from '../../api/permissions.ts';
import { Json } from '../../components/code-block.tsx';
import { eventTypeName } from '../../components/event-types.ts';
import { Facts } from '../../components/facts.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { resourcePath } from '../../components/resource-path.ts';
import { fullTime } from '../../components/time.tsx';
import { liveEventsQuery } from './queries.ts';

/** An event as programs are told it. */
export function EventPanel() {
  const { eventId } = useParams({ from: '/shell/events/$eventId' });
  const { data: events = [] } = useQuery(liveEventsQuery());
  const navigate = useNavigate();
  const event = events.find(({ id }) => id === eventId);
  return (
    <Panel
      title={event ? eventTypeName(event.type) : `Event ${eventId}`}
      onClose={() => void navigate({ to: '/events', search: true })}
    >
      {event ? <Told event={event} /> : <NotTold id={eventId} />}
    </Panel>
  );
}

function Told({ event }: { event: AccountEvent }) {
  const mayReadLog = useMay('audit_logs:read');
  const [, kind = '', id = ''] = event.subject.split(':');
  const path = resourcePath(kind, id);
  return (
    <Stack>
      <Facts
        facts={[
          ['Who', event.actor.name],
          ['When', fullTime(event.time)],
          ['To what', path ? <Link to={path}>{event.subject}</Link> : event.subject],
        ]}
      />
      <Json value={event} name="The event, as programs are told it" />
      {mayReadLog && (
        <Group>
          <LinkButton
            to="/audit/$auditLogId"
            params={{ auditLogId: Number(event.id) }}
            variant="default"
            size="xs"
          >
            Its audit log
          </LinkButton>
        </Group>
      )}
    </Stack>
  );
}

/** The stream tells of an event once: what came before the console was opened stands in the audit log. */
function NotTold({ id }: { id: string }) {
  const mayReadLog = useMay('audit_logs:read');
  return (
    <Stack>
      <Text size="sm">
        This event came before the console was opened, and the stream tells of each event once.
      </Text>
      {mayReadLog && (
        <LinkButton
          to="/audit/$auditLogId"
          params={{ auditLogId: Number(id) }}
          variant="default"
          w="fit-content"
        >
          Look it up in the audit log
        </LinkButton>
      )}
    </Stack>
  );
}
