import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { textOf } from '../../components/form/change-list.tsx';
import { Facts } from '../../components/facts.tsx';
import { Panel } from '../../components/panel.tsx';
import { resourcePath } from '../../components/resource-path.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { fullTime, Time } from '../../components/time.tsx';
import classes from './audit-log-panel.module.css';
import { auditLogQuery } from './queries.ts';
import { sourceTypeName, subjectText } from './words.ts';

type AuditLog = Schemas['AuditLog'];

/** One change: who made it, from where, and each property from what to what. */
export function AuditLogPanel() {
  const { auditLogId } = useParams({ from: '/shell/audit/$auditLogId' });
  const { data: log } = useSuspenseQuery(auditLogQuery(auditLogId));
  const navigate = useNavigate();
  return (
    <Panel
      title={`${log.action_label}: ${subjectText(log)}`}
      onClose={() => void navigate({ to: '/audit', search: true })}
    >
      <Stack>
        <Text size="sm" dir="auto">
          {log.change_description}
        </Text>
        <Changes changes={log.changes} />
        <OtherFacts facts={log.facts} />
        <Circumstances log={log} />
        <Group>
          <ShowAsCurl call={({ auditLogs }) => auditLogs.show(auditLogId)} />
        </Group>
      </Stack>
    </Panel>
  );
}

function Changes({ changes }: Pick<AuditLog, 'changes'>) {
  const changed = Object.entries(changes);
  if (changed.length === 0) return null;
  return (
    <div className={classes.scroller} role="region" aria-label="What was changed" tabIndex={0}>
      <Table aria-label="What was changed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Property</Table.Th>
            <Table.Th>It was</Table.Th>
            <Table.Th>It is</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map(([property, { previous, current }]) => (
            <Table.Tr key={property}>
              <Table.Th scope="row" fw={500}>
                {property}
              </Table.Th>
              <Table.Td dir="auto">{textOf(previous)}</Table.Td>
              <Table.Td dir="auto">{textOf(current)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function OtherFacts({ facts }: Pick<AuditLog, 'facts'>) {
  const known = Object.entries(facts);
  if (known.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h6">
        What else is known
      </Title>
      <Facts facts={known.map(([name, value]) => [name.replaceAll('_', ' '), textOf(value)])} />
    </Stack>
  );
}

function Circumstances({ log }: { log: AuditLog }) {
  const { id, actor_id, actor_name, ip_address, source_type, source_id } = log;
  const path = resourcePath(source_type, source_id);
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h6">
        Who, when and from where
      </Title>
      <Facts
        facts={[
          [
            'Who',
            <Link key="who" to="/audit" search={{ actor: actor_id }}>
              {actor_name}
            </Link>,
          ],
          ['Carried out by', log.carried_out_by],
          [
            'When',
            <>
              {fullTime(log.created_at)} (<Time at={log.created_at} />)
            </>,
          ],
          [
            'From',
            ip_address && (
              <Link to="/audit" search={{ ip: ip_address }}>
                {ip_address}
              </Link>
            ),
          ],
          [
            'With the token',
            log.token_id && (
              <Link to={resourcePath('api_token', log.token_id) ?? '.'}>{log.token_id}</Link>
            ),
          ],
          ['Request', log.request_id && <code>{log.request_id}</code>],
          ['Event', log.event_type && `${log.event_type}, ${id}`],
          ['It', path ? <Link to={path}>{sourceTypeName(source_type)} as it is now</Link> : null],
          [
            'All of it',
            <Link key="all" to="/audit" search={{ type: source_type, id: String(source_id) }}>
              What else was done with this {sourceTypeName(source_type).toLowerCase()}
            </Link>,
          ],
        ]}
      />
    </Stack>
  );
}
